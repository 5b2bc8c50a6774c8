import type { ApiScope } from "./scopes";
import type { Locale, ProcedureKind, Side, StaffRole } from "../case/vocabulary";

/**
 * A case that this browser opened without an account. `proved`: by a link out of a mail to its
 * claimant; otherwise by the form that opened it, where any address can be typed.
 */
export type GuestCase = { caseId: string; proved: boolean };

/**
 * Who acts. `guest` opened cases without an account and may act on those; `system` is a job
 * (clocks, notices) and is first-class, never a member in disguise.
 */
export type Actor =
  | { kind: "visitor"; locale: Locale }
  | { kind: "guest"; cases: readonly GuestCase[]; locale: Locale }
  | {
      kind: "member";
      memberId: string;
      roles: readonly StaffRole[];
      locale: Locale;
      /** Opened in the same browser without the account. */
      cases?: readonly GuestCase[];
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

/** The side on which this actor stands in the case, if any. Who is both sides is its claimant. */
export function sideOf(actor: Actor, subject: CaseSubject): Side | null {
  if (guestCaseOf(actor, subject)) return "claimant";
  if (actor.kind !== "member") return null;
  if (actor.memberId === subject.claimantId) return "claimant";
  if (actor.memberId === subject.respondentId) return "respondent";
  return null;
}

/** How this actor holds the case as a guest. A member's case is never a guest's. */
export function guestCaseOf(actor: Actor, subject: CaseSubject): GuestCase | undefined {
  if (subject.claimantId !== null) return undefined;
  return openedBy(actor).find((it) => it.caseId === subject.caseId);
}

/** The cases that this actor's browser opened without an account. */
export function openedBy(actor: Actor): readonly GuestCase[] {
  return actor.kind === "guest" || actor.kind === "member" ? (actor.cases ?? []) : [];
}

/**
 * As whom the record names this actor; null for a guest, also one who is signed in besides: whoever
 * wrote without their account is not told to the other side by it.
 */
export function recordedAs(actor: Actor, subject: CaseSubject): string | null {
  return actor.kind === "member" && !guestCaseOf(actor, subject) ? actor.memberId : null;
}

/** The claimant of one case: for what a signed link stands in, and for what is drawn for them. */
export function claimantOf(
  { id, claimantId }: { id: string; claimantId: string | null },
  locale: Locale,
): Actor {
  return claimantId === null
    ? { kind: "guest", cases: [{ caseId: id, proved: true }], locale }
    : { kind: "member", memberId: claimantId, roles: [], locale };
}
