import type { CaseView, TimelineEntry } from "@/lib/domain/case/view";
import { marketplace } from "@/lib/marketplace";
import { nameOf, withMoney } from "./case-words";
import { formatDateTime } from "./dates";
import { authorityLines } from "./authority-lines";
import type { Locale } from "./locales";
import { contactLines, restrictionLines } from "./record-lines";
import { translator } from "./translator";

/** Who did it, as this reader may know them. */
export function entryBy(entry: TimelineEntry, view: CaseView, locale: Locale): string {
  const t = translator(locale, "case");
  if (entry.performer === "system") return t("page.by_itself");
  if (entry.performer === "staff") return entry.actorName ?? t("page.our_team");
  return nameOf(entry.performer, view, locale);
}

/** What somebody wrote in an entry; "" where nobody wrote anything. */
export function entryWords({ payload }: TimelineEntry, view: CaseView): string {
  const offer = view.proposals.find((it) => it.id === payload.proposalId);
  return payload.body ?? offer?.words ?? "";
}

/** What an entry of the record says besides its title and its words, line by line. */
export function entryFacts(entry: TimelineEntry, view: CaseView, locale: Locale): string[] {
  const t = translator(locale, "case");
  const { payload, type } = entry;
  const offer = view.proposals.find((it) => it.id === payload.proposalId);
  const decision = view.decisions.find((it) => it.id === payload.decisionId);
  return [
    type === "moved" && payload.to ? t(`stages.${view.kind}.${payload.to}`) : "",
    payload.clock && t.has(`clocks.${payload.clock}`) ? t(`clocks.${payload.clock}`) : "",
    offer ? withMoney(t(`solutions.${offer.solution}`), offer.amountMinor, view, locale) : "",
    decision ? withMoney(t(`remedies.${decision.remedy}`), decision.amountMinor, view, locale) : "",
    ...(type === "record_contact" ? contact(payload, view, locale) : []),
    type === "set_reason" && t.has(`reasons.${payload.to}`) ? t(`reasons.${payload.to}`) : "",
    payload.finding && t.has(`findings.${payload.finding}`) ? t(`findings.${payload.finding}`) : "",
    (type === "send_on" || type === "report_findings") && payload.to
      ? t(`stages.${view.kind}.${payload.to}`)
      : "",
    payload.redLine && t.has(`red_lines.${payload.redLine}`)
      ? t(`red_lines.${payload.redLine}`)
      : "",
    payload.name ?? "",
    payload.reference ?? "",
    payload.satisfied ? t(`fields.${payload.satisfied}`) : "",
    payload.assigneeName ?? "",
    ...contactLines(entry, locale),
    ...restrictionLines(payload, locale),
    ...authorityLines(entry, locale),
    payload.fileNames ?? "",
    ...(type === "deadline_recomputed" ? movedDeadline(payload, locale) : []),
    entry.dueAt && type !== "moved"
      ? t("page.due_is", { moment: formatDateTime(entry.dueAt, locale, marketplace.timeZone) })
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

/** Which side staff tried to reach, how, and whether they did. */
function contact(payload: Record<string, string>, view: CaseView, locale: Locale): string[] {
  const t = translator(locale, "case");
  const { side, channel = "", reached } = payload;
  if (side !== "claimant" && side !== "respondent") return [];
  const name = nameOf(side, view, locale);
  const how = t.has(`channels.${channel}`) ? t(`channels.${channel}`) : channel;
  return [t(reached === "yes" ? "contacts.reached" : "contacts.not_reached", { name, how })];
}
