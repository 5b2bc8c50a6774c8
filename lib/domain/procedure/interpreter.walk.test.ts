import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closedDatesOf, wholeDay, type BusinessCalendar } from "../calendar/calendar";
import type { CaseAction, Performer } from "../case/vocabulary";
import { stageOf, type Procedure } from "./definition";
import { publishedProcedures } from "./definitions";
import {
  interpretAct,
  interpretDeadline,
  interpretOpening,
  possibleActs,
  type CaseFacts,
  type Move,
} from "./interpreter";

const start = new Date("2026-06-08T07:00:00Z");
const workday = [{ opensAt: "09:00", closesAt: "17:00" }];
const calendar: BusinessCalendar = {
  timeZone: "Europe/Bucharest",
  week: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] },
  closedDates: closedDatesOf([
    { date: "2026-06-10", kind: "closure", name: "Inventory", ...wholeDay },
  ]),
};
const people: readonly Performer[] = ["claimant", "respondent", "staff"];

type Walk = { facts: CaseFacts; now: Date; clocks: Map<string, Date> };

/** What the services keep of a move, kept here in memory. */
function take(walk: Walk, move: Move, action: CaseAction | null, by: Performer): Walk {
  const clocks = new Map(walk.clocks);
  for (const key of move.stopClocks) clocks.delete(key);
  for (const clock of move.startClocks) clocks.set(clock.key, clock.dueAt);
  const { facts } = walk;
  const settled = action === "accept" || action === "decline" || action === "decide";
  const decided = move.outcome === "decided" || move.outcome === "dismissed";
  return {
    now: walk.now,
    clocks,
    facts: {
      ...facts,
      stage: move.stage,
      awaiting: move.awaiting,
      runningClocks: [...clocks.keys()],
      openProposalBy:
        action === "propose" && (by === "claimant" || by === "respondent")
          ? by
          : settled
            ? null
            : facts.openProposalBy,
      decidedByStaff: move.outcome === null ? facts.decidedByStaff : decided,
      appealWindowEndsAt: clocks.get("appeal_window") ?? null,
      satisfactionAnswered: facts.satisfactionAnswered || action === "answer_satisfaction",
    },
  };
}

function open(procedure: Procedure): Walk {
  const facts: CaseFacts = {
    stage: procedure.first,
    awaiting: null,
    firstContactAt: start,
    openProposalBy: procedure.kind === "claim" ? "claimant" : null,
    decidedByStaff: false,
    appealWindowEndsAt: null,
    satisfactionAnswered: false,
    runningClocks: [],
  };
  const blank = { facts, now: start, clocks: new Map<string, Date>() };
  return take(blank, interpretOpening(procedure, start, calendar), null, "system");
}

/** One random step: somebody does what they may, or the next deadline passes. */
function step(procedure: Procedure, walk: Walk, choice: number): Walk {
  const acts = people.flatMap((by) =>
    possibleActs(procedure, walk.facts, by, walk.now).map((action) => ({ by, action })),
  );
  const clocks = [...walk.clocks].sort(([, a], [, b]) => a.getTime() - b.getTime());
  const options = acts.length + (clocks.length > 0 ? 1 : 0);
  if (options === 0) return walk;
  const chosen = acts[choice % options];
  if (chosen) {
    const { by, action } = chosen;
    const answer = interpretAct({
      procedure,
      facts: walk.facts,
      action,
      performer: by,
      now: walk.now,
      calendar,
    });
    if (!answer.ok) throw new Error(`${action} was offered and refused: ${answer.refusal}`);
    return take(walk, answer.move, action, by);
  }
  const [key = "", due = walk.now] = clocks[0] ?? [];
  const now = due > walk.now ? due : walk.now;
  const move = interpretDeadline({ procedure, facts: walk.facts, clock: key, now, calendar });
  if (!move) throw new Error(`the clock ${key} leads nowhere in ${walk.facts.stage}`);
  const passed = new Map(walk.clocks);
  passed.delete(key);
  return take({ ...walk, now, clocks: passed }, move, null, "system");
}

/** The fewest steps to a closed stage, trying every act and the next deadline at each. */
function canClose(procedure: Procedure, from: Walk): boolean {
  const seen = new Set<string>();
  let front = [from];
  for (let depth = 0; depth < 12 && front.length > 0; depth += 1) {
    const next: Walk[] = [];
    for (const walk of front) {
      if (stageOf(procedure, walk.facts.stage).closed) return true;
      const known = `${walk.facts.stage}|${walk.facts.awaiting}|${walk.facts.openProposalBy}`;
      if (seen.has(known)) continue;
      seen.add(known);
      for (let choice = 0; choice < 30; choice += 1) next.push(step(procedure, walk, choice));
    }
    front = next;
  }
  return false;
}

describe.each(Object.values(publishedProcedures))("a random walk through $kind", (procedure) => {
  it("never leaves the definition, and can always still end", () => {
    const walks = fc.array(fc.nat({ max: 999 }), { maxLength: 40 });
    fc.assert(
      fc.property(walks, (choices) => {
        let walk = open(procedure);
        for (const choice of choices) {
          walk = step(procedure, walk, choice);
          const stage = stageOf(procedure, walk.facts.stage);
          const own = stage.clocks.map((clock) => clock.key);
          for (const key of walk.clocks.keys()) expect(own).toContain(key);
          if (stage.closed) expect(walk.facts.awaiting).toBeNull();
        }
        expect(canClose(procedure, walk)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
