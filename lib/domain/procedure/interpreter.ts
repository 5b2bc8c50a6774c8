import type { BusinessCalendar } from "../calendar/calendar";
import type { CaseAction, Outcome, Performer, Side, Team } from "../case/vocabulary";
import { dueAt, type Duration, type Pause } from "../clock/clock";
import type { ContactStanding } from "../contact/contact";
import {
  clocksOf,
  stageOf,
  type ClockDefinition,
  type Condition,
  type Procedure,
  type Rule,
  type Stage,
  type Tell,
} from "./definition";
import { goneOnTells, movedTells, overdueTells, reopenedTells, usualTells } from "./tells";

/** A clock that runs on a case, or stands still since `pausedAt`. */
export type RunningClock = {
  key: string;
  startedAt: Date;
  dueAt: Date;
  duration: Duration;
  pausedAt: Date | null;
  pauses: readonly Pause[];
};

/** What the interpreter needs to know of a case; nothing else may influence a move. */
export type CaseFacts = {
  stage: string;
  /** The stage from which the case was closed, when it is closed. */
  closedFrom: string | null;
  awaiting: Side | "staff" | null;
  /** First contact, or the moment a closed case was opened again: the ladder counts from it. */
  clocksFrom: Date;
  openProposalBy: Side | null;
  variantsOpen: boolean;
  outcome: Outcome | null;
  /** Whether the standing outcome was decided by staff (and so can be appealed). */
  decidedByStaff: boolean;
  /** When staff took the decision that stands; null where none does. */
  decidedAt: Date | null;
  satisfactionAnswered: boolean;
  extended: boolean;
  /** How often a side has proposed since the case was opened. */
  proposals: number;
  hasRespondent: boolean;
  respondentIsTrader: boolean;
  /** Whether the investigation has said what it found. */
  findingsReported: boolean;
  contact: ContactStanding;
  /** Whether the last check of an official request found nothing lacking. */
  requestChecked: boolean;
  /** Whether the answer last drafted goes out by courier. */
  answerByCourier: boolean;
  clocks: readonly RunningClock[];
};

/** What an act or a passed deadline does to the case. `stage` equal to the old one: it stays. */
export type Move = {
  from: string;
  stage: string;
  team: Team;
  entered: boolean;
  closed: boolean;
  /** A closed case is open again: its ladder counts anew and satisfaction will be asked anew. */
  reopened: boolean;
  awaiting: Side | "staff" | null;
  outcome: Outcome | null;
  stopClocks: readonly string[];
  startClocks: readonly RunningClock[];
  /** Running clocks that now stand still, go on, or last longer. */
  changeClocks: readonly RunningClock[];
  /** The earliest deadline that counts; null: none, or the case is closed. */
  dueAt: Date | null;
  /** By when a side that staff asked is to answer; null where none is asked. */
  answerBy: Date | null;
  /** Of the calendar that the started and changed clocks were counted by. */
  calendarVersion: number;
  markOverdue: boolean;
  /** A clock took the case on from a stage that owed its findings and never reported them. */
  withoutFindings: boolean;
  tells: readonly Tell[];
};

export type Refusal =
  "wrong_stage" | "not_yours_to_do" | "choice_required" | "clock_not_running" | Condition;
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
  /** The stage chosen, where the rule leaves a choice. */
  choice?: string;
  /** What the claimant said of the outcome, for `answer_satisfaction`. */
  satisfied?: boolean;
  /** Whether this performer drafted what is to be approved. */
  drafted?: boolean;
};

/** Decides what a person's act does. Pure: the same facts at the same `now` give the same move. */
export function interpretAct(input: ActInput): Interpretation {
  const { procedure, facts, action, performer } = input;
  const stage = stageOf(procedure, facts.stage);
  const rule = stage.on[action];
  if (!rule) return { ok: false, refusal: "wrong_stage" };
  if (performer === "system" || !rule.by.includes(performer)) {
    return { ok: false, refusal: "not_yours_to_do" };
  }
  const broken = (rule.when ?? []).find((condition) => !holds(condition, input));
  if (broken) return { ok: false, refusal: broken };
  if (rule.extends && !facts.clocks.some((it) => it.key === rule.extends?.clock)) {
    return { ok: false, refusal: "clock_not_running" };
  }
  const to = destination(rule, input);
  if (to === null) return { ok: false, refusal: "choice_required" };
  const move = go(input, to, awaitedAfter(rule, input), rule.outcome ?? null, rule);
  const usual = usualTells[action];
  const tells = rule.tells ?? (move.reopened && usual.length === 0 ? reopenedTells : usual);
  return { ok: true, move: { ...move, tells } };
}

export type DeadlineInput = {
  procedure: Procedure;
  facts: CaseFacts;
  clock: string;
  now: Date;
  calendar: BusinessCalendar;
};

/**
 * Decides what the passing of a running clock does; null when that clock no longer runs here. The
 * clock itself is over afterwards: it is in neither `stopClocks` nor `changeClocks`.
 */
export function interpretDeadline(input: DeadlineInput): Move | null {
  const { procedure, facts, now } = input;
  const passed = facts.clocks.find((it) => it.key === input.clock && it.pausedAt === null);
  const definition = clocksOf(procedure).find((it) => it.key === input.clock);
  if (!passed || !definition) return null;
  const rest = { ...facts, clocks: facts.clocks.filter((it) => it !== passed) };
  const after = { ...input, facts: rest };
  const stay = () => go(after, facts.stage, undefined, null);
  switch (definition.then.do) {
    case "move": {
      const move = go(after, definition.then.to, undefined, null);
      const owed = stageOf(procedure, facts.stage).on.report_findings !== undefined;
      return {
        ...move,
        withoutFindings: owed && !facts.findingsReported,
        tells: definition.then.tells ?? stageOf(procedure, move.stage).tells ?? movedTells,
      };
    }
    case "mark_overdue":
      return { ...stay(), dueAt: passed.dueAt, markOverdue: true, tells: overdueTells };
    case "go_on":
      return { ...go(after, facts.stage, "staff", null), tells: goneOnTells(facts.awaiting) };
    case "lapse":
      return stay();
    case "remind":
      return { ...stay(), tells: remindersTo(facts.awaiting, definition.then.template) };
    case "update": {
      const next = again(passed, now, input.calendar);
      return {
        ...stay(),
        startClocks: [next],
        tells: [{ to: "claimant", template: "progress" }],
      };
    }
  }
}

/**
 * The move that opens a case: its first stage with that stage's clocks started. `firstContact` is
 * earlier than `now` where it had come before it was written down, e.g. by post.
 */
export function interpretOpening(
  procedure: Procedure,
  now: Date,
  calendar: BusinessCalendar,
  firstContact: Date = now,
  details: Readonly<Record<string, string>> = {},
): Move {
  const facts: CaseFacts = {
    stage: "",
    closedFrom: null,
    awaiting: null,
    clocksFrom: firstContact,
    openProposalBy: null,
    variantsOpen: false,
    outcome: null,
    decidedByStaff: false,
    decidedAt: null,
    satisfactionAnswered: false,
    extended: false,
    proposals: 0,
    hasRespondent: false,
    respondentIsTrader: false,
    findingsReported: false,
    contact: { attempt: "none", request: "none" },
    requestChecked: false,
    answerByCourier: false,
    clocks: [],
  };
  const { first, firstBy } = procedure;
  const said = firstBy && details[firstBy.detail];
  const stage = (said && firstBy?.stages[said]) || first;
  return go({ procedure, facts, now, calendar }, stage, undefined, null);
}

/** Every act that this performer may do now; screens show these and nothing else. */
export function possibleActs(
  input: Pick<ActInput, "procedure" | "facts" | "performer" | "now" | "drafted">,
): CaseAction[] {
  const { procedure, facts, performer } = input;
  const { on } = stageOf(procedure, facts.stage);
  return (Object.entries(on) as [CaseAction, Rule][])
    .filter(([, rule]) => performer !== "system" && rule.by.includes(performer))
    .filter(([, rule]) => (rule.when ?? []).every((it) => holds(it, input)))
    .map(([action]) => action);
}

/** The side across the table. */
export function otherSide(side: Side): Side {
  return side === "claimant" ? "respondent" : "claimant";
}

type GoInput = Pick<ActInput, "procedure" | "facts" | "now" | "calendar" | "carryOutBy">;

/** Puts the case into a stage, or leaves it there, with all that this does to its clocks. */
function go(
  input: GoInput,
  to: string,
  awaits: Side | "staff" | null | undefined,
  outcome: Outcome | null,
  rule: Pick<Rule, "extends" | "renews"> = {},
): Move {
  const { procedure, facts } = input;
  const stage = stageOf(procedure, to);
  const entered = to !== facts.stage;
  const wasClosed = stages(procedure).get(facts.stage)?.closed === true;
  const closed = stage.closed === true;
  const reopened = entered && wasClosed && !closed;
  const awaiting =
    awaits !== undefined ? awaits : entered ? (stage.awaits ?? null) : facts.awaiting;
  const asking = askingClocks(stage, { awaits, awaiting, entered }, input);
  const renewed = entered ? [] : renewedClocks(stage, rule, input);
  const kept = facts.clocks.filter(
    (it) =>
      staysOn(it, stage, { procedure, entered, closed }) &&
      asking.keeps(it) &&
      !renewed.some(({ key }) => key === it.key),
  );
  const decidedAt = decisionAfter(outcome, input);
  const begun = entered ? startsOf(stage, { ...input, reopened, decidedAt }) : renewed;
  const started = [...begun, ...asking.starts];
  const after = [...kept, ...started].map((it) => adapt(it, awaiting, rule.extends, input));
  const isNew = (it: RunningClock) => started.some((one) => one.key === it.key);
  const counting = after.filter((it) => it.pausedAt === null && counts(procedure, it.key));
  return {
    from: facts.stage,
    stage: stage.key,
    team: stage.team,
    entered,
    closed,
    reopened,
    awaiting,
    outcome,
    stopClocks: facts.clocks.filter((it) => !kept.includes(it)).map((it) => it.key),
    startClocks: after.filter(isNew),
    changeClocks: after.filter((it) => !isNew(it) && !kept.includes(it)),
    dueAt: closed ? null : earliest(counting.map((it) => it.dueAt)),
    answerBy: after.find((it) => endOf(procedure, it.key) === "go_on")?.dueAt ?? null,
    calendarVersion: input.calendar.version ?? 1,
    markOverdue: false,
    withoutFindings: false,
    tells: [],
  };
}

function stages(procedure: Procedure): Map<string, Stage> {
  return new Map(procedure.stages.map((it) => [it.key, it]));
}

/** A stage's clocks end with it, unless the next one keeps them; updates end with the case. */
function staysOn(
  clock: RunningClock,
  stage: Stage,
  about: { procedure: Procedure; entered: boolean; closed: boolean },
): boolean {
  if (!about.entered) return true;
  if (clock.key === about.procedure.updates?.key) return !about.closed;
  return stage.keepsClocks === true;
}

/**
 * The clocks of a question: they start when staff wait for a side, anew with each question, and
 * end when staff have the next step again or the stage is over.
 */
function askingClocks(
  stage: Stage,
  it: {
    awaits: Side | "staff" | null | undefined;
    awaiting: Side | "staff" | null;
    entered: boolean;
  },
  { procedure: { asked = [] }, now, calendar }: GoInput,
) {
  const waits = stage.awaits === "staff" && it.awaiting !== null && it.awaiting !== "staff";
  const anew = waits && (it.entered || it.awaits !== undefined);
  const keys = asked.map(({ key }) => key);
  return {
    keeps: ({ key }: RunningClock) => !keys.includes(key) || (waits && !anew),
    starts: anew ? asked.map((clock) => startedNow(clock, now, calendar)) : [],
  };
}

/** The clocks that an act starts anew where the case stays, whether they still run or not. */
function renewedClocks(
  stage: Stage,
  { renews }: Pick<Rule, "renews">,
  { facts, now, calendar }: GoInput,
): RunningClock[] {
  if (!renews || facts.proposals >= renews.most) return [];
  return stage.clocks
    .filter(({ key }) => renews.clocks.includes(key))
    .map((clock) => startedNow(clock, now, calendar));
}

function startedNow(
  { key, duration }: ClockDefinition,
  now: Date,
  calendar: BusinessCalendar,
): RunningClock {
  const due = dueAt(duration, now, calendar);
  return { key, startedAt: now, dueAt: due, duration, pausedAt: null, pauses: [] };
}

/** When the decision was taken that stands after the move; null where none does. */
function decisionAfter(outcome: Outcome | null, { facts, now }: GoInput): Date | null {
  if (outcome === null) return facts.decidedAt;
  return outcome === "decided" || outcome === "dismissed" ? now : null;
}

type StartInput = GoInput & { reopened: boolean; decidedAt: Date | null };

function startsOf(stage: Stage, input: StartInput): RunningClock[] {
  const { procedure, facts, now, decidedAt } = input;
  const opening = facts.stage === "" || input.reopened;
  const from = input.reopened ? now : facts.clocksFrom;
  const definitions =
    opening && procedure.updates ? [...stage.clocks, procedure.updates] : stage.clocks;
  const shared = decidedAt
    ? clocksOf(procedure).filter((it) => stage.shares?.includes(it.key))
    : [];
  const starts = { stage: now, asked: now, first_contact: from, decision: decidedAt ?? now };
  return [...definitions, ...shared].flatMap((definition) => {
    const startedAt = starts[definition.from];
    const own = definition.override === "carry_out_by" ? input.carryOutBy : null;
    const pauses = stoodStill(definition, startedAt, input);
    const due = own ?? dueAt(definition.duration, startedAt, input.calendar, pauses);
    // The time to contest an older decision may be over by now: it is not over a second time.
    if (definition.from === "decision" && due <= now) return [];
    const { key, duration } = definition;
    return [{ key, startedAt, dueAt: due, duration, pausedAt: null, pauses }];
  });
}

/**
 * How long a clock that is counted from the first contact stood still before it was started: as
 * long as the one whose place it takes, counted from the same moment.
 */
function stoodStill(
  definition: ClockDefinition,
  startedAt: Date,
  { facts, now }: GoInput,
): readonly Pause[] {
  if (definition.from !== "first_contact" || !definition.pausedWhile) return [];
  const before = facts.clocks.find(
    (it) => it.startedAt.getTime() === startedAt.getTime() && (it.pauses.length > 0 || it.pausedAt),
  );
  if (!before) return [];
  return before.pausedAt ? [...before.pauses, { from: before.pausedAt, to: now }] : before.pauses;
}

/** The clock as it runs on: standing still or going again, longer where the act says so. */
function adapt(
  clock: RunningClock,
  awaiting: Side | "staff" | null,
  lengthened: Rule["extends"],
  { procedure, now, calendar }: GoInput,
): RunningClock {
  const definition = clocksOf(procedure).find((it) => it.key === clock.key);
  let next = clock;
  if (lengthened?.clock === clock.key) {
    const amount = clock.duration.amount + lengthened.by;
    next = recomputed({ ...next, duration: { ...clock.duration, amount } }, calendar);
  }
  const still =
    awaiting !== null && awaiting !== "staff" && definition?.pausedWhile?.includes(awaiting);
  if (still && next.pausedAt === null) return { ...next, pausedAt: now };
  if (!still && next.pausedAt !== null) {
    const pauses = [...next.pauses, { from: next.pausedAt, to: now }];
    return recomputed({ ...next, pausedAt: null, pauses }, calendar);
  }
  return next;
}

/** The same clock with its deadline computed anew from start, duration and pauses. */
export function recomputed(clock: RunningClock, calendar: BusinessCalendar): RunningClock {
  return { ...clock, dueAt: dueAt(clock.duration, clock.startedAt, calendar, clock.pauses) };
}

/** The next turn of a repeated clock: after an outage it goes on from now, not once per miss. */
function again(clock: RunningClock, now: Date, calendar: BusinessCalendar): RunningClock {
  let startedAt = clock.dueAt;
  let due = dueAt(clock.duration, startedAt, calendar);
  while (due <= now) {
    startedAt = due;
    due = dueAt(clock.duration, startedAt, calendar);
  }
  return { ...clock, startedAt, dueAt: due };
}

/** Whether the deadline is one that somebody has to keep, rather than a reminder or an update. */
export function counts(procedure: Procedure, key: string): boolean {
  const what = endOf(procedure, key);
  return what === "move" || what === "mark_overdue" || what === "go_on";
}

function endOf(procedure: Procedure, key: string) {
  return clocksOf(procedure).find((it) => it.key === key)?.then.do;
}

function destination(rule: Rule, input: ActInput): string | null {
  const { facts } = input;
  if (rule.choices) {
    return input.choice && rule.choices.includes(input.choice) ? input.choice : null;
  }
  const up = input.satisfied === false ? rule.unsatisfied : undefined;
  if (up && (up.when ?? []).every((it) => holds(it, input))) {
    return up.to[facts.closedFrom ?? ""] ?? facts.stage;
  }
  return rule.to ?? facts.stage;
}

function awaitedAfter(rule: Rule, input: ActInput): Side | "staff" | null | undefined {
  const { action, performer } = input;
  if (action === "ask_information" && input.asks) return input.asks;
  if (action === "propose" && (performer === "claimant" || performer === "respondent")) {
    return otherSide(performer);
  }
  if (action === "remove_respondent" && input.facts.awaiting === "respondent") return "staff";
  return rule.awaits === "nobody" ? null : rule.awaits;
}

function remindersTo(
  awaited: CaseFacts["awaiting"],
  template: Tell["template"] = "reminder",
): Tell[] {
  return awaited === null || awaited === "staff" ? [] : [{ to: awaited, template }];
}

/** Whether an outcome is one that could satisfy; giving a case up and going on elsewhere are none. */
export function canSatisfy(outcome: Outcome | null): boolean {
  return outcome !== "withdrawn" && outcome !== "converted";
}

type Asked = Pick<ActInput, "facts" | "performer" | "now" | "drafted">;

function holds(condition: Condition, { facts, performer, now, drafted }: Asked): boolean {
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
      return facts.clocks.some((it) => it.key === "appeal_window" && now < it.dueAt);
    case "satisfaction_unanswered":
      return !facts.satisfactionAnswered;
    case "outcome_can_satisfy":
      return canSatisfy(facts.outcome);
    case "variants_open":
      return facts.variantsOpen;
    case "not_extended_yet":
      return !facts.extended;
    case "drafted_by_someone_else":
      return drafted !== true;
    case "no_respondent_yet":
      return !facts.hasRespondent;
    case "respondent_named":
      return facts.hasRespondent;
    case "findings_reported":
      return facts.findingsReported;
    case "contact_attempt_failed":
      return facts.contact.attempt === "failed";
    case "no_contact_request_open":
      return facts.contact.request !== "requested" && facts.contact.request !== "granted";
    case "contact_requested":
      return facts.contact.request === "requested";
    case "contact_granted":
      return facts.contact.request === "granted";
    case "respondent_is_trader":
      return facts.respondentIsTrader;
    case "request_checked":
      return facts.requestChecked;
    case "answer_by_courier":
      return facts.answerByCourier;
  }
}

/** The earliest of some instants; null when there is none. */
export function earliest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>((first, it) => (first && first <= it ? first : it), null);
}
