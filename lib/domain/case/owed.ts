import type { Pause } from "../clock/clock";
import type { EventType } from "./vocabulary";

/** The times at which the claimant owed an answer that staff had asked for; `since`: they still do. */
export type Owed = { pauses: readonly Pause[]; since: Date | null };

export const nothingOwed: Owed = { pauses: [], since: null };

type Told = { type: EventType; at: Date; payload: Readonly<Record<string, unknown>> };

/** What ends a question: its answer, the end of its time, or another stage. */
const ends: readonly EventType[] = ["answer_information", "deadline_passed", "moved"];
export const owingEvents: readonly EventType[] = ["ask_information", ...ends];

/** Reads off the record, in its order, when the claimant owed an answer. */
export function owedByClaimant(record: readonly Told[]): Owed {
  let owed = nothingOwed;
  for (const { type, at, payload } of record) {
    const asked = type === "ask_information" && payload.from === "claimant";
    if (asked) owed = { ...owed, since: owed.since ?? at };
    else if (owingEvents.includes(type)) owed = settled(owed, at);
  }
  return owed;
}

/** The claimant owes nothing from then on. */
export function settled({ pauses, since }: Owed, at: Date): Owed {
  return since ? { pauses: [...pauses, { from: since, to: at }], since: null } : { pauses, since };
}
