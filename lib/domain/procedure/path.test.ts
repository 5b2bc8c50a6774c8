import { describe, expect, it } from "vitest";
import { procedureKinds } from "../case/vocabulary";
import { publishedProcedures } from "./definitions";
import { pathOf, type ProcedurePath } from "./path";

const keys = ({ way }: ProcedurePath) =>
  way.map((it) => ("choices" in it ? it.choices.map(({ stage }) => stage) : it.stage));

describe("the drawn path", () => {
  it("takes a claim from the answer to the end, and the appeal apart", () => {
    const path = pathOf(publishedProcedures.claim);
    expect(keys(path)).toEqual(["response", "mediation", "carrying_out", "confirming"]);
    expect(path.end?.stage).toBe("closed");
    expect(path.contested.map(({ stage }) => stage)).toEqual([
      "appeal",
      "carrying_out_for_good",
      "confirming_for_good",
    ]);
    expect(path.window).toEqual({ amount: 30, unit: "days" });
  });

  it("says where a clock leads by itself, and what it counts from", () => {
    const [first] = pathOf(publishedProcedures.complaint).way;
    expect(first).toMatchObject({
      actor: "staff",
      team: "customer_service",
      limits: [{ from: "first_contact", ends: "move", to: "investigation", paused: false }],
    });
  });

  it("keeps the tracks of which an authority's request takes one together", () => {
    expect(keys(pathOf(publishedProcedures.authority))).toEqual([
      "received",
      ["simple", "complex", "emergency"],
      "approval",
    ]);
  });

  it("draws the ladder of a complaint step by step, though a person may skip one", () => {
    expect(keys(pathOf(publishedProcedures.complaint))).toEqual([
      "first_contact",
      "investigation",
      "last_level",
    ]);
  });

  it("knows a pause and an extension", () => {
    const [stage] = pathOf(publishedProcedures.dispute).way;
    expect(stage).toMatchObject({
      limits: [{ paused: true, extension: { amount: 15, unit: "business_days" } }],
    });
  });

  it("follows a changed definition", () => {
    const claim = structuredClone(publishedProcedures.claim);
    const [clock] = claim.stages[0]?.clocks ?? [];
    if (clock) clock.duration = { amount: 36, unit: "hours" };
    const [first] = pathOf(claim).way;
    expect(first).toMatchObject({ limits: [{ duration: { amount: 36, unit: "hours" } }, {}] });
  });

  it.each(procedureKinds)("draws every open stage of the published %s once", (kind) => {
    const procedure = publishedProcedures[kind];
    const path = pathOf(procedure);
    const drawn = [...keys(path).flat(), ...path.contested.map(({ stage }) => stage)];
    const open = procedure.stages.filter(({ closed }) => !closed).map(({ key }) => key);
    expect([...drawn].sort()).toEqual([...open].sort());
    expect(path.end).not.toBeNull();
  });
});
