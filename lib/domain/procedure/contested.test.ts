import { nothingOwed } from "../case/owed";
import { describe, expect, it } from "vitest";
import type { BusinessCalendar } from "../calendar/calendar";
import type { CaseAction, Performer } from "../case/vocabulary";
import { publishedProcedures } from "./definitions";
import type { CaseFacts } from "./facts";
import {
  interpretAct,
  interpretDeadline,
  interpretOpening,
  possibleActs,
  type Move,
} from "./interpreter";

const monday = new Date("2026-06-08T07:00:00Z");
const at = (days: number) => new Date(monday.getTime() + days * 24 * 3_600_000);
const workday = [{ opensAt: "09:00", closesAt: "17:00" }];
const calendar: BusinessCalendar = {
  timeZone: "Europe/Bucharest",
  week: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] },
  closedDates: new Map(),
};
const { claim, dispute, authority } = publishedProcedures;

/** A case after these steps, each as the services would write it. */
function after(procedure: typeof claim, ...steps: Step[]): { facts: CaseFacts; move: Move } {
  const opening = interpretOpening(procedure, monday, calendar);
  let facts = written(blank, opening, {});
  let move = opening;
  for (const { when = monday, facts: given, ...step } of steps) {
    facts = { ...facts, ...given };
    const common = { procedure, facts, now: when, calendar };
    if ("clock" in step) {
      const passed = interpretDeadline({ ...common, clock: step.clock });
      if (!passed) throw new Error(`${step.clock} does not run`);
      move = passed;
      facts = { ...facts, clocks: facts.clocks.filter((it) => it.key !== step.clock) };
    } else {
      const answer = interpretAct({ ...common, action: step.act, performer: step.by });
      if (!answer.ok) throw new Error(answer.refusal);
      move = answer.move;
    }
    const decided = move.outcome === "decided" || move.outcome === "dismissed";
    facts = written(facts, move, {
      ...(move.outcome && { outcome: move.outcome, decidedByStaff: decided }),
      ...(move.outcome && { decidedAt: decided ? when : null }),
      ...("act" in step && step.act === "propose" && { proposals: facts.proposals + 1 }),
    });
  }
  return { facts, move };
}

type Step = { when?: Date; facts?: Partial<CaseFacts> } & (
  { act: CaseAction; by: Performer } | { clock: string }
);

const blank: CaseFacts = {
  stage: "",
  closedFrom: null,
  awaiting: null,
  clocksFrom: monday,
  openProposalBy: "claimant",
  variantsOpen: false,
  outcome: null,
  decidedByStaff: false,
  decidedAt: null,
  satisfactionAnswered: false,
  extended: false,
  proposals: 0,
  hasRespondent: true,
  respondentIsTrader: false,
  findingsReported: false,
  contact: { attempt: "none", request: "none" },
  requestChecked: false,
  answerByCourier: false,
  overdue: false,
  owed: nothingOwed,
  clocks: [],
};

function written(facts: CaseFacts, move: Move, more: Partial<CaseFacts>): CaseFacts {
  const changed = new Map(move.changeClocks.map((it) => [it.key, it]));
  const stays = facts.clocks.filter((it) => !move.stopClocks.includes(it.key));
  return {
    ...facts,
    ...more,
    stage: move.stage,
    awaiting: move.awaiting,
    closedFrom: move.entered && move.closed ? facts.stage : null,
    clocks: [...stays.map((it) => changed.get(it.key) ?? it), ...move.startClocks],
  };
}

const dueOf = ({ facts }: { facts: CaseFacts }, key: string) =>
  facts.clocks.find((it) => it.key === key)?.dueAt;

const mediate: Step = { act: "mediate", by: "staff" };
const decide: Step = { act: "decide", by: "staff" };
const report = (days: number): Step => ({
  act: "report_carried_out",
  by: "respondent",
  when: at(days),
});

describe("the time to appeal", () => {
  it("runs from the decision while it is carried out, and on after the case has closed", () => {
    const deciding = after(claim, mediate, decide);
    expect(dueOf(deciding, "appeal_window")).toEqual(at(14));
    const confirmed: Step = { act: "confirm_carried_out", by: "claimant", when: at(4) };
    expect(dueOf(after(claim, mediate, decide, report(3), confirmed), "appeal_window")).toEqual(
      at(14),
    );
  });

  it("does not begin again when it was over before the case closed", () => {
    const late: Step = { act: "confirm_carried_out", by: "claimant", when: at(15) };
    const closed = after(claim, mediate, decide, late);
    expect(closed.facts.stage).toBe("closed");
    expect(dueOf(closed, "appeal_window")).toBeUndefined();
  });

  it("does not run for what the sides agreed", () => {
    const agreed = after(claim, { act: "accept", by: "respondent" });
    expect(dueOf(agreed, "appeal_window")).toBeUndefined();
  });

  it.each([claim, dispute])(
    "lets either side of a $kind appeal while the outcome is carried out, whose clock ends",
    (procedure) => {
      const first = procedure === claim ? [mediate, decide] : [decide];
      for (const by of ["claimant", "respondent"] as const) {
        for (const before of [first, [...first, report(1)]]) {
          const appealed = after(procedure, ...before, { act: "appeal", by, when: at(2) });
          expect(appealed.facts).toMatchObject({ stage: "appeal", awaiting: "staff" });
          expect(appealed.facts.clocks.map((it) => it.key)).toEqual(["appeal"]);
        }
      }
    },
  );

  it.each([claim, dispute])("ends in a second decision on a $kind, told to both", (procedure) => {
    const first = procedure === claim ? [mediate, decide] : [decide];
    const appeal: Step = { act: "appeal", by: "respondent", when: at(2) };
    const again = after(procedure, ...first, appeal, { ...decide, when: at(3) });
    expect(again.facts.stage).toBe("carrying_out_for_good");
    expect(again.move.tells.map(({ to }) => to)).toEqual(["claimant", "respondent"]);
    expect(dueOf(again, "appeal_window")).toBeUndefined();
    const declined = after(procedure, ...first, appeal, { act: "dismiss", by: "staff" });
    expect(declined.facts.stage).toBe("closed_for_good");
    expect(declined.move.tells.map(({ to }) => to)).toEqual(["claimant", "respondent"]);
  });
});

describe("carrying out", () => {
  it("is reported by the respondent, then the claimant is asked and reminded", () => {
    const reported = after(claim, mediate, decide, report(1));
    expect(reported.facts).toMatchObject({ stage: "confirming", awaiting: "claimant" });
    expect(reported.move.dueAt).toEqual(dueOf(reported, "confirm"));
    const reminded = after(claim, mediate, decide, report(1), { clock: "confirm_reminder" });
    expect(reminded.move.tells).toEqual([{ to: "claimant", template: "confirm_reminder" }]);
  });

  it("counts as carried out when the claimant stays silent, and keeps the outcome", () => {
    const silent = after(claim, mediate, decide, report(1), { clock: "confirm", when: at(8) });
    expect(silent.facts).toMatchObject({
      stage: "unconfirmed",
      outcome: "decided",
      awaiting: null,
    });
    expect(silent.move.tells.map((it) => it.template)).toEqual([
      "taken_as_carried_out",
      "taken_as_carried_out",
    ]);
  });

  it.each([
    ["an agreement", [{ act: "accept", by: "respondent" }], "confirm", "unconfirmed", "mediation"],
    ["a decision", [mediate, decide], "confirm", "unconfirmed", "mediation"],
    [
      "a final decision",
      [mediate, decide, report(1), { act: "appeal", by: "claimant" }, decide],
      "final_confirm",
      "unconfirmed_for_good",
      "appeal",
    ],
  ] as const)(
    "of %s can be denied for two weeks after it was taken as done",
    (_, settled, confirm, closed, back) => {
      const silent: Step[] = [...settled, report(1), { clock: confirm, when: at(8) }];
      const denied = (days: number): Step => ({
        ...{ act: "report_not_carried_out", by: "claimant", when: at(days) },
      });
      expect(after(claim, ...silent).facts.stage).toBe(closed);
      const open = after(claim, ...silent, denied(21));
      expect(open.facts).toMatchObject({ stage: back, awaiting: "staff" });
      expect(open.move).toMatchObject({ reopened: true, closed: false });
      expect(() => after(claim, ...silent, denied(23))).toThrow("late_report_open");
    },
  );

  it("comes back to staff when nobody says that it was done, or the claimant that it was not", () => {
    const nobody = after(claim, mediate, decide, { clock: "carry_out", when: at(7) });
    expect(nobody.facts).toMatchObject({ stage: "mediation", awaiting: "staff" });
    const denied: Step = { act: "report_not_carried_out", by: "claimant", when: at(2) };
    expect(after(dispute, decide, report(1), denied).facts.stage).toBe("investigation");
  });
});

describe("a side that is asked", () => {
  const ask: Step = { act: "ask_information", by: "staff", when: at(1) };

  it("has a time to answer, after which staff go on and the paused clock with them", () => {
    const asked = after(dispute, ask);
    expect(asked.move.answerBy).toEqual(at(8));
    expect(asked.facts.clocks.find((it) => it.key === "investigation")?.pausedAt).toEqual(at(1));
    const silent = after(dispute, ask, { clock: "answer", when: at(8) });
    expect(silent.facts.awaiting).toBe("staff");
    expect(silent.facts.clocks).toMatchObject([
      { key: "investigation", pausedAt: null, pauses: [{ from: at(1), to: at(8) }] },
    ]);
    expect(silent.move.tells).toEqual([{ to: "claimant", template: "gone_on" }]);
  });

  it("is reminded, has the full time for each question, and none once it has answered", () => {
    const reminded = after(dispute, ask, { clock: "answer_reminder", when: at(6) });
    expect(reminded.move.tells).toEqual([{ to: "claimant", template: "answer_reminder" }]);
    const again = after(dispute, ask, { ...ask, when: at(3) });
    expect(again.facts.clocks.filter((it) => it.key === "answer")).toMatchObject([
      { startedAt: at(3) },
    ]);
    const answer: Step = { act: "answer_information", by: "claimant", when: at(2) };
    expect(dueOf(after(dispute, ask, answer), "answer")).toBeUndefined();
  });
});

describe("a counter-proposal", () => {
  const counter = (by: Performer, days: number): Step => ({
    ...{ act: "propose", by, when: at(days) },
    facts: { openProposalBy: by === "claimant" ? "respondent" : "claimant" },
  });

  it("gives the other side the full time anew, three times", () => {
    const steps = [counter("respondent", 1), counter("claimant", 2), counter("respondent", 3)];
    const third = after(claim, ...steps);
    expect(third.facts.clocks.map((it) => it.startedAt)).toEqual([at(3), at(3)]);
    expect(third.move.dueAt).toEqual(at(8));
    const fourth = after(claim, ...steps, counter("claimant", 4));
    expect(fourth.facts.clocks.map((it) => it.startedAt)).toEqual([at(3), at(3)]);
  });
});

describe("an authority's request", () => {
  it("that claims an emergency opens on that track, eight hours round the clock", () => {
    const late = new Date("2026-06-12T20:00:00Z");
    const urgent = interpretOpening(authority, late, calendar, late, { urgency: "emergency" });
    expect(urgent).toMatchObject({ stage: "emergency", awaiting: "staff" });
    expect(urgent.dueAt).toEqual(new Date("2026-06-13T04:00:00Z"));
    const usual = interpretOpening(authority, late, calendar, late, { urgency: "usual" });
    expect(usual.stage).toBe("received");
  });
});

describe("satisfaction", () => {
  it("is not asked after a withdrawal", () => {
    const withdrawn = after(claim, { act: "withdraw", by: "claimant" });
    const asked = { procedure: claim, facts: withdrawn.facts, now: monday };
    expect(possibleActs({ ...asked, performer: "claimant" })).toEqual([]);
  });
});
