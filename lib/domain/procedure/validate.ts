import { clockOrder } from "./clock-order";
import { lateReports } from "./conditions";
import { clocksOf, waysOut, type Procedure, type Stage } from "./definition";

/** What is wrong with a definition: where (a path into it) and what, in plain English. */
export type ProcedureProblem = { path: string; problem: string };

/**
 * What makes a definition unfit to run: names that stand for nothing, a stage that no case reaches
 * or leaves, a clock that leads nowhere, a loop that turns without a person. `stated`: the clocks
 * and figures that published pages name and that therefore must stay.
 */
export function validateProcedure(
  procedure: Procedure,
  stated: readonly string[] = [],
): ProcedureProblem[] {
  const stages = new Map(procedure.stages.map((it) => [it.key, it]));
  const problems = [
    ...doubles(procedure),
    ...danglingNames(procedure, stages),
    ...stated
      .filter((name) => !(figureNames(procedure) as Set<string>).has(name))
      .map((name) => ({ path: "stages", problem: `published pages state "${name}": keep it` })),
  ];
  // Which way the stages lead can only be told once every name stands for one.
  if (problems.length > 0) return problems;
  return [
    ...unreachable(procedure, stages),
    ...endless(procedure, stages),
    ...loops(procedure),
    ...clockOrder(procedure),
  ];
}

/** The names of all clocks and figures of a procedure. */
export function figureNames(procedure: Procedure): Set<string> {
  return new Set([
    ...clocksOf(procedure).map((it) => it.key),
    ...Object.keys(procedure.figures ?? {}),
  ]);
}

function doubles(procedure: Procedure): ProcedureProblem[] {
  const twice = (names: string[]) => names.filter((it, index) => names.indexOf(it) !== index);
  return [
    ...twice(procedure.stages.map((it) => it.key)).map((it) => ({
      path: "stages",
      problem: `there are two stages "${it}"`,
    })),
    ...twice(clocksOf(procedure).map((it) => it.key)).map((it) => ({
      path: "stages",
      problem: `there are two clocks "${it}"`,
    })),
  ];
}

function danglingNames(procedure: Procedure, stages: Map<string, Stage>): ProcedureProblem[] {
  const problems: ProcedureProblem[] = [];
  const say = (path: string, problem: string) => problems.push({ path, problem });
  const clocks = new Set(clocksOf(procedure).map((it) => it.key));
  if (!stages.has(procedure.first)) say("first", `no stage is called "${procedure.first}"`);
  if (stages.get(procedure.first)?.closed) say("first", "a case cannot be opened closed");
  for (const to of Object.values(procedure.firstBy?.stages ?? {})) {
    if (!stages.has(to)) say("firstBy", `no stage is called "${to}"`);
    else if (stages.get(to)?.closed) say("firstBy", "a case cannot be opened closed");
  }
  for (const { key, from, then } of procedure.asked ?? []) {
    if (from !== "asked" || (then.do !== "go_on" && then.do !== "remind")) {
      say(`asked.${key}`, 'counts from "asked" and ends in "go_on" or "remind"');
    }
  }
  if (procedure.updates && procedure.updates.then.do !== "update") {
    say("updates.then", 'updates can only do "update"');
  }
  for (const it of procedure.stages) {
    const path = `stages.${it.key}`;
    for (const { to } of waysOut(it)) {
      if (!stages.has(to)) say(path, `leads to "${to}", which is no stage`);
    }
    if (!it.closed && !it.awaits) say(path, "an open stage says who owes the next step (awaits)");
    for (const name of it.shares ?? []) {
      const shared = clocksOf(procedure).find(({ key }) => key === name);
      if (shared?.from !== "decision") say(path, `shares "${name}", which counts from no decision`);
      if (it.clocks.some(({ key }) => key === name)) say(path, `shares its own clock "${name}"`);
    }
    if (it.closed && it.awaits) say(path, "in a closed stage nobody owes a next step (awaits)");
    for (const clock of it.clocks) {
      const where = `${path}.clocks.${clock.key}`;
      if (clock.then.do === "move" && clock.then.to === it.key) {
        say(where, "leads nowhere: to the stage that it is in");
      }
      if (clock.from === "asked" || clock.then.do === "go_on") {
        say(where, 'only clocks of "asked" count from a question and end in "go_on"');
      }
      if (clock.then.do === "update") say(where, 'only "updates" of the procedure can update');
      if (it.closed && clock.then.do !== "lapse") say(where, "in a closed stage can only lapse");
    }
    for (const [action, rule] of Object.entries(it.on)) {
      const where = `${path}.on.${action}`;
      if (rule.to && rule.choices) say(where, "names both a stage and choices");
      if (rule.extends && !clocks.has(rule.extends.clock)) {
        say(where, `extends "${rule.extends.clock}", which is no clock`);
      }
      for (const name of rule.renews?.clocks ?? []) {
        if (!it.clocks.some(({ key }) => key === name)) {
          say(where, `renews "${name}", which is no clock of this stage`);
        }
      }
      const asked = [...(rule.when ?? []), ...(rule.unsatisfied?.when ?? [])];
      if (asked.includes("appeal_window_open") && !clocks.has("appeal_window")) {
        say(where, 'asks for an open appeal window, and no clock is called "appeal_window"');
      }
      if (asked.includes("late_report_open") && !lateReports.some((key) => clocks.has(key))) {
        say(
          where,
          `asks for time to say so, and no clock is called "${lateReports.join('" or "')}"`,
        );
      }
      for (const from of Object.keys(rule.unsatisfied?.to ?? {})) {
        if (!stages.has(from)) say(where, `speaks of "${from}", which is no stage`);
      }
    }
  }
  return problems;
}

function reachableFrom(stages: Map<string, Stage>, first: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [first];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = stages.get(next);
    if (!found || seen.has(next)) continue;
    seen.add(next);
    waiting.push(...waysOut(found).map((it) => it.to));
  }
  return seen;
}

function unreachable(procedure: Procedure, stages: Map<string, Stage>): ProcedureProblem[] {
  const openings = [procedure.first, ...Object.values(procedure.firstBy?.stages ?? {})];
  const reached = new Set(openings.flatMap((it) => [...reachableFrom(stages, it)]));
  return procedure.stages
    .filter((it) => !reached.has(it.key))
    .map((it) => ({ path: `stages.${it.key}`, problem: "no case can ever reach this stage" }));
}

function endless(procedure: Procedure, stages: Map<string, Stage>): ProcedureProblem[] {
  const open = procedure.stages.filter((it) => !it.closed);
  return open.flatMap((it) => {
    const path = `stages.${it.key}`;
    if (!waysOut(it).some(({ to }) => to !== it.key)) {
      return [{ path, problem: "has no way out" }];
    }
    if (it.awaits === "staff" && !staffCanEnd(it)) {
      return [{ path, problem: "awaits staff, and no act of staff and no clock ends it" }];
    }
    const ends = [...reachableFrom(stages, it.key)].some((to) => stages.get(to)?.closed);
    return ends ? [] : [{ path, problem: "no closed stage can be reached from here" }];
  });
}

function staffCanEnd({ key, clocks, on }: Stage): boolean {
  const leads = Object.values(on)
    .filter(({ by }) => by.includes("staff"))
    .some(({ to, choices = [] }) => [to, ...choices].some((it) => it !== undefined && it !== key));
  return leads || clocks.some(({ then }) => then.do === "move");
}

/** Circles made of clocks alone: nobody would have to do anything for the case to turn for ever. */
function loops(procedure: Procedure): ProcedureProblem[] {
  const next = new Map(
    procedure.stages.map((it) => [
      it.key,
      waysOut(it).flatMap((way) => (way.by === "clock" ? [way.to] : [])),
    ]),
  );
  const turnsBackTo = (start: string) => {
    const seen = new Set<string>();
    const waiting = [...(next.get(start) ?? [])];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === start) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      waiting.push(...(next.get(at) ?? []));
    }
    return false;
  };
  return procedure.stages
    .filter((it) => turnsBackTo(it.key))
    .map((it) => ({
      path: `stages.${it.key}`,
      problem: "clocks alone lead back here: a loop without a human step",
    }));
}
