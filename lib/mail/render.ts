import { createElement } from "react";
import { render, toPlainText } from "@react-email/render";
import type { notices } from "@/db/schema";
import type { NoticeData } from "@/lib/domain/case/notices";
import type { Currency } from "@/lib/domain/case/vocabulary";
import { formatMoney } from "@/lib/domain/money/money";
import { env } from "@/lib/env";
import { formatDateTime } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { NoticeMail } from "./templates/notice-mail";
import type { Mail } from "./transport";

type Notice = Pick<typeof notices.$inferSelect, "id" | "email" | "locale" | "template" | "data">;

/** A queued notice as a mail in its reader's language, HTML and text. */
export async function renderNotice(notice: Notice): Promise<Mail> {
  const data = notice.data as NoticeData;
  const words = wordsOf(notice, data);
  const html = await render(createElement(NoticeMail, words));
  return {
    messageId: `<${notice.id}@${new URL(env.APP_URL).hostname}>`,
    to: notice.email,
    subject: words.subject,
    html,
    text: toPlainText(html),
  };
}

function wordsOf({ locale, template }: Notice, data: NoticeData) {
  const t = translator(locale, "mail");
  const label = translator(locale, "case");
  const values = {
    name: data.recipientName,
    reference: data.reference ?? "",
    subject: data.subject ?? "",
    other: data.otherName ?? t("other_side"),
    marketplace: marketplace.name,
    kind: data.kind ? label(`kinds.${data.kind}`) : "",
  };
  const key = (part: string) => `templates.${template}.${part}`;
  const amount =
    data.amountMinor && data.currency
      ? formatMoney(
          { amountMinor: Number(data.amountMinor), currency: data.currency as Currency },
          locale,
        )
      : "";
  const solution = data.solution ?? data.remedy;
  const offer = solution && solution !== "none" ? label(`remedies.${solution}`) : "";
  return {
    locale,
    marketplace: marketplace.name,
    subject: t(key("subject"), values),
    greeting: t("greeting", values),
    paragraphs: [t(key("what"), values), t(key("next"), values)].filter((text) => text !== ""),
    facts: [
      ...(data.reference ? [{ label: t("facts.reference"), value: data.reference }] : []),
      ...(data.subject ? [{ label: t("facts.subject"), value: data.subject }] : []),
      ...(offer
        ? [{ label: t("facts.solution"), value: amount ? `${offer} (${amount})` : offer }]
        : []),
      ...(data.dueAt
        ? [
            {
              label: t("facts.due"),
              value: formatDateTime(new Date(data.dueAt), locale, marketplace.timeZone),
            },
          ]
        : []),
    ],
    quote: data.body ?? "",
    reasons: data.reasons ? { title: t("facts.reasons"), text: data.reasons } : null,
    button: { text: t(key("button"), values), href: `${env.APP_URL}/${locale}${data.path}` },
    footer: t("footer", values),
  };
}
