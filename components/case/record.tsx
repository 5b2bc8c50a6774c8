import { Badge } from "@/components/ui/badge";
import { Timeline, type TimelineTone } from "@/components/ui/timeline";
import type { CaseView, TimelineEntry } from "@/lib/domain/case/view";
import type { EventType } from "@/lib/domain/case/vocabulary";
import { timeLeft } from "@/lib/domain/clock/clock";
import { formatDateTime, formatShort, formatSpan } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { withMoney } from "./amounts";
import { nameOf } from "./turn";

type Props = { view: CaseView; locale: Locale };

const tones: Partial<Record<EventType, TimelineTone>> = {
  opened: "brand",
  propose: "brand",
  accept: "success",
  confirm_carried_out: "success",
  decline: "danger",
  report_not_carried_out: "danger",
  deadline_passed: "amber",
  deadline_recomputed: "amber",
  marked_overdue: "amber",
  ask_information: "amber",
  decide: "brand",
  dismiss: "brand",
  reply: "brand",
  approve: "brand",
  apply_red_line: "danger",
  choose_variant: "success",
  offer_variants: "brand",
  extend: "amber",
  reminded: "amber",
  note: "note",
};

/** The case's record as this reader may see it, newest first. */
export function Record({ view, locale }: Props) {
  const t = translator(locale, "case");
  const desk = translator(locale, "staff");
  const words = translator(locale, "desk");
  const staff = view.viewer === "staff";
  return (
    <Timeline
      label={t("page.timeline")}
      entries={view.timeline.toReversed().map((entry) => ({
        id: entry.id,
        title: staff && entry.type === "note" ? words("case.note") : t(`events.${entry.type}`),
        at: formatShort(entry.at, locale, marketplace.timeZone),
        dateTime: entry.at.toISOString(),
        by: (
          <>
            {performerOf(entry, view, locale)}
            {staff && entry.audience !== "parties" && (
              <>
                {" "}
                <Badge tone={entry.audience === "staff" ? "amber" : "neutral"}>
                  {desk(entry.audience)}
                </Badge>
              </>
            )}
          </>
        ),
        facts: [...factsOf(entry, view, locale), ...(staff ? latenessOf(entry, locale) : [])],
        words: wordsOf(entry, view),
        tone: tones[entry.type] ?? "neutral",
      }))}
    />
  );
}

function performerOf(entry: TimelineEntry, view: CaseView, locale: Locale): string {
  const t = translator(locale, "case");
  if (entry.performer === "system") return t("page.by_itself");
  if (entry.performer === "staff") return entry.actorName ?? t("page.our_team");
  return nameOf(entry.performer, view, locale);
}

/** What somebody wrote in an entry. */
function wordsOf({ payload }: TimelineEntry, view: CaseView): string {
  const offer = view.proposals.find((it) => it.id === payload.proposalId);
  return payload.body ?? offer?.words ?? "";
}

/** What an entry says besides its title, line by line. */
function factsOf(entry: TimelineEntry, view: CaseView, locale: Locale): string[] {
  const t = translator(locale, "case");
  const { payload, type } = entry;
  const offer = view.proposals.find((it) => it.id === payload.proposalId);
  const decision = view.decisions.find((it) => it.id === payload.decisionId);
  return [
    type === "moved" && payload.to ? t(`stages.${view.kind}.${payload.to}`) : "",
    payload.clock && t.has(`clocks.${payload.clock}`) ? t(`clocks.${payload.clock}`) : "",
    offer ? withMoney(t(`solutions.${offer.solution}`), offer.amountMinor, view, locale) : "",
    decision ? withMoney(t(`remedies.${decision.remedy}`), decision.amountMinor, view, locale) : "",
    type === "send_on" && payload.to ? t(`stages.${view.kind}.${payload.to}`) : "",
    payload.redLine && t.has(`red_lines.${payload.redLine}`)
      ? t(`red_lines.${payload.redLine}`)
      : "",
    payload.name ?? "",
    payload.reference ?? "",
    payload.satisfied ? t(`fields.${payload.satisfied}`) : "",
    payload.assigneeName ?? "",
    payload.fileNames ?? "",
    ...(type === "deadline_recomputed" ? movedDeadline(payload, locale) : []),
    entry.dueAt && type !== "moved"
      ? `${t("page.due_nobody")}: ${formatDateTime(entry.dueAt, locale, marketplace.timeZone)}`
      : "",
  ].filter((line) => line !== "");
}

/** The deadline before and after, each a moment in the marketplace's zone. */
function movedDeadline({ from, to }: Record<string, string>, locale: Locale): string[] {
  if (!from || !to) return [];
  const t = translator(locale, "calendar");
  const moment = (at: string) => formatDateTime(new Date(at), locale, marketplace.timeZone);
  return [t("record.before", { moment: moment(from) }), t("record.now", { moment: moment(to) })];
}

/** For staff: how long after its due moment a clock did what it did. */
function latenessOf(entry: TimelineEntry, locale: Locale): string[] {
  if (entry.performer !== "system" || !entry.dueAt) return [];
  const t = translator(locale, "desk");
  const ms = Math.max(0, entry.at.getTime() - entry.dueAt.getTime());
  const seconds = Math.round(ms / 1000);
  if (seconds === 0) return [t("case.late.exact")];
  if (seconds < 60) return [t("case.late.seconds", { seconds })];
  return [t("case.late.span", { span: formatSpan(timeLeft(entry.at, entry.dueAt), locale) })];
}
