import { createElement } from "react";
import { render, toPlainText } from "@react-email/render";
import type { notices } from "@/db/schema";
import { noticesWithStage, type NoticeData, type NoticeTemplate } from "@/lib/domain/case/notices";
import type { Currency, Locale } from "@/lib/domain/case/vocabulary";
import { formatMoney } from "@/lib/domain/money/money";
import { caseLinkPath } from "@/lib/auth/case-link";
import { satisfactionPath } from "@/lib/auth/satisfaction-link";
import { env } from "@/lib/env";
import { formatDateTime } from "@/lib/i18n/dates";
import type { Step } from "@/lib/services/case/steps";
import { readStatement, statementWords } from "@/lib/i18n/statement-words";
import { pair } from "@/lib/i18n/pair";
import { translator, type Translate } from "@/lib/i18n/translator";
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
    // Its usual capitals for headings would change references and names.
    text: toPlainText(html, { selectors: [{ selector: "h1", options: { uppercase: false } }] }),
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
    redLine:
      data.redLine && label.has(`red_lines.${data.redLine}`)
        ? label(`red_lines.${data.redLine}`)
        : "",
  };
  const statement = data.restriction
    ? statementWords(readStatement(data.restriction), locale)
    : null;
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
    what: t(key("what"), values),
    next: nextOf(template, data, t, values),
    facts: [
      ...(data.reference ? [{ label: t("facts.reference"), value: data.reference }] : []),
      ...(data.subject ? [{ label: t("facts.subject"), value: data.subject }] : []),
      ...(data.stage && data.kind && noticesWithStage.includes(template as NoticeTemplate)
        ? [{ label: t("facts.stage"), value: stageWords(data, label) }]
        : []),
      ...(data.finding && label.has(`findings.${data.finding}`)
        ? [{ label: t("facts.finding"), value: label(`findings.${data.finding}`) }]
        : []),
      ...(data.contactRefusal
        ? [{ label: t("facts.contact_refusal"), value: refusalWords(data.contactRefusal, locale) }]
        : []),
      ...(statement?.rows.map(({ term, value }) => ({ label: term, value })) ?? []),
      ...(data.courier ? [{ label: t("facts.courier"), value: data.courier }] : []),
      ...(data.tracking ? [{ label: t("facts.tracking"), value: data.tracking }] : []),
      ...(offer
        ? [{ label: t("facts.solution"), value: amount ? `${offer} (${amount})` : offer }]
        : []),
      ...(data.formerDueAt
        ? [
            {
              label: t("facts.former_due"),
              value: formatDateTime(new Date(data.formerDueAt), locale, marketplace.timeZone),
            },
          ]
        : []),
      ...(data.dueAt
        ? [
            {
              label: t(data.turn ? `facts.due_${data.turn}` : "facts.due"),
              value: formatDateTime(new Date(data.dueAt), locale, marketplace.timeZone),
            },
          ]
        : []),
    ],
    list: stepsOf(data, locale),
    quote: data.body ?? "",
    sections: [
      ...(data.reasons ? [{ title: t("facts.reasons"), text: data.reasons }] : []),
      ...(data.findings ? [{ title: t("facts.findings"), text: data.findings }] : []),
      ...(statement
        ? [
            ...statement.texts,
            { title: statement.redress.title, text: statement.redress.ways.join("\n") },
          ]
        : []),
    ],
    question: questionOf(data, locale),
    button: { text: t(key("button"), values), href: addressOf(placeOf(data), locale) },
    note: data.opensUntil
      ? t("opens", {
          moment: formatDateTime(new Date(data.opensUntil), locale, marketplace.timeZone),
        })
      : "",
    footer: t("footer", values),
  };
}

/** Where the button leads, under the language. A link that opens is signed as the mail leaves. */
function placeOf({ path, reference, opensUntil }: NoticeData): string {
  if (!opensUntil || !reference) return path;
  return caseLinkPath({ reference, expiresAt: new Date(opensUntil) });
}

function stageWords({ kind, stage, team }: NoticeData, label: Translate): string {
  const words = label(`stages.${kind}.${stage}`);
  return team ? `${words} (${label(`teams.${team}`)})` : words;
}

/** What follows: who has to act, and whether the outcome can be looked at again. */
function nextOf(
  template: string,
  data: NoticeData,
  t: Translate,
  values: Record<string, string>,
): string {
  const own = `templates.${template}`;
  if (data.late) return t(`${own}.late`, values);
  const undated = !data.dueAt && t.has(`${own}.undated`);
  const next = t(undated ? `${own}.undated` : `${own}.next`, values);
  if (template === "answered" && data.final) return t("final_answer");
  return template === "case_opened" && data.turn && data.dueAt
    ? `${t(`turns.${data.turn}`)} ${next}`
    : next;
}

/** The desk is one for all languages; every other page has its reader's. */
function addressOf(path: string, locale: Locale): string {
  return path.startsWith("/staff/") ? `${env.APP_URL}${path}` : `${env.APP_URL}/${locale}${path}`;
}

/** Why contact details are not given, as kindly as the page says it. */
function refusalWords(refusal: string, locale: Locale): string {
  return translator(locale, "contact")(`kindly.${refusal}`);
}

/** What was done since the last word, one line a step, in the marketplace's zone. */
function stepsOf(data: NoticeData, locale: Locale): string[] {
  if (!data.steps) return [];
  const t = translator(locale, "case");
  const steps = JSON.parse(data.steps) as Step[];
  const lines = steps.map((step) => {
    const event = t(`events.${step.type}`);
    const at = formatDateTime(new Date(step.at), locale, marketplace.timeZone);
    const to = step.to && data.kind ? t(`stages.${data.kind}.${step.to}`) : "";
    return `${at} – ${to ? pair(locale, event, to) : event}`;
  });
  return lines.length > 0 ? lines : [translator(locale, "mail")("no_steps")];
}

/** The one-click question of a mail that tells of an outcome. */
function questionOf(data: NoticeData, locale: Locale) {
  if (!data.closedAt || !data.reference) return null;
  const t = translator(locale, "mail");
  const link = { reference: data.reference, closedAt: new Date(data.closedAt) };
  return {
    text: t("satisfaction.question"),
    answers: (["yes", "no"] as const).map((answer) => ({
      text: t(`satisfaction.${answer}`),
      href: `${env.APP_URL}/${locale}${satisfactionPath(link, answer)}`,
    })),
  };
}
