import type { Duration } from "../clock/clock";
import type {
  CaseAction,
  Outcome,
  Performer,
  ProcedureKind,
  Remedy,
  Side,
  Solution,
  Team,
} from "../case/vocabulary";

/** What an act does when its stage allows it. No `to`: the case stays where it is. */
export type Rule = {
  by: readonly Performer[];
  to?: string;
  /** Who owes the next step afterwards; absent: unchanged. `nobody` clears it. */
  awaits?: Side | "staff" | "nobody";
  outcome?: Outcome;
  /** Conditions on the case, each with its own refusal. */
  when?: readonly Condition[];
};

export const conditions = [
  "proposal_open_from_other_side",
  "no_own_proposal_open",
  "performer_is_awaited",
  "decided_by_staff",
  "appeal_window_open",
  "satisfaction_unanswered",
] as const;
export type Condition = (typeof conditions)[number];

/** A deadline of a stage. `then` says what its passing does by itself. */
export type ClockDefinition = {
  key: string;
  from: "stage" | "first_contact";
  duration: Duration;
  /** `carry_out_by`: a decision or agreement may set its own date, which then counts. */
  override?: "carry_out_by";
  then: { do: "move"; to: string } | { do: "mark_overdue" } | { do: "lapse" };
};

export type Stage = {
  key: string;
  team: Team;
  closed?: true;
  awaits?: Side | "staff";
  clocks: readonly ClockDefinition[];
  on: Partial<Record<CaseAction, Rule>>;
};

/** A published procedure as data. Versions are immutable; a case keeps the one it opened under. */
export type Procedure = {
  kind: ProcedureKind;
  version: number;
  openedBy: "member" | "anyone";
  first: string;
  stages: readonly Stage[];
  /** In answer to which acts the other party or staff are told is in `notices`. */
  reasons: readonly string[];
  solutions: readonly Solution[];
  remedies: readonly Remedy[];
  redLines: readonly string[];
};

/** The stage of that key. Throws: a case can only be in a stage of its own procedure. */
export function stageOf(procedure: Procedure, key: string): Stage {
  const stage = procedure.stages.find((candidate) => candidate.key === key);
  if (!stage) throw new Error(`${procedure.kind} v${procedure.version} has no stage "${key}"`);
  return stage;
}
