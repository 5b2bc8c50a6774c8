import type { Owed } from "../case/owed";
import type { Outcome, Side } from "../case/vocabulary";
import type { Duration, Pause } from "../clock/clock";
import type { ContactStanding } from "../contact/contact";

/** A clock that runs on a case, or stands still since `pausedAt`. */
export type RunningClock = {
  key: string;
  startedAt: Date;
  dueAt: Date;
  duration: Duration;
  pausedAt: Date | null;
  pauses: readonly Pause[];
};

/** What the interpreter needs to know of a case; nothing else may influence a move. */
export type CaseFacts = {
  stage: string;
  /** The stage from which the case was closed, when it is closed. */
  closedFrom: string | null;
  awaiting: Side | "staff" | null;
  /** First contact, or the moment a closed case was opened again: the ladder counts from it. */
  clocksFrom: Date;
  openProposalBy: Side | null;
  variantsOpen: boolean;
  outcome: Outcome | null;
  /** Whether the standing outcome was decided by staff (and so can be appealed). */
  decidedByStaff: boolean;
  /** When staff took the decision that stands; null where none does. */
  decidedAt: Date | null;
  satisfactionAnswered: boolean;
  extended: boolean;
  /** How often a side has proposed since the case was opened. */
  proposals: number;
  hasRespondent: boolean;
  respondentIsTrader: boolean;
  /** Whether the investigation has said what it found. */
  findingsReported: boolean;
  contact: ContactStanding;
  /** Whether the last check of an official request found nothing lacking. */
  requestChecked: boolean;
  /** Whether the answer last drafted goes out by courier. */
  answerByCourier: boolean;
  /** The deadline of its stage is over and was told. */
  overdue: boolean;
  /** When the claimant owed an answer: clocks from the first contact may stand still meanwhile. */
  owed: Owed;
  clocks: readonly RunningClock[];
};
