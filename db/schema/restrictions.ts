import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type {
  AppealOutcome,
  AutomationKind,
  GroundKind,
  NoticeException,
  RedressWay,
  RestrictionKind,
  RestrictionSource,
} from "@/lib/domain/restriction/vocabulary";
import { cases } from "./cases";
import { instant, members } from "./members";

/**
 * What a member may no longer do, from when until when (`endsAt` null: without an end), with the
 * statement of reasons as it was told. `version` guards every change; the case that it arose from
 * keeps the events.
 */
export const restrictions = pgTable(
  "restrictions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    kind: text("kind").$type<RestrictionKind>().notNull(),
    territory: text("territory"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at"),
    source: text("source").$type<RestrictionSource>().notNull(),
    facts: text("facts").notNull(),
    groundKind: text("ground_kind").$type<GroundKind>().notNull(),
    ground: text("ground").notNull(),
    explanation: text("explanation").notNull(),
    automation: text("automation").$type<AutomationKind>().notNull(),
    noticeException: text("notice_exception").$type<NoticeException>(),
    redress: text("redress").array().$type<RedressWay[]>().notNull(),
    appealUntil: instant("appeal_until").notNull(),
    imposedBy: uuid("imposed_by")
      .notNull()
      .references(() => members.id),
    imposedAt: instant("imposed_at").notNull(),
    liftedBy: uuid("lifted_by").references(() => members.id),
    liftedAt: instant("lifted_at"),
    liftReason: text("lift_reason"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    check("restrictions_end_after_start", sql`${table.endsAt} > ${table.startsAt}`),
    check(
      "restrictions_lifted_whole",
      sql`num_nonnulls(${table.liftedBy}, ${table.liftedAt}, ${table.liftReason}) in (0, 3)`,
    ),
    index("restrictions_newest").on(table.imposedAt, table.id),
    index("restrictions_member").on(table.memberId, table.imposedAt, table.id),
    index("restrictions_case").on(table.caseId),
  ],
);

/** A member's one appeal against a restriction, and what somebody else decided on it. */
export const restrictionAppeals = pgTable(
  "restriction_appeals",
  {
    restrictionId: uuid("restriction_id")
      .primaryKey()
      .references(() => restrictions.id),
    words: text("words").notNull(),
    madeAt: instant("made_at").notNull(),
    outcome: text("outcome").$type<AppealOutcome>(),
    reasons: text("reasons"),
    decidedBy: uuid("decided_by").references(() => members.id),
    decidedAt: instant("decided_at"),
  },
  (table) => [
    check(
      "restriction_appeals_decided_whole",
      sql`num_nonnulls(${table.outcome}, ${table.reasons}, ${table.decidedBy}, ${table.decidedAt})
        in (0, 4)`,
    ),
    index("restriction_appeals_open")
      .on(table.madeAt, table.restrictionId)
      .where(sql`decided_at is null`),
  ],
);
