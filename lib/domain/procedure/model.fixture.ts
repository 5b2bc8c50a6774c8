import type { BusinessCalendar } from "../calendar/calendar";
import type { CaseAction, Performer, Side } from "../case/vocabulary";
import { dueAt } from "../clock/clock";
import { clocksOf, stageOf, type Procedure } from "./definition";
import {
  interpretAct,
  interpretDeadline,
  interpretOpening,
  possibleActs,
  type ActInput,
  type CaseFacts,
  type Move,
  type RunningClock,
} from "./interpreter";

/** A case in memory, moved by the interpreter as the services would move it in the database. */
export type Held = {
  now: Date;
  facts: CaseFacts;
  draftedBy: string | null;
  closed: boolean;
  /** How often each clock was started, passed and stopped: none may be lost or doubled. */
  ledger: Map<string, { started: number; passed: number; stopped: number }>;
};

const agents = ["ana", "ben"];

/** What somebody could do, with every choice spelled out. */
export type Option = Omit<ActInput, "now" | "calendar"> & { agent?: string };

/** What just happened to a case: a clock passed, or somebody acted. */
export type Step = { passed: string } | { acted: Option };

/** Opens a case of this procedure. */
export function opened(procedure: Procedure, now: Date, calendar: BusinessCalendar): Held {
  const blank: Held = {
    now,
    draftedBy: null,
    closed: false,
    ledger: new Map(),
    facts: {
      stage: "",
      closedFrom: null,
      awaiting: null,
      clocksFrom: now,
      openProposalBy: procedure.solutions.length > 0 ? "claimant" : null,
      variantsOpen: false,
      decidedByStaff: false,
      satisfactionAnswered: false,
      extended: false,
      hasRespondent: procedure.openedBy === "member",
      clocks: [],
    },
  };
  return moved(blank, interpretOpening(procedure, now, calendar), null);
}

/** Everything that somebody could do to the case now, with every choice spelled out. */
export function options(procedure: Procedure, held: Held): Option[] {
  const performers: { performer: Performer; agent?: string }[] = [
    { performer: "claimant" },
    { performer: "respondent" },
    ...agents.map((agent) => ({ performer: "staff" as const, agent })),
  ];
  return performers.flatMap(({ performer, agent }) => {
    const drafted = agent !== undefined && held.draftedBy === agent;
    const about = { procedure, facts: held.facts, performer, now: held.now, drafted };
    return possibleActs(about).flatMap((action) =>
      variations(procedure, held, action).map((given) => ({
        procedure,
        facts: held.facts,
        performer,
        action,
        drafted,
        ...(agent && { agent }),
        ...given,
      })),
    );
  });
}

type Given = Pick<ActInput, "choice" | "satisfied" | "asks">;

function variations(procedure: Procedure, held: Held, action: CaseAction): Given[] {
  const rule = stageOf(procedure, held.facts.stage).on[action];
  if (rule?.choices) return rule.choices.map((choice) => ({ choice }));
  if (action === "answer_satisfaction") return [{ satisfied: true }, { satisfied: false }];
  if (action === "ask_information" && held.facts.hasRespondent) {
    return [{ asks: "claimant" }, { asks: "respondent" }];
  }
  return [{}];
}

/** Somebody acts. Throws when what was offered is refused; null for a clock that has run out. */
export function act(held: Held, option: Option, calendar: BusinessCalendar): Held | null {
  const answer = interpretAct({ ...option, now: held.now, calendar });
  if (!answer.ok) {
    if (answer.refusal === "clock_not_running") return null;
    throw new Error(`${option.action} was offered and refused: ${answer.refusal}`);
  }
  const next = moved(held, answer.move, option);
  return option.action === "draft_answer" ? { ...next, draftedBy: option.agent ?? null } : next;
}

/** The clock that is due first, if any is due at `held.now`. */
export function dueClock(held: Held): RunningClock | undefined {
  return nextClock(held, (clock) => clock.dueAt <= held.now);
}

/** The clock that will be due first. */
export function nextClock(
  held: Held,
  among: (clock: RunningClock) => boolean = () => true,
): RunningClock | undefined {
  return held.facts.clocks
    .filter((clock) => clock.pausedAt === null && among(clock))
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0];
}

/** A due clock passes. */
export function pass(
  procedure: Procedure,
  held: Held,
  clock: RunningClock,
  calendar: BusinessCalendar,
): Held {
  const { facts, now } = held;
  const move = interpretDeadline({ procedure, facts, clock: clock.key, now, calendar });
  if (!move) throw new Error(`the clock ${clock.key} leads nowhere in ${facts.stage}`);
  const rest = facts.clocks.filter((it) => it !== clock);
  count(held, clock.key, "passed");
  return moved({ ...held, facts: { ...facts, clocks: rest } }, move, null);
}

function count(held: Held, key: string, what: "started" | "passed" | "stopped") {
  const entry = held.ledger.get(key) ?? { started: 0, passed: 0, stopped: 0 };
  held.ledger.set(key, { ...entry, [what]: entry[what] + 1 });
}

/** What the services write of a move, kept in memory. */
function moved(
  held: Held,
  move: Move,
  by: { action: CaseAction; performer: Performer; satisfied?: boolean } | null,
): Held {
  const { facts } = held;
  const changed = new Map(move.changeClocks.map((it) => [it.key, it]));
  for (const key of move.stopClocks) count(held, key, "stopped");
  for (const clock of move.startClocks) count(held, clock.key, "started");
  const stays = facts.clocks
    .filter((it) => !move.stopClocks.includes(it.key))
    .map((it) => changed.get(it.key) ?? it);
  const side: Side | null =
    by?.performer === "claimant" || by?.performer === "respondent" ? by.performer : null;
  const settled = ["accept", "decline", "decide", "dismiss", "withdraw"];
  const decided = move.outcome === "decided" || move.outcome === "dismissed";
  return {
    ...held,
    closed: move.closed,
    facts: {
      ...facts,
      stage: move.stage,
      closedFrom: move.entered ? (move.closed ? facts.stage : null) : facts.closedFrom,
      awaiting: move.awaiting,
      clocksFrom: move.reopened ? held.now : facts.clocksFrom,
      clocks: [...stays, ...move.startClocks],
      openProposalBy:
        by?.action === "propose"
          ? side
          : by && settled.includes(by.action)
            ? null
            : facts.openProposalBy,
      variantsOpen:
        by?.action === "offer_variants" ||
        (facts.variantsOpen && by?.action !== "choose_variant" && by?.action !== "decide"),
      decidedByStaff: move.outcome === null ? facts.decidedByStaff : decided,
      satisfactionAnswered:
        !move.reopened && (facts.satisfactionAnswered || by?.action === "answer_satisfaction"),
      extended: facts.extended || by?.action === "extend",
      hasRespondent: facts.hasRespondent || by?.action === "name_respondent",
    },
  };
}

/** The reference: where the definition says that a step leads, and who then owes the next one. */
export function expectedStanding(
  procedure: Procedure,
  { facts, now }: Held,
  step: Step,
): Pick<CaseFacts, "stage" | "awaiting"> {
  const here = stageOf(procedure, facts.stage);
  const at = (stage: string, awaits?: CaseFacts["awaiting"]) => {
    const entered = stageOf(procedure, stage).awaits ?? null;
    return { stage, awaiting: awaits ?? (stage === facts.stage ? facts.awaiting : entered) };
  };
  if ("passed" in step) {
    const then = clocksOf(procedure).find((it) => it.key === step.passed)?.then;
    return at(then?.do === "move" ? then.to : facts.stage);
  }
  const { action, performer, choice, satisfied, asks } = step.acted;
  const rule = here.on[action];
  const window = facts.clocks.find((it) => it.key === "appeal_window");
  const contestable =
    window !== undefined &&
    now < window.dueAt &&
    (facts.decidedByStaff || !rule?.unsatisfied?.when?.includes("decided_by_staff"));
  const up = satisfied === false && contestable ? rule?.unsatisfied?.to : undefined;
  const to = choice ?? up?.[facts.closedFrom ?? ""] ?? rule?.to ?? facts.stage;
  if (rule?.awaits === "nobody") return { stage: to, awaiting: null };
  const across = performer === "claimant" ? "respondent" : "claimant";
  return at(to, asks ?? (action === "propose" ? across : rule?.awaits));
}

/** Whether the definition lets this performer do this here at all, whatever else is asked. */
export function isListed(procedure: Procedure, held: Held, action: CaseAction, by: Performer) {
  const rule = stageOf(procedure, held.facts.stage).on[action];
  return rule !== undefined && by !== "system" && rule.by.includes(by);
}

/**
 * The reference: which clocks must run in a stage after a step, from the definition alone. Small
 * enough to be read and believed; it knows nothing of how the interpreter goes about it.
 */
export function expectedClocks(
  procedure: Procedure,
  before: Held,
  after: Held,
  step: Step,
): string[] {
  const passed = "passed" in step ? step.passed : null;
  const stage = stageOf(procedure, after.facts.stage);
  const running = before.facts.clocks.map((it) => it.key).filter((key) => key !== passed);
  const updates = procedure.updates?.key;
  if (before.facts.stage === after.facts.stage) {
    return passed !== null && passed === updates ? [...running, updates].sort() : running.sort();
  }
  const own = stage.clocks.map((it) => it.key);
  const kept = stage.keepsClocks ? running.filter((key) => key !== updates) : [];
  const regular = updates && !stage.closed ? [updates] : [];
  return [...new Set([...own, ...kept, ...regular])].sort();
}

/** What a running clock's deadline must be, from its start, its length and its pauses alone. */
export function expectedDue(clock: RunningClock, calendar: BusinessCalendar): Date {
  return dueAt(clock.duration, clock.startedAt, calendar, clock.pauses);
}

/** Whether the clock is of this procedure at all. */
export function known(procedure: Procedure, key: string): boolean {
  return clocksOf(procedure).some((it) => it.key === key);
}
