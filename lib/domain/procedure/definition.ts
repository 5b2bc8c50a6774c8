import { z } from "zod";
import { noticeTemplates } from "../case/notices";
import {
  caseActions,
  outcomes,
  procedureKinds,
  remedies,
  sides,
  solutions,
  teams,
  type Channel,
} from "../case/vocabulary";
import { durationUnits } from "../clock/clock";

/**
 * A published procedure as data: what the interpreter runs, the database keeps, the API takes and
 * the policy pages state. Versions are immutable; a case keeps the one it was opened under.
 */
const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, "small letters, digits and _, 40 characters at most");
const party = z.enum(["claimant", "respondent", "staff"]);
const duration = z.strictObject({
  amount: z.int().min(1).max(1_000),
  unit: z.enum(durationUnits),
});

/** Conditions on the case, each with its own refusal. */
export const conditions = [
  "proposal_open_from_other_side",
  "no_own_proposal_open",
  "performer_is_awaited",
  "decided_by_staff",
  "appeal_window_open",
  "late_report_open",
  "satisfaction_unanswered",
  "outcome_can_satisfy",
  "variants_open",
  "not_extended_yet",
  "drafted_by_someone_else",
  "no_respondent_yet",
  "respondent_named",
  "findings_reported",
  "contact_attempt_failed",
  "no_contact_request_open",
  "contact_requested",
  "contact_granted",
  "respondent_is_trader",
  "request_checked",
  "answer_by_courier",
] as const;
const condition = z.enum(conditions);
export type Condition = z.infer<typeof condition>;

/**
 * Who gets which mail. `other`: the side across from who acted; `asked`: who now owes an answer;
 * `leads` and `team`: staff who are leads, and those of the case's team.
 */
const tell = z.strictObject({
  to: z.enum(["claimant", "respondent", "performer", "other", "asked", "leads", "team"]),
  template: z.enum(noticeTemplates),
});
export type Tell = z.infer<typeof tell>;

const rule = z.strictObject({
  by: z.array(party).min(1),
  /** The stage that the act leads to; absent: the case stays where it is. */
  to: key.optional(),
  /** The act itself names its stage, out of these. */
  choices: z.array(key).min(1).optional(),
  /** Who owes the next step afterwards; absent: unchanged. `nobody` clears it. */
  awaits: z.enum(["claimant", "respondent", "staff", "nobody"]).optional(),
  outcome: z.enum(outcomes).optional(),
  when: z.array(condition).optional(),
  /** Lengthens a running clock, in the clock's own unit. */
  extends: z.strictObject({ clock: key, by: z.int().min(1).max(1_000) }).optional(),
  /** These clocks begin anew, as long as the act was done fewer than `most` times before. */
  renews: z
    .strictObject({ clocks: z.array(key).min(1).max(5), most: z.int().min(1).max(20) })
    .optional(),
  /** Where "not satisfied" leads, by the stage from which the case was closed. */
  unsatisfied: z
    .strictObject({ to: z.record(key, key), when: z.array(condition).optional() })
    .optional(),
  /** The mails of this act; absent: the usual ones of the act. */
  tells: z.array(tell).optional(),
});
export type Rule = z.infer<typeof rule>;

const consequence = z.discriminatedUnion("do", [
  /** `tells`: who hears of it; absent: whom the stage names. */
  z.strictObject({ do: z.literal("move"), to: key, tells: z.array(tell).optional() }),
  z.strictObject({ do: z.literal("mark_overdue") }),
  /** A side that was asked stayed silent: staff have the next step again. */
  z.strictObject({ do: z.literal("go_on") }),
  /** Nothing happens but that the time is over. */
  z.strictObject({ do: z.literal("lapse") }),
  /** Whoever owes the next step is reminded, by the usual mail or one of its own. */
  z.strictObject({ do: z.literal("remind"), template: z.enum(noticeTemplates).optional() }),
  /** The claimant hears what was done since the last time; the clock then starts again. */
  z.strictObject({ do: z.literal("update") }),
]);

const clock = z.strictObject({
  /** Unique in the procedure: policies state a clock's figure by it. */
  key,
  /**
   * `decision`: from the standing decision of staff; where there is none, from entering the stage.
   * `asked`: from the moment at which a side was asked, for the clocks of `asked`.
   */
  from: z.enum(["stage", "first_contact", "decision", "asked"]),
  duration,
  /** `carry_out_by`: a decision or agreement may set its own date, which then counts. */
  override: z.literal("carry_out_by").optional(),
  /** The clock stands still while these owe the next step. */
  pausedWhile: z.array(z.enum(sides)).optional(),
  then: consequence,
});
export type ClockDefinition = z.infer<typeof clock>;

const stage = z.strictObject({
  key,
  team: z.enum(teams),
  closed: z.literal(true).optional(),
  awaits: party.optional(),
  clocks: z.array(clock).max(10),
  /** Clocks of other stages that run here as well, once there is a decision that they count from. */
  shares: z.array(key).max(10).optional(),
  /** The clocks of the stage before run on here instead of stopping. */
  keepsClocks: z.literal(true).optional(),
  /** Only people who have not decided this case before settle it here. */
  otherPeople: z.literal(true).optional(),
  /** Who is told when a clock brings the case here; absent: both sides, by the usual mail. */
  tells: z.array(tell).optional(),
  on: z.partialRecord(z.enum(caseActions), rule),
});
export type Stage = z.infer<typeof stage>;

export const procedureShape = z.strictObject({
  kind: z.enum(procedureKinds),
  version: z.int().min(1),
  openedBy: z.enum(["member", "anyone"]),
  first: key,
  /** A case whose form says so is opened in another stage than `first`. */
  firstBy: z.strictObject({ detail: key, stages: z.record(key, key) }).optional(),
  stages: z.array(stage).min(2).max(30),
  /** Runs through every open stage: the regular word on what is being done. */
  updates: clock.optional(),
  /** Run wherever staff have the next step, while they wait for the answer of a side they asked. */
  asked: z.array(clock).max(4).optional(),
  /** Published figures that no clock runs by, e.g. the days within which a claim may be opened. */
  figures: z.record(key, duration).optional(),
  /** Opened by our form, by post or by fax, it comes with a file: the signed document itself. */
  asksDocument: z.literal(true).optional(),
  reasons: z.array(key).max(40),
  solutions: z.array(z.enum(solutions)),
  remedies: z.array(z.enum(remedies)),
  redLines: z.array(key).max(40),
  /** What the closing answer can have found; where there are some, it names one. */
  findings: z.array(key).max(20).optional(),
  /** What whoever opens a case is advised to do besides, by name and in this order. */
  advice: z.array(key).max(10).optional(),
  /** Who may take the case along as a bundle for the police; absent: nobody. Never the other side. */
  bundleFor: z
    .array(z.enum(["claimant", "staff"]))
    .min(1)
    .optional(),
});
export type Procedure = z.infer<typeof procedureShape>;

/** Whether a case of this procedure, come by this channel, must bring its document with it. */
export function needsDocument(procedure: Procedure, channel: Channel): boolean {
  return procedure.asksDocument === true && ["web", "post", "fax"].includes(channel);
}

/** The stage of that key. Throws: a case can only be in a stage of its own procedure. */
export function stageOf(procedure: Procedure, key: string): Stage {
  const found = procedure.stages.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`${procedure.kind} v${procedure.version} has no stage "${key}"`);
  return found;
}

/** Every clock of the procedure: those of its stages, of questions, and its regular update. */
export function clocksOf(procedure: Procedure): ClockDefinition[] {
  const own = [...procedure.stages.flatMap((it) => it.clocks), ...(procedure.asked ?? [])];
  return procedure.updates ? [...own, procedure.updates] : own;
}

/** Where a case can go from a stage, and whether a person or a clock takes it there. */
export function waysOut(from: Stage): { to: string; by: "person" | "clock" }[] {
  const byAct = Object.values(from.on).flatMap((it) => [
    ...(it.to ? [it.to] : []),
    ...(it.choices ?? []),
    ...Object.values(it.unsatisfied?.to ?? {}),
  ]);
  const byClock = from.clocks.flatMap((it) => (it.then.do === "move" ? [it.then.to] : []));
  return [
    ...byAct.map((to) => ({ to, by: "person" as const })),
    ...byClock.map((to) => ({ to, by: "clock" as const })),
  ];
}
