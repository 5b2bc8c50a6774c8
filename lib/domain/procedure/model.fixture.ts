import type { BusinessCalendar } from "../calendar/calendar";
import { nothingOwed, settled, type Owed } from "../case/owed";
import type { CaseAction, Performer, Side } from "../case/vocabulary";
import { stageOf, type Procedure } from "./definition";
import type { CaseFacts, RunningClock } from "./facts";
import {
  interpretAct,
  interpretDeadline,
  interpretOpening,
  possibleActs,
  type ActInput,
  type Move,
} from "./interpreter";
import { blankMemory, type Memory } from "./model-reference.fixture";

/** A case in memory, moved by the interpreter as the services would move it in the database. */
export type Held = {
  now: Date;
  facts: CaseFacts;
  draftedBy: string | null;
  closed: boolean;
  /** Of the reference, kept beside the case. */
  memory: Memory;
  /** How often each clock was started, passed and stopped: none may be lost or doubled. */
  ledger: Map<string, { started: number; passed: number; stopped: number }>;
};

const agents = ["ana", "ben"];

/** What somebody could do, with every choice spelled out. */
export type Option = Omit<ActInput, "now" | "calendar"> & { agent?: string; reached?: boolean };

/** What just happened to a case: a clock passed, or somebody acted. */
export type Step = { passed: string } | { acted: Option };

/** Opens a case of this procedure. */
export function opened(procedure: Procedure, now: Date, calendar: BusinessCalendar): Held {
  const blank: Held = {
    now,
    draftedBy: null,
    closed: false,
    memory: new Map(),
    ledger: new Map(),
    facts: {
      stage: "",
      closedFrom: null,
      awaiting: null,
      clocksFrom: now,
      openProposalBy: procedure.solutions.length > 0 ? "claimant" : null,
      variantsOpen: false,
      outcome: null,
      decidedByStaff: false,
      decidedAt: null,
      satisfactionAnswered: false,
      extended: false,
      proposals: 0,
      hasRespondent: procedure.openedBy === "member",
      respondentIsTrader: true,
      findingsReported: false,
      contact: { attempt: "none", request: "none" },
      requestChecked: false,
      answerByCourier: false,
      overdue: false,
      owed: nothingOwed,
      clocks: [],
    },
  };
  const first = moved(procedure, blank, interpretOpening(procedure, now, calendar), null);
  return { ...first, memory: new Map(first.facts.clocks.map((it) => [it.key, blankMemory])) };
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

type Given = Pick<ActInput, "choice" | "satisfied" | "asks" | "carryOutBy"> & {
  reached?: boolean;
};

function variations(procedure: Procedure, held: Held, action: CaseAction): Given[] {
  const rule = stageOf(procedure, held.facts.stage).on[action];
  if (rule?.choices) return rule.choices.map((choice) => ({ choice }));
  if (action === "decide") {
    const tenDays = new Date(held.now.getTime() + 10 * 24 * 3_600_000);
    return [{}, { carryOutBy: tenDays }];
  }
  if (action === "answer_satisfaction") return [{ satisfied: true }, { satisfied: false }];
  if (action === "record_contact_attempt") return [{ reached: true }, { reached: false }];
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
  const next = moved(option.procedure, held, answer.move, option);
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
  return moved(procedure, { ...held, facts: { ...facts, clocks: rest } }, move, null);
}

function count(held: Held, key: string, what: "started" | "passed" | "stopped") {
  const entry = held.ledger.get(key) ?? { started: 0, passed: 0, stopped: 0 };
  held.ledger.set(key, { ...entry, [what]: entry[what] + 1 });
}

/** What the services write of a move, kept in memory. */
function moved(
  procedure: Procedure,
  held: Held,
  move: Move,
  by: { action: CaseAction; performer: Performer; reached?: boolean } | null,
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
  const outcome = move.outcome ?? (move.reopened ? null : facts.outcome);
  const keeps = stageOf(procedure, move.stage).keepsClocks === true;
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
      outcome,
      decidedByStaff: outcome === "decided" || outcome === "dismissed",
      decidedAt: decided ? held.now : move.outcome || move.reopened ? null : facts.decidedAt,
      satisfactionAnswered:
        !move.reopened && (facts.satisfactionAnswered || by?.action === "answer_satisfaction"),
      proposals: facts.proposals + (by?.action === "propose" ? 1 : 0),
      extended: facts.extended || by?.action === "extend",
      hasRespondent:
        by?.action !== "remove_respondent" &&
        (facts.hasRespondent || by?.action === "name_respondent"),
      findingsReported: facts.findingsReported || by?.action === "report_findings",
      contact: by ? contactAfter(facts.contact, by) : facts.contact,
      requestChecked: facts.requestChecked || by?.action === "check_request",
      answerByCourier: facts.answerByCourier || by?.action === "draft_answer",
      overdue: move.markOverdue || (facts.overdue && (!move.entered || move.staysOverdue || keeps)),
      owed: owedAfter(facts, move, held.now),
    },
  };
}

/** The claimant owes an answer from the question to whatever gives the next step to another. */
function owedAfter({ owed }: CaseFacts, { awaiting }: Move, now: Date): Owed {
  if (awaiting !== "claimant") return settled(owed, now);
  return { ...owed, since: owed.since ?? now };
}

function contactAfter(
  { attempt, request }: CaseFacts["contact"],
  { action, reached }: { action: CaseAction; reached?: boolean },
): CaseFacts["contact"] {
  switch (action) {
    case "record_contact_attempt":
      return { attempt: reached ? "reached" : "failed", request };
    case "request_contact":
      return { attempt, request: "requested" };
    case "grant_contact":
      return { attempt, request: "granted" };
    case "refuse_contact":
      return { attempt: "none", request: "refused" };
    case "withdraw_contact":
      return { attempt: "none", request: "withdrawn" };
    default:
      return { attempt, request };
  }
}
