import type { BusinessCalendar } from "../calendar/calendar";
import type { CaseAction, Outcome, Performer, Side, Team } from "../case/vocabulary";
import { dueAt } from "../clock/clock";
import { stageOf, type ClockDefinition, type Condition, type Procedure } from "./definition";

/** What the interpreter needs to know of a case; nothing else may influence a move. */
export type CaseFacts = {
  stage: string;
  awaiting: Side | "staff" | null;
  firstContactAt: Date;
  openProposalBy: Side | null;
  /** Whether the standing outcome was decided by staff (and so can be appealed). */
  decidedByStaff: boolean;
  appealWindowEndsAt: Date | null;
  satisfactionAnswered: boolean;
  runningClocks: readonly string[];
};

export type StartedClock = { key: string; startedAt: Date; dueAt: Date };

/** What an act or a passed deadline does to the case. `stage` equal to the old one: it stays. */
export type Move = {
  from: string;
  stage: string;
  team: Team;
  entered: boolean;
  closed: boolean;
  awaiting: Side | "staff" | null;
  outcome: Outcome | null;
  stopClocks: readonly string[];
  startClocks: readonly StartedClock[];
  markOverdue: boolean;
};

export type Refusal = "wrong_stage" | "not_yours_to_do" | Condition;
export type Interpretation = { ok: true; move: Move } | { ok: false; refusal: Refusal };

export type ActInput = {
  procedure: Procedure;
  facts: CaseFacts;
  action: CaseAction;
  performer: Performer;
  now: Date;
  calendar: BusinessCalendar;
  /** The carry-out date of a decision or agreement, where one was set. */
  carryOutBy?: Date | null;
  /** Whom staff ask for information; the rule's own default otherwise. */
  asks?: Side;
};

/** Decides what a person's act does. Pure: the same facts at the same `now` give the same move. */
export function interpretAct(input: ActInput): Interpretation {
  const { procedure, facts, action, performer, now } = input;
  const stage = stageOf(procedure, facts.stage);
  const rule = stage.on[action];
  if (!rule) return { ok: false, refusal: "wrong_stage" };
  if (!rule.by.includes(performer)) return { ok: false, refusal: "not_yours_to_do" };
  const broken = (rule.when ?? []).find((condition) => !holds(condition, facts, performer, now));
  if (broken) return { ok: false, refusal: broken };
  const awaiting =
    action === "ask_information" && input.asks
      ? input.asks
      : action === "propose" && (performer === "claimant" || performer === "respondent")
        ? otherSide(performer)
        : rule.awaits === "nobody"
          ? null
          : (rule.awaits ?? undefined);
  return { ok: true, move: enter(input, rule.to ?? facts.stage, awaiting, rule.outcome ?? null) };
}

export type DeadlineInput = {
  procedure: Procedure;
  facts: CaseFacts;
  clock: string;
  now: Date;
  calendar: BusinessCalendar;
};

/** Decides what the passing of a running clock does; null when that clock no longer runs here. */
export function interpretDeadline(input: DeadlineInput): Move | null {
  const stage = stageOf(input.procedure, input.facts.stage);
  const clock = stage.clocks.find((candidate) => candidate.key === input.clock);
  if (!clock || !input.facts.runningClocks.includes(clock.key)) return null;
  switch (clock.then.do) {
    case "move":
      return enter(input, clock.then.to, undefined, null);
    case "mark_overdue":
      return { ...enter(input, stage.key, undefined, null), markOverdue: true };
    case "lapse":
      return enter(input, stage.key, undefined, null);
  }
}

/** The move that opens a case: its first stage with that stage's clocks started. */
export function interpretOpening(
  procedure: Procedure,
  now: Date,
  calendar: BusinessCalendar,
): Move {
  const facts: CaseFacts = {
    stage: "",
    awaiting: null,
    firstContactAt: now,
    openProposalBy: null,
    decidedByStaff: false,
    appealWindowEndsAt: null,
    satisfactionAnswered: false,
    runningClocks: [],
  };
  return enter({ procedure, facts, now, calendar }, procedure.first, undefined, null);
}

/** Every act that this performer may do now; screens show these and nothing else. */
export function possibleActs(
  procedure: Procedure,
  facts: CaseFacts,
  performer: Performer,
  now: Date,
): CaseAction[] {
  const stage = stageOf(procedure, facts.stage);
  return (Object.entries(stage.on) as [CaseAction, NonNullable<(typeof stage.on)[CaseAction]>][])
    .filter(([, rule]) => rule.by.includes(performer))
    .filter(([, rule]) => (rule.when ?? []).every((it) => holds(it, facts, performer, now)))
    .map(([action]) => action);
}

/** The side across the table. */
export function otherSide(side: Side): Side {
  return side === "claimant" ? "respondent" : "claimant";
}

type EnterInput = {
  procedure: Procedure;
  facts: CaseFacts;
  now: Date;
  calendar: BusinessCalendar;
  carryOutBy?: Date | null;
};

function enter(
  input: EnterInput,
  to: string,
  awaits: Side | "staff" | null | undefined,
  outcome: Outcome | null,
): Move {
  const { procedure, facts } = input;
  const stage = stageOf(procedure, to);
  const entered = to !== facts.stage;
  return {
    from: facts.stage,
    stage: stage.key,
    team: stage.team,
    entered,
    closed: stage.closed === true,
    awaiting: awaits !== undefined ? awaits : entered ? (stage.awaits ?? null) : facts.awaiting,
    outcome,
    stopClocks: entered ? facts.runningClocks : [],
    startClocks: entered ? stage.clocks.map((clock) => start(clock, input)) : [],
    markOverdue: false,
  };
}

function start(clock: ClockDefinition, input: EnterInput): StartedClock {
  const startedAt = clock.from === "first_contact" ? input.facts.firstContactAt : input.now;
  const own = clock.override === "carry_out_by" ? input.carryOutBy : null;
  return {
    key: clock.key,
    startedAt,
    dueAt: own ?? dueAt(clock.duration, startedAt, input.calendar),
  };
}

function holds(condition: Condition, facts: CaseFacts, performer: Performer, now: Date): boolean {
  switch (condition) {
    case "proposal_open_from_other_side":
      return facts.openProposalBy !== null && facts.openProposalBy !== performer;
    case "no_own_proposal_open":
      return facts.openProposalBy !== performer;
    case "performer_is_awaited":
      return facts.awaiting === performer;
    case "decided_by_staff":
      return facts.decidedByStaff;
    case "appeal_window_open":
      return facts.appealWindowEndsAt !== null && now < facts.appealWindowEndsAt;
    case "satisfaction_unanswered":
      return !facts.satisfactionAnswered;
  }
}
