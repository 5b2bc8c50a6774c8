import type { ApiScope } from "./scopes";
import type { Locale, ProcedureKind, Side, StaffRole } from "../case/vocabulary";

/**
 * Who acts. `guest` followed a case by reference and e-mail and may act on that one case;
 * `system` is a job (clocks, notices) and is first-class, never a member in disguise.
 */
export type Actor =
  | { kind: "visitor"; locale: Locale }
  | { kind: "guest"; caseId: string; side: "claimant"; locale: Locale }
  | {
      kind: "member";
      memberId: string;
      roles: readonly StaffRole[];
      locale: Locale;
      /** Of the API key that acts for this member: nothing outside these is allowed. */
      scopes?: readonly ApiScope[];
    }
  | { kind: "system"; job: string };

/** What access needs to know of a case. */
export type CaseSubject = {
  caseId: string;
  kind: ProcedureKind;
  claimantId: string | null;
  respondentId: string | null;
  team: StaffRole;
  /** The case is in a stage that only people who have not decided it before may settle. */
  needsOthers: boolean;
  /** Staff who decided this case before: an appeal goes to other people. */
  decidedBy: readonly string[];
  /** A running clock stands still while a side that is asked owes its answer. */
  askingPauses: boolean;
  /** Who imposed the restriction that is asked about, where one is. */
  imposedBy?: string;
};

/** The side on which this actor stands in the case, if any. */
export function sideOf(actor: Actor, subject: CaseSubject): Side | null {
  if (actor.kind === "guest") return actor.caseId === subject.caseId ? actor.side : null;
  if (actor.kind !== "member") return null;
  if (actor.memberId === subject.claimantId) return "claimant";
  if (actor.memberId === subject.respondentId) return "respondent";
  return null;
}
