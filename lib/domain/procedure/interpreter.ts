import type { BusinessCalendar } from "../calendar/calendar";
import { nothingOwed } from "../case/owed";
import type { CaseAction, Outcome, Performer, Side, Team } from "../case/vocabulary";
import { holds } from "./conditions";
import {
  clocksOf,
  stageOf,
  type Condition,
  type Procedure,
  type Rule,
  type Stage,
  type Tell,
} from "./definition";
import type { CaseFacts, RunningClock } from "./facts";
import {
  adapt,
  again,
  askingClocks,
  counts,
  earliest,
  endOf,
  isOverAlready,
  renewedClocks,
  startsOf,
  staysOn,
  type Step,
} from "./running-clocks";
import { goneOnTells, movedTells, overdueTells, reopenedTells, usualTells } from "./tells";

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
  /** It was late before, and by the deadline of this stage too: nobody is told a second time. */
  staysOverdue: boolean;
  /** A clock took the case on from a stage that owed its findings and never reported them. */
  withoutFindings: boolean;
  tells: readonly Tell[];
};

export type Refusal =
  "wrong_stage" | "not_yours_to_do" | "choice_required" | "clock_not_running" | Condition;
export type Interpretation = { ok: true; move: Move } | { ok: false; refusal: Refusal };

export type ActInput = Step & {
  action: CaseAction;
  performer: Performer;
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
  if (!runs(facts, rule.extends?.clock)) return { ok: false, refusal: "clock_not_running" };
  const to = destination(rule, input);
  if (to === null) return { ok: false, refusal: "choice_required" };
  const move = go(input, to, awaitedAfter(rule, input), rule.outcome ?? null, rule);
  const usual = usualTells[action];
  const tells = rule.tells ?? (move.reopened && usual.length === 0 ? reopenedTells : usual);
  return { ok: true, move: { ...move, tells } };
}

export type DeadlineInput = Step & { clock: string };

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
      const from = stageOf(procedure, facts.stage);
      const move = go(after, definition.then.to, stillAsked(input, definition.then.to), null);
      const owed = from.on.report_findings !== undefined;
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
    overdue: false,
    owed: nothingOwed,
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
    .filter(([, rule]) => runs(facts, rule.extends?.clock))
    .map(([action]) => action);
}

/** Whether the clock that an act lengthens still runs; an act that lengthens none asks for none. */
function runs({ clocks }: CaseFacts, lengthened: string | undefined): boolean {
  return lengthened === undefined || clocks.some((it) => it.key === lengthened);
}

/** A side that staff asked still owes its answer where the ladder goes on and can hear it there. */
function stillAsked({ procedure, facts }: DeadlineInput, to: string): Side | undefined {
  const { awaiting, stage } = facts;
  const asked = stageOf(procedure, stage).awaits === "staff" && awaiting !== "staff";
  const hears = stageOf(procedure, to).on.answer_information !== undefined;
  return (asked && hears && awaiting) || undefined;
}

/** The side across the table. */
export function otherSide(side: Side): Side {
  return side === "claimant" ? "respondent" : "claimant";
}

/** Puts the case into a stage, or leaves it there, with all that this does to its clocks. */
function go(
  input: Step,
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
  const over = begun.filter((it) => isOverAlready(it, input));
  const started = [...begun.filter((it) => !over.includes(it)), ...asking.starts];
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
    dueAt: closed ? null : earliest([...counting, ...over].map((it) => it.dueAt)),
    answerBy: after.find((it) => endOf(procedure, it.key) === "go_on")?.dueAt ?? null,
    calendarVersion: input.calendar.version ?? 1,
    markOverdue: false,
    staysOverdue: over.length > 0,
    withoutFindings: false,
    tells: [],
  };
}

function stages(procedure: Procedure): Map<string, Stage> {
  return new Map(procedure.stages.map((it) => [it.key, it]));
}

/** When the decision was taken that stands after the move; null where none does. */
function decisionAfter(outcome: Outcome | null, { facts, now }: Step): Date | null {
  if (outcome === null) return facts.decidedAt;
  return outcome === "decided" || outcome === "dismissed" ? now : null;
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
