import { describe, expect, it } from "vitest";
import type { BusinessCalendar } from "../calendar/calendar";
import { caseActions, performers, type Performer } from "../case/vocabulary";
import { dueAt } from "../clock/clock";
import { conditions, type Condition } from "./definition";
import { publishedProcedures } from "./definitions";
import {
  interpretAct,
  interpretDeadline,
  interpretOpening,
  otherSide,
  possibleActs,
  type CaseFacts,
} from "./interpreter";

const now = new Date("2026-06-08T07:00:00Z");
const workday = [{ opensAt: "09:00", closesAt: "17:00" }];
const calendar: BusinessCalendar = {
  timeZone: "Europe/Bucharest",
  week: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] },
  closedDates: new Map(),
};
const procedures = Object.values(publishedProcedures);
const { claim, complaint } = publishedProcedures;

const nothing: CaseFacts = {
  stage: "response",
  awaiting: null,
  firstContactAt: now,
  openProposalBy: null,
  decidedByStaff: false,
  appealWindowEndsAt: null,
  satisfactionAnswered: true,
  runningClocks: [],
};

/** Facts under which every condition holds for this performer. */
function favourable(stage: string, performer: Performer): CaseFacts {
  const side = performer === "claimant" || performer === "respondent" ? performer : "claimant";
  return {
    ...nothing,
    stage,
    awaiting: performer === "system" ? null : performer,
    openProposalBy: otherSide(side),
    decidedByStaff: true,
    appealWindowEndsAt: new Date(now.getTime() + 1),
    satisfactionAnswered: false,
  };
}

const every = procedures.flatMap((procedure) =>
  procedure.stages.flatMap((stage) =>
    caseActions.flatMap((action) =>
      performers.map((performer) => ({ procedure, stage, action, performer })),
    ),
  ),
);

describe("every act in every stage by every performer", () => {
  it.each(procedures)("$kind does what its definition says and refuses the rest", ({ kind }) => {
    for (const { procedure, stage, action, performer } of every) {
      if (procedure.kind !== kind) continue;
      const facts = favourable(stage.key, performer);
      const answer = interpretAct({ procedure, facts, action, performer, now, calendar });
      const at = `${kind} ${stage.key} ${action} ${performer}`;
      const rule = stage.on[action];
      if (!rule) {
        expect(answer, at).toEqual({ ok: false, refusal: "wrong_stage" });
      } else if (!rule.by.includes(performer)) {
        expect(answer, at).toEqual({ ok: false, refusal: "not_yours_to_do" });
      } else {
        expect(answer, at).toMatchObject({
          ok: true,
          move: {
            from: stage.key,
            stage: rule.to ?? stage.key,
            entered: rule.to !== undefined && rule.to !== stage.key,
            outcome: rule.outcome ?? null,
            markOverdue: false,
          },
        });
      }
      expect(possibleActs(procedure, facts, performer, now).includes(action), at).toBe(answer.ok);
    }
  });
});

describe("conditions", () => {
  const broken: Record<Condition, { facts: Partial<CaseFacts>; performer: Performer }[]> = {
    proposal_open_from_other_side: [
      { facts: { openProposalBy: null }, performer: "claimant" },
      { facts: { openProposalBy: "claimant" }, performer: "claimant" },
      { facts: { openProposalBy: "respondent" }, performer: "respondent" },
    ],
    no_own_proposal_open: [{ facts: { openProposalBy: "claimant" }, performer: "claimant" }],
    performer_is_awaited: [
      { facts: { awaiting: "respondent" }, performer: "claimant" },
      { facts: { awaiting: "staff" }, performer: "respondent" },
      { facts: { awaiting: null }, performer: "claimant" },
    ],
    decided_by_staff: [{ facts: { decidedByStaff: false }, performer: "claimant" }],
    appeal_window_open: [
      { facts: { appealWindowEndsAt: null }, performer: "claimant" },
      { facts: { appealWindowEndsAt: now }, performer: "respondent" },
      { facts: { appealWindowEndsAt: new Date(now.getTime() - 1) }, performer: "claimant" },
    ],
    satisfaction_unanswered: [{ facts: { satisfactionAnswered: true }, performer: "claimant" }],
  };

  it.each(conditions)("%s refuses by its own name wherever a rule asks for it", (condition) => {
    let met = 0;
    for (const { procedure, stage, action, performer } of every) {
      const rule = stage.on[action];
      if (!rule?.when?.includes(condition) || !rule.by.includes(performer)) continue;
      for (const fault of broken[condition].filter((it) => it.performer === performer)) {
        const facts = { ...favourable(stage.key, performer), ...fault.facts };
        const answer = interpretAct({ procedure, facts, action, performer, now, calendar });
        expect(answer).toEqual({ ok: false, refusal: condition });
        met += 1;
      }
    }
    expect(met).toBeGreaterThan(0);
  });
});

describe("opening", () => {
  it.each(procedures)("$kind enters its first stage with that stage's clocks", (procedure) => {
    const move = interpretOpening(procedure, now, calendar);
    const first = procedure.stages.find((stage) => stage.key === procedure.first);
    expect(move).toMatchObject({
      stage: procedure.first,
      team: first?.team,
      awaiting: first?.awaits,
      entered: true,
      closed: false,
      outcome: null,
      stopClocks: [],
    });
    expect(move.startClocks).toEqual(
      first?.clocks.map((clock) => ({
        key: clock.key,
        startedAt: now,
        dueAt: dueAt(clock.duration, now, calendar),
      })),
    );
  });
});

describe("who owes the next step", () => {
  const act = (stage: string, action: "propose" | "ask_information" | "message" | "accept") =>
    interpretAct({
      procedure: claim,
      facts: { ...favourable(stage, "respondent"), awaiting: "respondent" },
      action,
      performer: action === "ask_information" ? "staff" : "respondent",
      now,
      calendar,
      ...(action === "ask_information" && { asks: "respondent" as const }),
    });

  it.each([
    ["response", "propose", "claimant"],
    ["mediation", "propose", "claimant"],
    ["mediation", "ask_information", "respondent"],
    ["response", "message", "respondent"],
    ["response", "accept", "respondent"],
  ] as const)("in %s after %s it is %s", (stage, action, awaiting) => {
    expect(act(stage, action)).toMatchObject({ ok: true, move: { awaiting } });
  });
});

describe("deadlines", () => {
  const pass = (stage: string, clock: string, runningClocks = [clock], procedure = claim) =>
    interpretDeadline({
      procedure,
      facts: { ...nothing, stage, runningClocks, awaiting: "respondent" },
      clock,
      now,
      calendar,
    });

  it("moves a claim to mediation when the respondent stays silent", () => {
    expect(pass("response", "response")).toMatchObject({
      stage: "mediation",
      entered: true,
      awaiting: "staff",
      stopClocks: ["response"],
      startClocks: [{ key: "mediation" }],
    });
  });

  it("marks overdue and stays, keeping who is awaited", () => {
    expect(pass("mediation", "mediation")).toMatchObject({
      stage: "mediation",
      entered: false,
      markOverdue: true,
      awaiting: "respondent",
    });
  });

  it("lets the appeal window lapse without a move", () => {
    expect(pass("closed", "appeal_window")).toMatchObject({
      stage: "closed",
      entered: false,
      markOverdue: false,
    });
  });

  it("is nothing for a clock of another stage or one that no longer runs", () => {
    expect(pass("mediation", "response")).toBeNull();
    expect(pass("response", "response", [])).toBeNull();
  });

  it("keeps counting the complaint ladder from the first contact", () => {
    const late = new Date(now.getTime() + 30 * 3_600_000);
    const move = interpretDeadline({
      procedure: complaint,
      facts: { ...nothing, stage: "first_contact", runningClocks: ["first_contact"] },
      clock: "first_contact",
      now: late,
      calendar,
    });
    expect(move?.startClocks).toEqual([
      { key: "investigation", startedAt: now, dueAt: new Date(now.getTime() + 48 * 3_600_000) },
    ]);
  });

  it("takes the decision's own date for carrying out, the default otherwise", () => {
    const carryOutBy = new Date("2026-06-30T20:59:59Z");
    const decide = (own: Date | null) =>
      interpretAct({
        procedure: claim,
        facts: { ...nothing, stage: "mediation" },
        action: "decide",
        performer: "staff",
        now,
        calendar,
        carryOutBy: own,
      });
    expect(decide(carryOutBy)).toMatchObject({ move: { startClocks: [{ dueAt: carryOutBy }] } });
    const fiveBusinessDays = new Date("2026-06-15T07:00:00Z");
    expect(decide(null)).toMatchObject({ move: { startClocks: [{ dueAt: fiveBusinessDays }] } });
  });
});
