import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closedDatesOf, wholeDay, type BusinessCalendar } from "../calendar/calendar";
import { caseActions, performers } from "../case/vocabulary";
import { clocksOf, stageOf, type Procedure } from "./definition";
import { publishedProcedures } from "./definitions";
import { interpretAct } from "./interpreter";
import {
  expectedClock,
  expectedClocks,
  expectedStanding,
  isListed,
  remember,
} from "./model-reference.fixture";
import {
  act,
  dueClock,
  nextClock,
  opened,
  options,
  pass,
  type Held,
  type Step,
} from "./model.fixture";

const start = new Date("2026-03-24T07:00:00Z");
const workday = [{ opensAt: "09:00", closesAt: "17:00" }];
/** Over Orthodox Easter and the change to summer time. */
const calendar: BusinessCalendar = {
  timeZone: "Europe/Bucharest",
  week: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] },
  closedDates: closedDatesOf(
    ["2026-04-10", "2026-04-13", "2026-05-01"].map((date) => ({
      ...{ date, kind: "holiday" as const, name: "Easter or Labour Day" },
      ...wholeDay,
    })),
  ),
};
const procedures = Object.values(publishedProcedures);

/** MODEL_STEPS=5000000 npx vitest run --project unit interpreter.model: a longer walk. */
const wanted = Number(process.env.MODEL_STEPS ?? 102_000);
const hourMs = 3_600_000;

/** One walk: `choices` decide who does what, how long nothing happens, and when the server is off. */
function walk(procedure: Procedure, choices: readonly number[], steps: { count: number }): void {
  let held = opened(procedure, start, calendar);
  for (const choice of choices) {
    const kind = choice % 10;
    const size = Math.floor(choice / 10);
    if (kind === 0) held = catchUp(procedure, outage(held, size), steps);
    else if (kind <= 3) held = letTimePass(procedure, held, size, steps);
    else held = person(procedure, held, size, steps);
  }
}

/** The server is off for up to 60 days: nothing passes meanwhile. */
function outage(held: Held, size: number): Held {
  return { ...held, now: new Date(held.now.getTime() + ((size % 1_440) + 1) * hourMs) };
}

/** Everything that fell due passes, oldest first, also what is started by it. */
function catchUp(procedure: Procedure, from: Held, steps: { count: number }): Held {
  let held = from;
  for (let clock = dueClock(held), turns = 0; clock; clock = dueClock(held), turns += 1) {
    expect(turns, "a case that never comes to rest").toBeLessThan(100);
    const next = pass(procedure, held, clock, calendar);
    held = checked(procedure, held, next, { passed: clock.key }, steps);
  }
  return held;
}

/** The server runs: the next clocks pass at the very moment at which they are due. */
function letTimePass(
  procedure: Procedure,
  from: Held,
  size: number,
  steps: { count: number },
): Held {
  const until = new Date(from.now.getTime() + ((size % 96) + 1) * hourMs);
  let held = from;
  for (;;) {
    const clock = nextClock(held);
    if (!clock || clock.dueAt > until) break;
    const now = clock.dueAt > held.now ? clock.dueAt : held.now;
    const at = { ...held, now };
    const next = pass(procedure, at, clock, calendar);
    held = checked(procedure, at, next, { passed: clock.key }, steps);
  }
  return { ...held, now: until };
}

function person(procedure: Procedure, held: Held, size: number, steps: { count: number }): Held {
  refused(procedure, held, size);
  const possible = options(procedure, held);
  const chosen = possible[size % Math.max(1, possible.length)];
  if (!chosen) return held;
  const next = act(held, chosen, calendar);
  return next ? checked(procedure, held, next, { acted: chosen }, steps) : held;
}

/** Something that the definition does not list for somebody here is refused, whatever it is. */
function refused(procedure: Procedure, held: Held, size: number): void {
  const action = caseActions[size % caseActions.length];
  const performer = performers[Math.floor(size / caseActions.length) % performers.length];
  if (!action || !performer || isListed(procedure, held, action, performer)) return;
  const { facts, now } = held;
  const answer = interpretAct({ procedure, facts, action, performer, now, calendar });
  expect(answer.ok, `${performer} may not ${action} in ${facts.stage}`).toBe(false);
}

/** What has to hold after every single step. */
function checked(
  procedure: Procedure,
  before: Held,
  after: Held,
  step: Step,
  steps: { count: number },
): Held {
  steps.count += 1;
  const { facts } = after;
  const { stage: where, awaiting } = facts;
  expect({ stage: where, awaiting }).toEqual(expectedStanding(procedure, before, step));
  const stage = stageOf(procedure, facts.stage);
  const keys = facts.clocks.map((it) => it.key).sort();
  expect(keys).toEqual(expectedClocks(procedure, before, after, step, calendar));
  expect(new Set(keys).size, "no clock runs twice").toBe(keys.length);
  const memory = remember(procedure, before.memory, before, after, step);
  for (const clock of facts.clocks) {
    const remembered = memory.get(clock.key);
    expect(remembered && expectedClock(procedure, clock, remembered, calendar)).toEqual(clock);
  }
  // What counts from a decision counts from the very moment of the one that stands.
  for (const { key, startedAt } of facts.clocks) {
    const counted = clocksOf(procedure).find((it) => it.key === key)?.from === "decision";
    if (counted && facts.decidedAt) expect(startedAt).toEqual(facts.decidedAt);
  }
  for (const [key, { started, passed: done, stopped }] of after.ledger) {
    const running = keys.includes(key) ? 1 : 0;
    expect(started, `${key} is lost or doubled`).toBe(done + stopped + running);
  }
  expect(after.closed).toBe(stage.closed === true);
  if (stage.closed) expect(facts.awaiting).toBeNull();
  else expect(facts.awaiting).not.toBeNull();
  canEnd(procedure, after);
  return { ...after, memory };
}

const ends = new Map<string, boolean>();

/** Some sequence of acts and deadlines still closes the case; looked up once per kind of state. */
function canEnd(procedure: Procedure, held: Held): void {
  const named = (it: Held) =>
    [
      procedure.kind,
      it.facts.stage,
      it.facts.awaiting,
      it.facts.openProposalBy,
      it.facts.variantsOpen,
      it.facts.extended,
      it.facts.findingsReported,
      it.facts.clocks.map((clock) => clock.key + (clock.pausedAt ? "!" : "")).sort(),
    ].join(" ");
  const name = named(held);
  if (!ends.has(name)) ends.set(name, search());
  expect(ends.get(name), `no way to an end from ${name}`).toBe(true);

  function search(): boolean {
    const seen = new Set<string>();
    let front: Held[] = [held];
    while (front.length > 0) {
      const next: Held[] = [];
      for (const it of front) {
        if (it.closed || ends.get(named(it))) return true;
        if (seen.has(named(it))) continue;
        seen.add(named(it));
        for (const option of options(procedure, it)) {
          const after = act(copy(it), option, calendar);
          if (after) next.push(after);
        }
      }
      front = next;
    }
    return false;
  }
}

const copy = (held: Held): Held => ({ ...held, ledger: new Map(held.ledger) });

describe("a random walk of people, clocks and outages, against the reference", () => {
  const total = { count: 0 };

  it.each(procedures)(
    "$kind stays inside its definition and can always still end",
    (procedure) => {
      const share = wanted / procedures.length;
      const steps = { count: 0 };
      let seed = 1;
      while (steps.count < share) {
        fc.assert(
          fc.property(
            fc.array(fc.nat({ max: 99_999 }), { minLength: 10, maxLength: 60 }),
            (choices) => walk(procedure, choices, steps),
          ),
          { numRuns: 50, seed: seed++ },
        );
      }
      total.count += steps.count;
    },
    600_000,
  );

  it("took at least as many steps as were asked for", () => {
    expect(total.count).toBeGreaterThanOrEqual(wanted);
  });
});
