import type { BusinessCalendar } from "../calendar/calendar";
import type { CaseAction, Performer } from "../case/vocabulary";
import { dueAt, type Pause } from "../clock/clock";
import { clocksOf, stageOf, type Procedure, type Stage } from "./definition";
import type { CaseFacts, RunningClock } from "./facts";
import type { Held, Step } from "./model.fixture";

/** The reference: where the definition says that a step leads, and who then owes the next one. */
export function expectedStanding(
  procedure: Procedure,
  { facts, now }: Held,
  step: Step,
): Pick<CaseFacts, "stage" | "awaiting"> {
  const here = stageOf(procedure, facts.stage);
  const at = (stage: string, awaits?: CaseFacts["awaiting"]) => {
    const entered = stageOf(procedure, stage).awaits ?? null;
    return { stage, awaiting: awaits ?? (stage === facts.stage ? facts.awaiting : entered) };
  };
  if ("passed" in step) {
    const then = clocksOf(procedure).find((it) => it.key === step.passed)?.then;
    if (then?.do === "go_on") return { stage: facts.stage, awaiting: "staff" };
    const to = then?.do === "move" ? then.to : facts.stage;
    // A question outlives the ladder's step where its answer can be given on the next one too.
    const asked = here.awaits === "staff" && facts.awaiting !== "staff";
    return at(
      to,
      asked && stageOf(procedure, to).on.answer_information ? facts.awaiting : undefined,
    );
  }
  const { action, performer, choice, satisfied, asks } = step.acted;
  const rule = here.on[action];
  const window = facts.clocks.find((it) => it.key === "appeal_window");
  const contestable =
    window !== undefined &&
    now < window.dueAt &&
    (facts.decidedByStaff || !rule?.unsatisfied?.when?.includes("decided_by_staff"));
  const up = satisfied === false && contestable ? rule?.unsatisfied?.to : undefined;
  const to = choice ?? up?.[facts.closedFrom ?? ""] ?? rule?.to ?? facts.stage;
  if (rule?.awaits === "nobody") return { stage: to, awaiting: null };
  const across = performer === "claimant" ? "respondent" : "claimant";
  if (action === "remove_respondent" && facts.awaiting === "respondent") return at(to, "staff");
  return at(to, asks ?? (action === "propose" ? across : rule?.awaits));
}

/** Whether the definition lets this performer do this here at all, whatever else is asked. */
export function isListed(procedure: Procedure, held: Held, action: CaseAction, by: Performer) {
  const rule = stageOf(procedure, held.facts.stage).on[action];
  return rule !== undefined && by !== "system" && rule.by.includes(by);
}

/**
 * The reference: which clocks must run in a stage after a step, from the definition alone. Small
 * enough to be read and believed; it knows nothing of how the interpreter goes about it.
 */
export function expectedClocks(
  procedure: Procedure,
  before: Held,
  after: Held,
  step: Step,
  calendar: BusinessCalendar,
): string[] {
  const passed = "passed" in step ? step.passed : null;
  const stage = stageOf(procedure, after.facts.stage);
  const running = before.facts.clocks.map((it) => it.key).filter((key) => key !== passed);
  const updates = procedure.updates?.key;
  const questions = (procedure.asked ?? []).map((it) => it.key);
  const others = running.filter((key) => !questions.includes(key));
  const asking = expectedQuestions(procedure, before, after, step, running);
  if (before.facts.stage === after.facts.stage) {
    const again = passed !== null && passed === updates ? [updates] : [];
    const rule = "acted" in step ? stage.on[step.acted.action] : undefined;
    const few = before.facts.proposals < (rule?.renews?.most ?? 0);
    const renewed = few ? (rule?.renews?.clocks ?? []) : [];
    return [...new Set([...others, ...again, ...renewed, ...asking])].sort();
  }
  const own = [...stage.clocks.map((it) => it.key), ...sharedBy(stage, after)];
  const open = own.filter(
    (key) =>
      !isOverBefore(procedure, key, after) && !isLateAgain(procedure, key, before, after, calendar),
  );
  const kept = stage.keepsClocks ? others.filter((key) => key !== updates) : [];
  const regular = updates && !stage.closed ? [updates] : [];
  return [...new Set([...open, ...kept, ...regular, ...asking])].sort();
}

/** Of other stages, those that a decision has begun. */
function sharedBy(stage: Stage, { facts }: Held): readonly string[] {
  return facts.decidedAt ? (stage.shares ?? []) : [];
}

/** A time that counts from an older decision may have ended by itself already. */
function isOverBefore(procedure: Procedure, key: string, { facts, now }: Held): boolean {
  const clock = clocksOf(procedure).find((it) => it.key === key);
  if (clock?.from !== "decision" || !facts.decidedAt) return false;
  if (clock.duration.unit !== "days") throw new Error("the reference counts this in days");
  return facts.decidedAt.getTime() + clock.duration.amount * 24 * 3_600_000 <= now.getTime();
}

/** A late case is not late a second time by the deadline of its next stage. */
function isLateAgain(
  procedure: Procedure,
  key: string,
  before: Held,
  { now, facts: { clocksFrom } }: Held,
  calendar: BusinessCalendar,
): boolean {
  const clock = clocksOf(procedure).find((it) => it.key === key);
  if (clock?.from !== "first_contact" || clock.then.do !== "mark_overdue") return false;
  const { pauses, since } = before.memory.get(owing) ?? blankMemory;
  const stood = [...pauses, ...(since ? [{ from: since, to: now }] : [])];
  const counted = clock.pausedWhile ? stood.filter((it) => it.from >= clocksFrom) : [];
  return before.facts.overdue && dueAt(clock.duration, clocksFrom, calendar, counted) <= now;
}

/** A side that staff wait for has a time to answer; each question begins it anew. */
function expectedQuestions(
  procedure: Procedure,
  before: Held,
  after: Held,
  step: Step,
  running: readonly string[],
): string[] {
  const keys = (procedure.asked ?? []).map((it) => it.key);
  const { stage, awaiting } = after.facts;
  const owes = awaiting === "claimant" || awaiting === "respondent";
  if (!owes || stageOf(procedure, stage).awaits !== "staff") return [];
  const rule =
    "acted" in step ? stageOf(procedure, before.facts.stage).on[step.acted.action] : null;
  const isQuestion =
    rule?.awaits !== undefined || ("acted" in step && step.acted.action === "propose");
  return isQuestion || stage !== before.facts.stage
    ? keys
    : running.filter((it) => keys.includes(it));
}

/** What the reference remembers of a clock: how much longer it is, and when it stood still. */
export type Remembered = {
  longerBy: number;
  pauses: Pause[];
  since: Date | null;
  /** The date that an act set for it. */
  dueOn: Date | null;
};
export const blankMemory: Remembered = { longerBy: 0, pauses: [], since: null, dueOn: null };
export type Memory = Map<string, Remembered>;

/** What the reference remembers after a step, from the definition and what was seen alone. */
export function remember(
  procedure: Procedure,
  memory: Memory,
  before: Held,
  after: Held,
  step: Step,
): Memory {
  const here = stageOf(procedure, before.facts.stage);
  const longer = "acted" in step ? here.on[step.acted.action]?.extends : undefined;
  const owed = owedSoFar(memory, after);
  const startedBefore = new Map(before.facts.clocks.map((it) => [it.key, it.startedAt]));
  return new Map([
    [owing, owed],
    ...after.facts.clocks.map(({ key, startedAt }): [string, Remembered] => {
      const same = startedBefore.get(key)?.getTime() === startedAt.getTime();
      const definition = clocksOf(procedure).find((it) => it.key === key);
      const standsWhile = definition?.pausedWhile ?? [];
      const takenOver =
        definition?.from === "first_contact" && standsWhile.length > 0
          ? stoodStillSince(startedAt, memory.get(owing) ?? blankMemory)
          : blankMemory;
      const known = (same && memory.get(key)) || takenOver;
      const dated = "acted" in step && definition?.override ? step.acted.carryOutBy : null;
      const { awaiting } = after.facts;
      const still = awaiting !== null && awaiting !== "staff" && standsWhile.includes(awaiting);
      const over = known.since && !still ? [{ from: known.since, to: after.now }] : [];
      return [
        key,
        {
          longerBy: known.longerBy + (longer?.clock === key ? longer.by : 0),
          pauses: [...known.pauses, ...over],
          since: still ? (known.since ?? after.now) : null,
          dueOn: (same ? null : dated) ?? known.dueOn,
        },
      ];
    }),
  ]);
}

/** Not a clock, but beside them: when the claimant owed an answer. */
const owing = "";

function owedSoFar(memory: Memory, { facts, now }: Held): Remembered {
  const known = memory.get(owing) ?? blankMemory;
  if (facts.awaiting === "claimant") return { ...known, since: known.since ?? now };
  const over = known.since ? [{ from: known.since, to: now }] : [];
  return { ...known, pauses: [...known.pauses, ...over], since: null };
}

/** How long it was not with us since then, whatever ran meanwhile: the next clock takes it over. */
function stoodStillSince(startedAt: Date, { pauses, since }: Remembered): Remembered {
  return { ...blankMemory, pauses: pauses.filter((it) => it.from >= startedAt), since };
}

/** The clock as it must be: its length, its pauses, and from both and its start its deadline. */
export function expectedClock(
  procedure: Procedure,
  { key, startedAt, dueAt: due }: RunningClock,
  { longerBy, pauses, since, dueOn }: Remembered,
  calendar: BusinessCalendar,
): RunningClock {
  const own = clocksOf(procedure).find((it) => it.key === key);
  if (!own) throw new Error(`${procedure.kind} has no clock ${key}`);
  const duration = { ...own.duration, amount: own.duration.amount + longerBy };
  // While it stands still its deadline is open: the old one is kept until it goes on.
  const counted = since ? due : (dueOn ?? dueAt(duration, startedAt, calendar, pauses));
  return { key, startedAt, dueAt: counted, duration, pausedAt: since, pauses };
}
