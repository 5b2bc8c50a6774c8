import type { ActReview } from "@/lib/domain/case/form-state";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { formatDateTime } from "@/lib/i18n/dates";
import { readStatement } from "@/lib/i18n/statement-words";
import { translator } from "@/lib/i18n/translator";
import { renderNotice } from "@/lib/mail/render";
import { marketplace } from "@/lib/marketplace";
import { rehearse } from "@/lib/services/case/rehearse";
import type { Context } from "@/lib/services/context";

type Mail = Awaited<ReturnType<typeof rehearse>>["mails"][number];

/** Whose account would be restricted, how and for how long. */
function restrictionLine({ template, data }: Mail, locale: Locale): string[] {
  if (template !== "restriction_imposed" || !data.restriction) return [];
  const t = translator(locale, "restriction");
  const { kind, startsAt, endsAt } = readStatement(data.restriction);
  const moment = (at: Date) => formatDateTime(at, locale, marketplace.timeZone);
  const values = {
    name: data.recipientName ?? "",
    kind: t(`kinds.${kind}`),
    from: moment(startsAt),
  };
  return [
    endsAt ? t("check.line", { ...values, until: moment(endsAt) }) : t("check.line_no_end", values),
  ];
}

/** What an act would do, in words for whoever is about to send it: the case, and each mail. */
export async function reviewAct(
  context: Context,
  identity: { actKey: string },
  act: (context: Context) => Promise<{ reference: string }>,
  locale: Locale,
): Promise<ActReview> {
  const { row, mails } = await rehearse(context, identity, act);
  const t = translator(locale, "desk");
  const label = translator(locale, "case");
  const stage = label(`stages.${row.kind}.${row.stage}`);
  const moved = row.stageEnteredAt.getTime() === context.now.getTime();
  const standing = row.closedAt
    ? t("check.closes", { outcome: row.outcome ? label(`outcomes.${row.outcome}`) : stage })
    : moved
      ? t("check.moves", { stage, team: label(`teams.${row.team}`) })
      : t("check.stays", { stage });
  return {
    will: [
      ...mails.flatMap((it) => restrictionLine(it, locale)),
      standing,
      ...(row.dueAt
        ? [t("check.due", { moment: formatDateTime(row.dueAt, locale, marketplace.timeZone) })]
        : []),
    ],
    mailsTitle: t("check.mails", { count: mails.length }),
    mails: await Promise.all(
      mails.map(async (notice) => {
        const { subject, text } = await renderNotice(notice);
        const side = notice.email === row.claimantEmail ? "claimant" : "respondent";
        return {
          to: t("check.to", {
            name: notice.data.recipientName ?? "",
            side: t(`check.sides.${side}`),
            email: notice.email,
            language: t(`check.languages.${notice.locale}`),
          }),
          lang: notice.locale,
          subject,
          // Its links are the recipient's own, and good for nothing before it is sent.
          text: text.replaceAll(/[ \t]*\[?https?:\/\/\S+/g, "").trim(),
        };
      }),
    ),
  };
}
