import { describe, expect, it } from "vitest";
import { caseActions } from "../case/vocabulary";
import { conditions, type Procedure, type Stage } from "./definition";
import { publishedProcedures } from "./definitions";

const procedures = Object.values(publishedProcedures);

/** Where a case can go from a stage: by an act, or by a clock that moves it. */
function waysOut(stage: Stage): string[] {
  const byAct = Object.values(stage.on).flatMap((rule) => (rule.to ? [rule.to] : []));
  const byClock = stage.clocks.flatMap((it) => (it.then.do === "move" ? [it.then.to] : []));
  return [...new Set([...byAct, ...byClock])].filter((to) => to !== stage.key);
}

function reachableFrom(procedure: Procedure, first: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [first];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const stage = procedure.stages.find((it) => it.key === key);
    if (!stage || seen.has(key)) continue;
    seen.add(key);
    waiting.push(...waysOut(stage));
  }
  return seen;
}

describe.each(procedures)("the published procedure $kind", (procedure) => {
  const keys = procedure.stages.map((stage) => stage.key);

  it("stands under its own kind, with stages of different names", () => {
    expect(publishedProcedures[procedure.kind]).toBe(procedure);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain(procedure.first);
  });

  it("leads only to stages that it has", () => {
    for (const stage of procedure.stages) {
      for (const to of waysOut(stage)) expect(keys).toContain(to);
    }
  });

  it("has no stage that a case can never reach", () => {
    expect([...reachableFrom(procedure, procedure.first)].sort()).toEqual([...keys].sort());
  });

  it.each(procedure.stages.filter((stage) => !stage.closed))(
    "can still be closed from $key",
    (stage) => {
      const ends = procedure.stages.filter((it) => it.closed).map((it) => it.key);
      const reachable = reachableFrom(procedure, stage.key);
      expect(ends.some((end) => reachable.has(end))).toBe(true);
      expect(waysOut(stage)).not.toEqual([]);
    },
  );

  it("puts a clock on every open stage, and lets each clock do something", () => {
    for (const stage of procedure.stages) {
      if (!stage.closed) expect(stage.clocks, stage.key).not.toEqual([]);
      for (const clock of stage.clocks) {
        expect(clock.duration.amount).toBeGreaterThan(0);
        if (clock.then.do === "move") expect(clock.then.to).not.toBe(stage.key);
        if (clock.then.do === "lapse") expect(stage.closed).toBe(true);
      }
    }
  });

  it("names only acts and conditions of the vocabulary", () => {
    for (const stage of procedure.stages) {
      for (const [action, rule] of Object.entries(stage.on)) {
        expect(caseActions).toContain(action);
        expect(rule.by.length).toBeGreaterThan(0);
        for (const condition of rule.when ?? []) expect(conditions).toContain(condition);
      }
    }
  });

  it("always lets staff end an open stage, or someone bring it back to staff", () => {
    for (const stage of procedure.stages.filter((it) => !it.closed)) {
      const byStaff = Object.values(stage.on).some((it) => it.to && it.by.includes("staff"));
      const byItself = stage.clocks.some((it) => it.then.do === "move");
      expect(byStaff || byItself, stage.key).toBe(true);
    }
  });

  it("says who owes the next step in every open stage", () => {
    for (const stage of procedure.stages.filter((it) => !it.closed)) {
      expect(stage.awaits, stage.key).toBeDefined();
    }
  });
});

it("keeps the figures of the published policy", () => {
  const clocksOf = (kind: keyof typeof publishedProcedures) =>
    publishedProcedures[kind].stages.flatMap((stage) =>
      stage.clocks.map((it) => `${it.key}: ${it.duration.amount} ${it.duration.unit}`),
    );
  expect(clocksOf("request")).toEqual(["review: 7 business_days"]);
  expect(clocksOf("complaint")).toEqual([
    "first_contact: 24 hours",
    "investigation: 48 hours",
    "last_level: 5 days",
  ]);
  expect(clocksOf("claim")).toEqual([
    "response: 3 business_days",
    "mediation: 5 business_days",
    "carry_out: 5 business_days",
    "appeal_window: 14 days",
    "appeal: 5 business_days",
  ]);
  expect(clocksOf("dispute")).toEqual(["investigation: 30 business_days"]);
  expect(clocksOf("authority")).toEqual(["complex: 3 business_days"]);
});
