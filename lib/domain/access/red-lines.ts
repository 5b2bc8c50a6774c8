import type { Actor, CaseSubject } from "./actor";
import { can } from "./can";

/** Ends all help: a decision with reasons that only a lead takes (product text, procedure 4). */
const endsHelp = "abuse_of_staff";

/** Whether this actor may decline the case on this red line of its procedure. */
export function mayApplyRedLine(actor: Actor, redLine: string, subject: CaseSubject): boolean {
  if (redLine === endsHelp && !can(actor, "case:end_help", subject)) return false;
  return can(actor, "case:apply_red_line", subject);
}

/** Those of the procedure's red lines on which this actor may decline the case. */
export function redLinesFor(
  actor: Actor,
  redLines: readonly string[],
  subject: CaseSubject,
): string[] {
  return redLines.filter((redLine) => mayApplyRedLine(actor, redLine, subject));
}
