import type { BusinessCalendar } from "../calendar/calendar";
import { settled } from "../case/owed";
import type { Side } from "../case/vocabulary";
import { dueAt, type Pause } from "../clock/clock";
import {
  clocksOf,
  type ClockDefinition,
  type Procedure,
  type Rule,
  type Stage,
} from "./definition";
import type { CaseFacts, RunningClock } from "./facts";

/** A step that the case takes, by a person or a deadline: what its clocks are counted by. */
export type Step = {
  procedure: Procedure;
  facts: CaseFacts;
  now: Date;
  calendar: BusinessCalendar;
  /** The carry-out date of a decision or agreement, where one was set. */
  carryOutBy?: Date | null;
};

/** The same clock with its deadline computed anew from start, duration and pauses. */
export function recomputed(clock: RunningClock, calendar: BusinessCalendar): RunningClock {
  return { ...clock, dueAt: dueAt(clock.duration, clock.startedAt, calendar, clock.pauses) };
}

/** The next turn of a repeated clock: after an outage it goes on from now, not once per miss. */
export function again(clock: RunningClock, now: Date, calendar: BusinessCalendar): RunningClock {
  let startedAt = clock.dueAt;
  let due = dueAt(clock.duration, startedAt, calendar);
  while (due <= now) {
    startedAt = due;
    due = dueAt(clock.duration, startedAt, calendar);
  }
  return { ...clock, startedAt, dueAt: due };
}

/** Whether the deadline is one that somebody has to keep, rather than a reminder or an update. */
export function counts(procedure: Procedure, key: string): boolean {
  const what = endOf(procedure, key);
  return what === "move" || what === "mark_overdue" || what === "go_on";
}

export function endOf(procedure: Procedure, key: string) {
  return clocksOf(procedure).find((it) => it.key === key)?.then.do;
}

/** The earliest of some instants; null when there is none. */
export function earliest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>((first, it) => (first && first <= it ? first : it), null);
}

/** A stage's clocks end with it, unless the next one keeps them; updates end with the case. */
export function staysOn(
  clock: RunningClock,
  stage: Stage,
  about: { procedure: Procedure; entered: boolean; closed: boolean },
): boolean {
  if (!about.entered) return true;
  if (clock.key === about.procedure.updates?.key) return !about.closed;
  return stage.keepsClocks === true;
}

/**
 * The clocks of a question: they start when staff wait for a side, anew with each question, and
 * end when staff have the next step again or the stage is over.
 */
export function askingClocks(
  stage: Stage,
  it: {
    awaits: Side | "staff" | null | undefined;
    awaiting: Side | "staff" | null;
    entered: boolean;
  },
  { procedure: { asked = [] }, now, calendar }: Step,
) {
  const waits = stage.awaits === "staff" && it.awaiting !== null && it.awaiting !== "staff";
  const anew = waits && (it.entered || it.awaits !== undefined);
  const keys = asked.map(({ key }) => key);
  return {
    keeps: ({ key }: RunningClock) => !keys.includes(key) || (waits && !anew),
    starts: anew ? asked.map((clock) => startedNow(clock, now, calendar)) : [],
  };
}

/** The clocks that an act starts anew where the case stays, whether they still run or not. */
export function renewedClocks(
  stage: Stage,
  { renews }: Pick<Rule, "renews">,
  { facts, now, calendar }: Step,
): RunningClock[] {
  if (!renews || facts.proposals >= renews.most) return [];
  return stage.clocks
    .filter(({ key }) => renews.clocks.includes(key))
    .map((clock) => startedNow(clock, now, calendar));
}

function startedNow(
  { key, duration }: ClockDefinition,
  now: Date,
  calendar: BusinessCalendar,
): RunningClock {
  const due = dueAt(duration, now, calendar);
  return { key, startedAt: now, dueAt: due, duration, pausedAt: null, pauses: [] };
}

type StartInput = Step & { reopened: boolean; decidedAt: Date | null };

export function startsOf(stage: Stage, input: StartInput): RunningClock[] {
  const { procedure, facts, now, decidedAt } = input;
  const opening = facts.stage === "" || input.reopened;
  const from = input.reopened ? now : facts.clocksFrom;
  const definitions =
    opening && procedure.updates ? [...stage.clocks, procedure.updates] : stage.clocks;
  const shared = decidedAt
    ? clocksOf(procedure).filter((it) => stage.shares?.includes(it.key))
    : [];
  const starts = { stage: now, asked: now, first_contact: from, decision: decidedAt ?? now };
  return [...definitions, ...shared].flatMap((definition) => {
    const startedAt = starts[definition.from];
    const own = definition.override === "carry_out_by" ? input.carryOutBy : null;
    const pauses = stoodStill(definition, startedAt, input);
    const due = own ?? dueAt(definition.duration, startedAt, input.calendar, pauses);
    // The time to contest an older decision may be over by now: it is not over a second time.
    if (definition.from === "decision" && due <= now) return [];
    const { key, duration } = definition;
    return [{ key, startedAt, dueAt: due, duration, pausedAt: null, pauses }];
  });
}

/**
 * When a clock that is counted from the first contact stood still before it was started: as long as
 * the claimant owed an answer meanwhile, whether another clock ran then or had run out.
 */
function stoodStill(
  { from, pausedWhile }: ClockDefinition,
  startedAt: Date,
  { facts, now }: Step,
): readonly Pause[] {
  if (from !== "first_contact" || !pausedWhile?.includes("claimant")) return [];
  return settled(facts.owed, now).pauses.filter((it) => it.from >= startedAt);
}

/** A late case whose next stage has a deadline that is over too: it is late for that one as well. */
export function isOverAlready({ key, dueAt: due }: RunningClock, step: Step): boolean {
  return step.facts.overdue && endOf(step.procedure, key) === "mark_overdue" && due <= step.now;
}

/** The clock as it runs on: standing still or going again, longer where the act says so. */
export function adapt(
  clock: RunningClock,
  awaiting: Side | "staff" | null,
  lengthened: Rule["extends"],
  { procedure, now, calendar }: Step,
): RunningClock {
  const definition = clocksOf(procedure).find((it) => it.key === clock.key);
  let next = clock;
  if (lengthened?.clock === clock.key) {
    const amount = clock.duration.amount + lengthened.by;
    next = recomputed({ ...next, duration: { ...clock.duration, amount } }, calendar);
  }
  const still =
    awaiting !== null && awaiting !== "staff" && definition?.pausedWhile?.includes(awaiting);
  if (still && next.pausedAt === null) return { ...next, pausedAt: now };
  if (!still && next.pausedAt !== null) {
    const pauses = [...next.pauses, { from: next.pausedAt, to: now }];
    return recomputed({ ...next, pausedAt: null, pauses }, calendar);
  }
  return next;
}
