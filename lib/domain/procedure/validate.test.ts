import { describe, expect, it } from "vitest";
import { procedureShape, type Procedure, type Stage } from "./definition";
import { publishedProcedures } from "./definitions";
import { validateProcedure } from "./validate";

const { complaint, claim } = publishedProcedures;

/** The complaint with one of its stages changed. */
const with_ = (key: string, change: (stage: Stage) => Stage): Procedure => ({
  ...complaint,
  stages: complaint.stages.map((it) => (it.key === key ? change(it) : it)),
});
const problems = (procedure: Procedure) =>
  validateProcedure(procedure).map((it) => `${it.path}: ${it.problem}`);

describe("the published procedures", () => {
  it.each(Object.values(publishedProcedures))("$kind is fit to run", (procedure) => {
    expect(validateProcedure(procedure)).toEqual([]);
    expect(procedureShape.parse(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure);
  });
});

describe("a definition is refused, saying where and why", () => {
  const spare: Stage = {
    key: "spare",
    team: "legal",
    awaits: "staff",
    clocks: [],
    on: { reply: { by: ["staff"], to: "closed" } },
  };

  it.each<[string, Procedure, string]>([
    [
      "a stage that no case reaches",
      { ...complaint, stages: [...complaint.stages, spare] },
      "stages.spare: no case can ever reach this stage",
    ],
    [
      "a stage with no way out",
      with_("last_level", (it) => ({ ...it, clocks: [], on: { note: { by: ["staff"] } } })),
      "stages.last_level: has no way out",
    ],
    [
      "a clock that leads to no stage",
      with_("investigation", (it) => ({
        ...it,
        clocks: it.clocks.map((clock) => ({ ...clock, then: { do: "move", to: "nowhere" } })),
      })),
      'stages.investigation: leads to "nowhere", which is no stage',
    ],
    [
      "a clock that leads to where it is",
      with_("investigation", (it) => ({
        ...it,
        clocks: it.clocks.map((clock) => ({ ...clock, then: { do: "move", to: it.key } })),
      })),
      "stages.investigation.clocks.investigation: leads nowhere: to the stage that it is in",
    ],
    [
      "a loop without a human step",
      with_("last_level", (it) => ({
        ...it,
        clocks: it.clocks.map((clock) => ({ ...clock, then: { do: "move", to: "first_contact" } })),
      })),
      "stages.first_contact: clocks alone lead back here: a loop without a human step",
    ],
    [
      "a step of a ladder that ends before the one that it follows",
      with_("investigation", (it) => ({
        ...it,
        clocks: it.clocks.map((clock) => ({ ...clock, duration: { amount: 12, unit: "hours" } })),
      })),
      'stages.investigation.clocks.investigation: ends no later than "first_contact", after which it comes: both count from the first contact',
    ],
    [
      "a reminder that comes after what it reminds of",
      {
        ...claim,
        stages: claim.stages.map((it) => ({
          ...it,
          clocks: it.clocks.map((clock) =>
            clock.key === "response_reminder"
              ? { ...clock, duration: { amount: 9, unit: "days" } }
              : clock,
          ),
        })),
      },
      'stages.response.clocks.response_reminder: reminds no earlier than "response" ends',
    ],
    [
      "a stage that awaits staff and that staff cannot end",
      {
        ...claim,
        stages: claim.stages.map((it) => {
          const on = { ...it.on };
          delete on.decide;
          delete on.dismiss;
          return it.key === "mediation" ? { ...it, on } : it;
        }),
      },
      "stages.mediation: awaits staff, and no act of staff and no clock ends it",
    ],
    [
      "a shared clock that counts from no decision",
      with_("last_level", (it) => ({ ...it, shares: ["first_contact"] })),
      'stages.last_level: shares "first_contact", which counts from no decision',
    ],
    [
      "a clock started anew that is not of the stage",
      with_("last_level", (it) => ({
        ...it,
        on: { ...it.on, message: { by: ["staff"], renews: { clocks: ["update"], most: 1 } } },
      })),
      'stages.last_level.on.message: renews "update", which is no clock of this stage',
    ],
    [
      "an opening in a stage that is none",
      { ...complaint, firstBy: { detail: "urgency", stages: { emergency: "x" } } },
      'firstBy: no stage is called "x"',
    ],
    [
      "two stages of one name",
      { ...complaint, stages: [...complaint.stages, ...complaint.stages.slice(0, 1)] },
      'stages: there are two stages "first_contact"',
    ],
    ["a first stage that is none", { ...complaint, first: "x" }, 'first: no stage is called "x"'],
    [
      "an open stage where nobody owes a step",
      with_("last_level", ({ awaits: _awaits, ...it }) => it),
      "stages.last_level: an open stage says who owes the next step (awaits)",
    ],
    [
      "an extension of a clock that is none",
      with_("last_level", (it) => ({
        ...it,
        on: { ...it.on, extend: { by: ["staff"], extends: { clock: "x", by: 1 } } },
      })),
      'stages.last_level.on.extend: extends "x", which is no clock',
    ],
    [
      "an appeal within a window that no clock keeps open",
      with_("closed", (it) => ({ ...it, clocks: [] })),
      'stages.closed.on.answer_satisfaction: asks for an open appeal window, and no clock is called "appeal_window"',
    ],
    [
      "a stage from which no end can be reached",
      {
        ...complaint,
        stages: [
          ...complaint.stages.map((it) =>
            it.key === "last_level"
              ? { ...it, on: { reply: { by: ["staff" as const], to: "spare" } } }
              : it,
          ),
          { ...spare, on: { reply: { by: ["staff"], to: "last_level" } } },
        ],
      },
      "stages.spare: no closed stage can be reached from here",
    ],
    [
      "a loop of two clocks, at each stage of it",
      with_("last_level", (it) => ({
        ...it,
        clocks: it.clocks.map((clock) => ({
          ...clock,
          then: { do: "move", to: "investigation" },
        })),
      })),
      "stages.last_level: clocks alone lead back here: a loop without a human step",
    ],
    [
      "a closed stage whose clock does something",
      with_("closed", (it) => ({
        ...it,
        clocks: it.clocks.map((clock) => ({ ...clock, then: { do: "mark_overdue" } })),
      })),
      "stages.closed.clocks.appeal_window: in a closed stage can only lapse",
    ],
  ])("%s", (_what, procedure, problem) => {
    expect(problems(procedure)).toContain(problem);
  });

  it("one that no longer has a figure which published pages state", () => {
    expect(validateProcedure({ ...claim, figures: {} }, ["window"])).toEqual([
      { path: "stages", problem: 'published pages state "window": keep it' },
    ]);
    expect(validateProcedure(claim, ["window", "response"])).toEqual([]);
  });

  it("one whose shape is wrong, by the path of what is wrong", () => {
    const wrong = procedureShape.safeParse({ ...claim, first: "Not A Key", extra: 1 });
    expect(wrong.error?.issues.map((it) => it.path.join("."))).toEqual(["first", ""]);
  });
});
