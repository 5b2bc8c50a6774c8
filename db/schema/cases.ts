import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  Audience,
  Channel,
  EventType,
  Locale,
  Outcome,
  ProcedureKind,
  Remedy,
  Side,
  Solution,
  Team,
} from "@/lib/domain/case/vocabulary";
import type { Duration } from "@/lib/domain/clock/clock";
import { instant, members, nameWords } from "./members";
import { orders } from "./orders";

/**
 * One quarrel or question. `dueAt` is the earliest running clock (null: none), kept beside the
 * clocks so that the queue reads one index. `version` guards every move (optimistic).
 * `submissionKey` makes a resent form the same case, and `submissionFingerprint` tells it from a form
 * that says something else (null: older than the column, or opened by no form).
 */
export const cases = pgTable(
  "cases",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    reference: text("reference").notNull().unique(),
    submissionKey: text("submission_key").notNull().unique(),
    submissionFingerprint: text("submission_fingerprint"),
    kind: text("kind").$type<ProcedureKind>().notNull(),
    /** How it reached us; kept when it goes on under another procedure. */
    channel: text("channel").$type<Channel>().notNull().default("web"),
    procedureVersion: integer("procedure_version").notNull(),
    stage: text("stage").notNull(),
    team: text("team").$type<Team>().notNull(),
    assigneeId: uuid("assignee_id").references(() => members.id),
    claimantId: uuid("claimant_id").references(() => members.id),
    claimantName: text("claimant_name").notNull(),
    claimantEmail: text("claimant_email").notNull(),
    claimantLocale: text("claimant_locale").$type<Locale>().notNull(),
    respondentId: uuid("respondent_id").references(() => members.id),
    orderId: uuid("order_id").references(() => orders.id),
    reason: text("reason"),
    subject: text("subject").notNull(),
    description: text("description").notNull(),
    details: jsonb("details").$type<Record<string, string>>().notNull().default({}),
    awaiting: text("awaiting").$type<Side | "staff">(),
    outcome: text("outcome").$type<Outcome>(),
    overdue: boolean("overdue").notNull().default(false),
    satisfied: boolean("satisfied"),
    dueAt: instant("due_at"),
    /** The stage from which the case was closed, while it is closed. */
    closedFrom: text("closed_from"),
    firstContactAt: instant("first_contact_at").notNull(),
    /** First contact, or when the case was opened again: its ladder counts from it. */
    clocksFrom: instant("clocks_from").notNull(),
    stageEnteredAt: instant("stage_entered_at").notNull(),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    uniqueIndex("cases_one_claim_an_order")
      .on(table.orderId)
      .where(sql`kind = 'claim'`),
    index("cases_queue")
      .on(table.dueAt, table.id)
      .where(sql`closed_at is null`),
    index("cases_queue_team")
      .on(table.team, table.dueAt, table.id)
      .where(sql`closed_at is null`),
    index("cases_queue_assignee")
      .on(table.assigneeId, table.dueAt, table.id)
      .where(sql`closed_at is null`),
    index("cases_queue_kind")
      .on(table.kind, table.dueAt, table.id)
      .where(sql`closed_at is null`),
    index("cases_queue_channel")
      .on(table.channel, table.dueAt, table.id)
      .where(sql`closed_at is null`),
    index("cases_queue_stage")
      .on(table.stage, table.dueAt, table.id)
      .where(sql`closed_at is null`),
    // Written when a case closes, so they cost an open one nothing.
    index("cases_closed")
      .on(table.closedAt, table.id)
      .where(sql`closed_at is not null`),
    index("cases_closed_team")
      .on(table.team, table.closedAt, table.id)
      .where(sql`closed_at is not null`),
    index("cases_closed_assignee")
      .on(table.assigneeId, table.closedAt, table.id)
      .where(sql`closed_at is not null`),
    index("cases_closed_kind")
      .on(table.kind, table.closedAt, table.id)
      .where(sql`closed_at is not null`),
    index("cases_closed_stage")
      .on(table.stage, table.closedAt, table.id)
      .where(sql`closed_at is not null`),
    index("cases_opened").on(table.openedAt, table.id),
    index("cases_order").on(table.orderId),
    index("cases_order_number").on(sql`lower(details ->> 'orderNumber')`),
    // Guests have no row among the members: the queue's search finds them by the words of a name.
    index("cases_guest_name")
      .using("gin", nameWords(table.claimantName))
      .where(sql`claimant_id is null`),
    index("cases_claimant").on(table.claimantId, table.openedAt.desc(), table.id),
    index("cases_respondent").on(table.respondentId, table.openedAt.desc(), table.id),
    index("cases_claimant_email").on(table.claimantEmail),
  ],
);

/** Running clocks in business time; those of old rows without a duration may be. */
export const countedByCalendar = sql.raw(
  `fired_at is null and stopped_at is null and paused_at is null
    and (duration is null or duration ->> 'unit' in ('business_days', 'business_hours'))`,
);

/**
 * A deadline that runs. At most one of `firedAt` and `stoppedAt` is ever set; while `pausedAt` is,
 * it stands still, and `dueAt` counts again once it goes on. `duration` is the clock's own length,
 * extensions among it (null: the definition's, for rows older than the column).
 */
export const caseClocks = pgTable(
  "case_clocks",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    key: text("key").notNull(),
    startedAt: instant("started_at").notNull(),
    dueAt: instant("due_at").notNull(),
    duration: jsonb("duration").$type<Duration>(),
    pausedAt: instant("paused_at"),
    /** Instants as ISO 8601. */
    pauses: jsonb("pauses").$type<{ from: string; to: string }[]>().notNull().default([]),
    /** Of the calendar that `dueAt` was counted by; an older one than now in force: count anew. */
    calendarVersion: integer("calendar_version").notNull().default(1),
    /** The regular update: of what is due at one moment it passes last, to tell the rest. */
    tellsTheRest: boolean("tells_the_rest").notNull().default(false),
    firedAt: instant("fired_at"),
    stoppedAt: instant("stopped_at"),
  },
  (table) => [
    index("case_clocks_due")
      .on(table.dueAt, table.tellsTheRest, table.id)
      .where(sql`fired_at is null and stopped_at is null and paused_at is null`),
    uniqueIndex("case_clocks_one_of_a_key")
      .on(table.caseId, table.key)
      .where(sql`fired_at is null and stopped_at is null`),
    index("case_clocks_case").on(table.caseId),
    index("case_clocks_counted")
      .on(table.calendarVersion)
      .where(sql`${countedByCalendar}`),
  ],
);

/**
 * The append-only record (a trigger refuses UPDATE and DELETE). `actorId` is null for the system
 * and for guests; `performer` says in which part the actor acted.
 */
export const caseEvents = pgTable(
  "case_events",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    seq: integer("seq").notNull(),
    type: text("type").$type<EventType>().notNull(),
    performer: text("performer").$type<Side | "staff" | "system">().notNull(),
    actorId: uuid("actor_id").references(() => members.id),
    audience: text("audience").$type<Audience>().notNull(),
    /** The form's own key: a resent act finds its event and is the same act. */
    actKey: text("act_key").unique(),
    /** Tells a resent act from one that says something else; null on rows older than the column. */
    actFingerprint: text("act_fingerprint"),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull().default({}),
    procedureVersion: integer("procedure_version").notNull(),
    /** For what a clock did: when it should have happened; `at` says when it did. */
    dueAt: instant("due_at"),
    at: instant("at").notNull(),
    /** SHA-256 over the event and the hash of the one before it; a trigger writes it. */
    hash: text("hash").notNull().default(""),
  },
  (table) => [
    uniqueIndex("case_events_order").on(table.caseId, table.seq),
    index("case_events_clocks")
      .on(table.at)
      .where(sql`due_at is not null`),
  ],
);

/**
 * How many events the record of a case has and the hash of the last: written by the trigger that
 * follows each insert of events, and by nothing else, so that a record cut off at its end is
 * noticed. No reference to the case: what says how much there was outlives what was taken away.
 */
export const caseChains = pgTable("case_chains", {
  caseId: uuid("case_id").primaryKey(),
  events: integer("events").notNull(),
  lastHash: text("last_hash").notNull(),
});

/** Every proposal stands on the record, its terms as they were made; one at most is open a case. */
export const proposals = pgTable(
  "proposals",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    bySide: text("by_side").$type<Side>().notNull(),
    solution: text("solution").$type<Solution>().notNull(),
    amountMinor: integer("amount_minor"),
    words: text("words"),
    status: text("status")
      .$type<"open" | "accepted" | "declined" | "countered" | "lapsed">()
      .notNull()
      .default("open"),
    answerReason: text("answer_reason"),
    proposedAt: instant("proposed_at").notNull(),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    index("proposals_case").on(table.caseId, table.proposedAt),
    uniqueIndex("proposals_one_open")
      .on(table.caseId)
      .where(sql`status = 'open'`),
  ],
);

/** An outcome: agreed by the sides (`decidedBy` null) or decided by staff, with its reasons. */
export const decisions = pgTable(
  "decisions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    decidedBy: uuid("decided_by").references(() => members.id),
    remedy: text("remedy").$type<Remedy>().notNull(),
    amountMinor: integer("amount_minor"),
    words: text("words"),
    reasons: text("reasons").notNull(),
    carryOutBy: instant("carry_out_by"),
    decidedAt: instant("decided_at").notNull(),
  },
  (table) => [index("decisions_case").on(table.caseId, table.decidedAt)],
);

/** What staff offer the claimant to choose from: the variants of one offer stand together. */
export const solutionVariants = pgTable(
  "solution_variants",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    position: integer("position").notNull(),
    words: text("words").notNull(),
    status: text("status")
      .$type<"open" | "chosen" | "not_chosen" | "lapsed">()
      .notNull()
      .default("open"),
    offeredAt: instant("offered_at").notNull(),
    answeredAt: instant("answered_at"),
  },
  (table) => [index("solution_variants_case").on(table.caseId, table.offeredAt, table.position)],
);

/**
 * A file of a case, for the readers of the words it came with (`audience`). Before the case exists
 * it belongs to a draft (`draftKey`) and to nobody else.
 */
export const evidence = pgTable(
  "evidence",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    caseId: uuid("case_id").references(() => cases.id),
    draftKey: text("draft_key"),
    uploaderId: uuid("uploader_id").references(() => members.id),
    side: text("side").$type<Side | "staff">().notNull(),
    audience: text("audience").$type<Audience>().notNull().default("parties"),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (table) => [
    index("evidence_case").on(table.caseId),
    uniqueIndex("evidence_draft_once").on(table.draftKey, table.sha256),
    index("evidence_storage").on(table.storageKey),
    index("evidence_unsent")
      .on(table.addedAt, table.id)
      .where(sql`case_id is null`),
  ],
);
