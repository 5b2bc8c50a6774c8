import { Badge } from "@/components/ui/badge";
import { Timeline, type TimelineTone } from "@/components/ui/timeline";
import type { CaseView, TimelineEntry } from "@/lib/domain/case/view";
import type { EventType } from "@/lib/domain/case/vocabulary";
import { timeLeft } from "@/lib/domain/clock/clock";
import { formatShort, formatSpan } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { entryBy, entryFacts, entryWords } from "@/lib/i18n/record-words";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { spokenBy } from "./spoken";

type Props = { view: CaseView; locale: Locale };

const tones: Partial<Record<EventType, TimelineTone>> = {
  opened: "brand",
  propose: "brand",
  accept: "success",
  report_carried_out: "brand",
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
  record_contact: "brand",
  note: "note",
  report_findings: "brand",
  findings_missing: "amber",
  request_contact: "brand",
  grant_contact: "success",
  refuse_contact: "danger",
  withdraw_contact: "amber",
  restrict: "danger",
  lift_restriction: "success",
  appeal_restriction: "amber",
  decide_restriction_appeal: "brand",
  check_request: "brand",
  record_dispatch: "success",
  set_hold: "amber",
  end_hold: "amber",
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
            {entryBy(entry, view, locale)}
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
        facts: factsOf(entry, view, locale),
        words: entryWords(entry, view),
        spoken: spokenBy(entry.performer, view),
        tone: tones[entry.type] ?? "neutral",
      }))}
    />
  );
}

/** What an entry says line by line, each once: an accepted proposal is also what was agreed. */
function factsOf(entry: TimelineEntry, view: CaseView, locale: Locale): string[] {
  const late = view.viewer === "staff" ? latenessOf(entry, locale) : [];
  return [...new Set([...entryFacts(entry, view, locale), ...late])];
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
