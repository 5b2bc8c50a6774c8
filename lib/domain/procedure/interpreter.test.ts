import { nothingOwed } from "../case/owed";
import { describe, expect, it } from "vitest";
import type { BusinessCalendar } from "../calendar/calendar";
import { caseActions, performers, type CaseAction, type Performer } from "../case/vocabulary";
import { dueAt } from "../clock/clock";
import { clocksOf, conditions, type Condition } from "./definition";
import { publishedProcedures } from "./definitions";
import type { CaseFacts, RunningClock } from "./facts";
import {
  interpretAct,
  interpretDeadline,
  interpretOpening,
  otherSide,
  possibleActs,
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
  closedFrom: null,
  clocksFrom: now,
  openProposalBy: null,
  variantsOpen: false,
  outcome: null,
  decidedByStaff: false,
  decidedAt: null,
  satisfactionAnswered: true,
  extended: true,
  proposals: 0,
  hasRespondent: true,
  respondentIsTrader: true,
  findingsReported: false,
  contact: { attempt: "none", request: "none" },
  requestChecked: false,
  answerByCourier: false,
  overdue: false,
  owed: nothingOwed,
  clocks: [],
};

/** A clock of that name as it runs since `now`, due when its definition says. */
function running(key: string, procedure = claim, given: Partial<RunningClock> = {}): RunningClock {
  const definition = clocksOf(procedure).find((it) => it.key === key);
  if (!definition) throw new Error(`no clock ${key}`);
  const { duration } = definition;
  const due = dueAt(duration, now, calendar);
  return { key, startedAt: now, dueAt: due, duration, pausedAt: null, pauses: [], ...given };
}

const lateReport = (due: Date) => [
  running("late_report", claim, { dueAt: due }),
  running("final_late_report", claim, { dueAt: due }),
];
const appealWindow = (due: Date) => [running("appeal_window", claim, { dueAt: due })];

const requests: Partial<Record<CaseAction, CaseFacts["contact"]["request"]>> = {
  request_contact: "refused",
  withdraw_contact: "granted",
};

/** Facts under which every condition of the act holds for this performer. */
function favourable(stage: string, performer: Performer, action: CaseAction): CaseFacts {
  const side = performer === "claimant" || performer === "respondent" ? performer : "claimant";
  return {
    ...nothing,
    stage,
    awaiting: performer === "system" ? null : performer,
    openProposalBy: otherSide(side),
    variantsOpen: true,
    decidedByStaff: true,
    satisfactionAnswered: false,
    extended: false,
    hasRespondent: action !== "name_respondent",
    findingsReported: true,
    contact: { attempt: "failed", request: requests[action] ?? "requested" },
    requestChecked: true,
    answerByCourier: true,
    clocks: [
      ...appealWindow(new Date(now.getTime() + 1)),
      ...lateReport(new Date(now.getTime() + 1)),
      running("investigation", publishedProcedures.dispute),
    ],
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
      const facts = favourable(stage.key, performer, action);
      const choice = stage.on[action]?.choices?.[0];
      const asked = { procedure, facts, action, performer, now, calendar };
      const answer = interpretAct({ ...asked, ...(choice && { choice }) });
      const to = choice ?? stage.on[action]?.to;
      const at = `${kind} ${stage.key} ${action} ${performer}`;
      const rule = stage.on[action];
      if (!rule) {
        expect(answer, at).toEqual({ ok: false, refusal: "wrong_stage" });
      } else if (performer === "system" || !rule.by.includes(performer)) {
        expect(answer, at).toEqual({ ok: false, refusal: "not_yours_to_do" });
      } else {
        expect(answer, at).toMatchObject({
          ok: true,
          move: {
            from: stage.key,
            stage: to ?? stage.key,
            entered: to !== undefined && to !== stage.key,
            outcome: rule.outcome ?? null,
            markOverdue: false,
          },
        });
      }
      const possible = possibleActs({ procedure, facts, performer, now });
      expect(possible.includes(action), at).toBe(answer.ok);
    }
  });
});

const contact = (
  attempt: CaseFacts["contact"]["attempt"],
  request: CaseFacts["contact"]["request"],
) => ({ contact: { attempt, request } });

describe("conditions", () => {
  type Fault = { facts: Partial<CaseFacts>; performer: Performer; drafted?: boolean };
  const broken: Record<Condition, Fault[]> = {
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
      { facts: { clocks: [] }, performer: "claimant" },
      { facts: { clocks: appealWindow(now) }, performer: "respondent" },
      { facts: { clocks: appealWindow(new Date(now.getTime() - 1)) }, performer: "claimant" },
    ],
    late_report_open: [
      { facts: { clocks: [] }, performer: "claimant" },
      { facts: { clocks: lateReport(now) }, performer: "claimant" },
    ],
    satisfaction_unanswered: [{ facts: { satisfactionAnswered: true }, performer: "claimant" }],
    outcome_can_satisfy: [
      { facts: { outcome: "withdrawn" }, performer: "claimant" },
      { facts: { outcome: "converted" }, performer: "claimant" },
    ],
    variants_open: [{ facts: { variantsOpen: false }, performer: "claimant" }],
    not_extended_yet: [{ facts: { extended: true }, performer: "staff" }],
    drafted_by_someone_else: [{ facts: {}, performer: "staff", drafted: true }],
    no_respondent_yet: [{ facts: { hasRespondent: true }, performer: "staff" }],
    respondent_named: [{ facts: { hasRespondent: false }, performer: "staff" }],
    findings_reported: [{ facts: { findingsReported: false }, performer: "staff" }],
    contact_attempt_failed: [
      { facts: contact("reached", "none"), performer: "claimant" },
      { facts: contact("none", "requested"), performer: "staff" },
    ],
    no_contact_request_open: [
      { facts: contact("failed", "requested"), performer: "claimant" },
      { facts: contact("failed", "granted"), performer: "claimant" },
    ],
    contact_requested: [
      { facts: contact("failed", "none"), performer: "staff" },
      { facts: contact("failed", "granted"), performer: "staff" },
    ],
    contact_granted: [{ facts: contact("failed", "requested"), performer: "staff" }],
    respondent_is_trader: [{ facts: { respondentIsTrader: false }, performer: "staff" }],
    request_checked: [{ facts: { requestChecked: false }, performer: "staff" }],
    answer_by_courier: [{ facts: { answerByCourier: false }, performer: "staff" }],
  };

  it.each(conditions)("%s refuses by its own name wherever a rule asks for it", (condition) => {
    let met = 0;
    for (const { procedure, stage, action, performer } of every) {
      const rule = stage.on[action];
      if (performer === "system" || !rule?.when?.includes(condition)) continue;
      if (!rule.by.includes(performer)) continue;
      for (const fault of broken[condition].filter((it) => it.performer === performer)) {
        const facts = { ...favourable(stage.key, performer, action), ...fault.facts };
        const { drafted = false } = fault;
        const asked = { procedure, facts, action, performer, now, calendar, drafted };
        expect(interpretAct(asked)).toEqual({ ok: false, refusal: condition });
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
    const started = [...(first?.clocks ?? []), ...(procedure.updates ? [procedure.updates] : [])];
    expect(move.startClocks).toEqual(started.map((clock) => running(clock.key, procedure)));
  });
});

describe("who owes the next step", () => {
  const act = (stage: string, action: "propose" | "ask_information" | "message" | "accept") =>
    interpretAct({
      procedure: claim,
      facts: { ...favourable(stage, "respondent", action), awaiting: "respondent" },
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
  const pass = (stage: string, clock: string, clocks = [running(clock)], procedure = claim) =>
    interpretDeadline({
      procedure,
      facts: { ...nothing, stage, clocks, awaiting: "respondent" },
      clock,
      now,
      calendar,
    });

  it("moves a claim to mediation when the respondent stays silent", () => {
    const clocks = [running("response"), running("response_reminder")];
    expect(pass("response", "response", clocks)).toMatchObject({
      stage: "mediation",
      entered: true,
      awaiting: "staff",
      stopClocks: ["response_reminder"],
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

  it("is nothing for a clock that no longer runs, or stands still", () => {
    expect(pass("response", "response", [])).toBeNull();
    const still = [running("response", claim, { pausedAt: now })];
    expect(pass("response", "response", still)).toBeNull();
  });

  it("reminds whoever is awaited, and moves nothing", () => {
    const clocks = [running("response"), running("response_reminder")];
    expect(pass("response", "response_reminder", clocks)).toMatchObject({
      entered: false,
      stopClocks: [],
      tells: [{ to: "respondent", template: "reminder" }],
    });
  });

  it("reports on progress, and then counts on from when it was due, once after an outage", () => {
    const clock = running("update", complaint);
    const at = (hours: number) =>
      interpretDeadline({
        procedure: complaint,
        facts: { ...nothing, stage: "first_contact", clocks: [clock] },
        clock: "update",
        now: new Date(now.getTime() + hours * 3_600_000),
        calendar,
      })?.startClocks.map((it) => (it.dueAt.getTime() - now.getTime()) / 3_600_000);
    expect(at(24)).toEqual([48]);
    expect(at(100)).toEqual([120]);
  });

  it("keeps counting the complaint ladder from the first contact", () => {
    const late = new Date(now.getTime() + 30 * 3_600_000);
    const move = interpretDeadline({
      procedure: complaint,
      facts: {
        ...nothing,
        stage: "first_contact",
        clocks: [running("first_contact", complaint), running("update", complaint)],
      },
      clock: "first_contact",
      now: late,
      calendar,
    });
    expect(move?.startClocks).toEqual([running("investigation", complaint)]);
    expect(move?.stopClocks).toEqual([]);
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
    const window = { key: "appeal_window" };
    expect(decide(carryOutBy)).toMatchObject({
      move: { startClocks: [{ dueAt: carryOutBy }, window] },
    });
    const fiveBusinessDays = new Date("2026-06-15T07:00:00Z");
    expect(decide(null)).toMatchObject({
      move: { startClocks: [{ dueAt: fiveBusinessDays }, window] },
    });
  });
});

describe("clocks that stand still or last longer", () => {
  const { dispute } = publishedProcedures;
  const clock = running("investigation", dispute);
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  const act = (
    action: "ask_information" | "answer_information" | "extend" | "offer_variants",
    performer: Performer,
    facts: Partial<CaseFacts>,
    at = now,
  ) => {
    const answer = interpretAct({
      procedure: dispute,
      facts: { ...nothing, extended: false, stage: "investigation", clocks: [clock], ...facts },
      action,
      performer,
      now: at,
      calendar,
    });
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.move;
  };

  it("stand still while the claimant owes an answer, whose own time counts then", () => {
    for (const action of ["ask_information", "offer_variants"] as const) {
      const move = act(action, "staff", { awaiting: "staff" });
      expect(move.changeClocks).toEqual([{ ...clock, pausedAt: now }]);
      expect(move.dueAt).toEqual(running("answer", dispute).dueAt);
    }
  });

  it("go on with the pause added, whoever's clock it is", () => {
    const still = { ...clock, pausedAt: now };
    const move = act(
      "answer_information",
      "claimant",
      { awaiting: "claimant", clocks: [still] },
      hours(48),
    );
    expect(move.changeClocks).toMatchObject([
      { pausedAt: null, pauses: [{ from: now, to: hours(48) }] },
    ]);
    expect(move.dueAt?.getTime()).toBeGreaterThan(clock.dueAt.getTime());
  });

  it("last longer by what the rule says, in their own unit", () => {
    const move = act("extend", "staff", { awaiting: "staff" });
    const duration = { amount: 45, unit: "business_days" as const };
    const due = dueAt(duration, now, calendar);
    expect(move.changeClocks).toEqual([{ ...clock, duration, dueAt: due }]);
    expect(move.dueAt).toEqual(due);
  });

  it("cannot be extended once they are over", () => {
    expect(() => act("extend", "staff", { clocks: [] })).toThrow("clock_not_running");
  });
});

describe("not satisfied", () => {
  const say = (procedure: typeof claim, satisfied: boolean, facts: Partial<CaseFacts>) => {
    const answer = interpretAct({
      procedure,
      facts: {
        ...nothing,
        stage: "closed",
        satisfactionAnswered: false,
        clocks: appealWindow(new Date(now.getTime() + 1)),
        ...facts,
      },
      action: "answer_satisfaction",
      performer: "claimant",
      now,
      calendar,
      satisfied,
    });
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.move;
  };

  it.each([
    ["first_contact", "investigation"],
    ["investigation", "last_level"],
    ["last_level", "appeal"],
  ])("takes a complaint closed at %s up to %s, counting anew", (closedFrom, stage) => {
    const move = say(complaint, false, { closedFrom });
    expect(move).toMatchObject({ stage, entered: true, reopened: true, awaiting: "staff" });
    for (const clock of move.startClocks) expect(clock.startedAt).toEqual(now);
    expect(move.startClocks.map((it) => it.key)).toContain("update");
    expect(move.tells.map((it) => `${it.to} ${it.template}`)).toEqual([
      "claimant reopened",
      "respondent reopened",
    ]);
  });

  it("opens an appeal against a decision on a claim, and none against an agreement", () => {
    const closedFrom = "carrying_out";
    expect(say(claim, false, { closedFrom, decidedByStaff: true }).stage).toBe("appeal");
    expect(say(claim, false, { closedFrom }).stage).toBe("closed");
  });

  it("changes nothing once the window is over, or for who is satisfied", () => {
    expect(say(complaint, false, { closedFrom: "last_level", clocks: [] }).stage).toBe("closed");
    const satisfied = say(complaint, true, { closedFrom: "last_level" });
    expect(satisfied).toMatchObject({ stage: "closed", tells: [] });
  });
});

describe("findings of the investigation", () => {
  const clock = running("investigation", complaint);
  const passing = (findingsReported: boolean, stage = "investigation", key = clock) =>
    interpretDeadline({
      procedure: complaint,
      facts: { ...nothing, stage, findingsReported, clocks: [key] },
      clock: key.key,
      now,
      calendar,
    });

  it("are not waited for by the clock, and their lack is told", () => {
    expect(passing(false)).toMatchObject({ stage: "last_level", withoutFindings: true });
    expect(passing(true)).toMatchObject({ stage: "last_level", withoutFindings: false });
    const first = running("first_contact", complaint);
    expect(passing(false, "first_contact", first)).toMatchObject({
      stage: "investigation",
      withoutFindings: false,
    });
  });

  it("are reported where the case is, or on the way to the last level", () => {
    const report = (choice?: string) =>
      interpretAct({
        procedure: complaint,
        facts: { ...nothing, stage: "investigation", awaiting: "staff", clocks: [clock] },
        action: "report_findings",
        performer: "staff",
        now,
        calendar,
        ...(choice && { choice }),
      });
    expect(report()).toEqual({ ok: false, refusal: "choice_required" });
    expect(report("closed")).toEqual({ ok: false, refusal: "choice_required" });
    expect(report("investigation")).toMatchObject({ move: { entered: false, stopClocks: [] } });
    expect(report("last_level")).toMatchObject({
      move: { stage: "last_level", team: "customer_experience", stopClocks: ["investigation"] },
    });
  });
});

describe("an answer that two people see", () => {
  const { authority } = publishedProcedures;

  it("keeps the deadline running while it waits for approval", () => {
    const clock = running("emergency", authority);
    const answer = interpretAct({
      procedure: authority,
      facts: { ...nothing, stage: "emergency", requestChecked: true, clocks: [clock] },
      action: "draft_answer",
      performer: "staff",
      now,
      calendar,
    });
    expect(answer).toMatchObject({
      move: { stage: "approval", stopClocks: [], startClocks: [], dueAt: clock.dueAt },
    });
  });

  it("asks for a draft only once the request was found to lack nothing", () => {
    const facts = { ...nothing, stage: "simple", clocks: [running("simple", authority)] };
    const asked = { procedure: authority, facts, action: "draft_answer" as const };
    expect(interpretAct({ ...asked, performer: "staff", now, calendar })).toEqual({
      ok: false,
      refusal: "request_checked",
    });
  });

  it("keeps the time that the authority took to complete it when the track is chosen", () => {
    const hour = (n: number) => new Date(now.getTime() + n * 3_600_000);
    const stood = { pauses: [{ from: hour(1), to: hour(2) }], pausedAt: hour(3) };
    const answer = interpretAct({
      procedure: authority,
      facts: {
        ...nothing,
        stage: "received",
        awaiting: "claimant",
        owed: { pauses: stood.pauses, since: stood.pausedAt },
        clocks: [running("check", authority, stood)],
      },
      action: "send_on",
      performer: "staff",
      now: hour(5),
      calendar,
      choice: "emergency",
    });
    // One hour and two stood still: eight hours from receipt become eleven.
    expect(answer).toMatchObject({
      move: {
        dueAt: hour(11),
        awaiting: "staff",
        startClocks: [{ key: "emergency", startedAt: now, pausedAt: null, pauses: [{}, {}] }],
      },
    });
  });

  it("keeps that time also where the first deadline was over before it was asked", () => {
    const hour = (n: number) => new Date(now.getTime() + n * 3_600_000);
    const late = { ...nothing, stage: "emergency", overdue: true, clocks: [] };
    const choose = (owed: CaseFacts["owed"], at: Date) =>
      interpretAct({
        procedure: authority,
        facts: { ...late, owed },
        ...{ action: "send_on", performer: "staff", now: at, calendar, choice: "complex" },
      });
    const days = (n: number) => hour(24 * n);
    const week = { pauses: [{ from: days(1), to: days(8) }], since: null };
    expect(choose(week, days(9))).toMatchObject({
      move: { dueAt: days(10), staysOverdue: false, startClocks: [{ pauses: week.pauses }] },
    });
    // Late for the new deadline too: it is not told a second time.
    expect(choose({ pauses: [], since: null }, days(9))).toMatchObject({
      move: { dueAt: days(3), staysOverdue: true, startClocks: [] },
    });
  });

  it("keeps a question open when the ladder goes on", () => {
    const passed = (awaiting: CaseFacts["awaiting"]) =>
      interpretDeadline({
        procedure: complaint,
        facts: {
          ...nothing,
          stage: "first_contact",
          awaiting,
          clocks: [running("first_contact", complaint)],
        },
        ...{ clock: "first_contact", now, calendar },
      });
    expect(passed("claimant")).toMatchObject({ stage: "investigation", awaiting: "claimant" });
    expect(passed("staff")).toMatchObject({ stage: "investigation", awaiting: "staff" });
  });

  it("offers to lengthen a clock only while it runs", () => {
    const { dispute } = publishedProcedures;
    const acts = (clocks: CaseFacts["clocks"]) =>
      possibleActs({
        procedure: dispute,
        facts: { ...nothing, stage: "investigation", awaiting: "staff", extended: false, clocks },
        ...{ performer: "staff", now },
      });
    expect(acts([running("investigation", dispute)])).toContain("extend");
    expect(acts([])).not.toContain("extend");
  });

  it("counts from a receipt that lies before the opening, and a stage from when it is entered", () => {
    const received = new Date(now.getTime() - 26 * 3_600_000);
    const opened = interpretOpening(complaint, now, calendar, received);
    expect(opened.startClocks[0]).toMatchObject({
      startedAt: received,
      dueAt: new Date(received.getTime() + 24 * 3_600_000),
    });
    const { dispute } = publishedProcedures;
    const [clock] = interpretOpening(dispute, now, calendar, received).startClocks;
    expect(clock).toMatchObject({ startedAt: now });
  });

  it("counts an emergency from receipt, eight hours round the clock", () => {
    const answer = interpretAct({
      procedure: authority,
      facts: { ...nothing, stage: "received", clocks: [running("check", authority)] },
      action: "send_on",
      performer: "staff",
      now: new Date(now.getTime() + 3_600_000),
      calendar,
      choice: "emergency",
    });
    expect(answer).toMatchObject({
      move: { stopClocks: ["check"], dueAt: new Date(now.getTime() + 8 * 3_600_000) },
    });
  });
});
