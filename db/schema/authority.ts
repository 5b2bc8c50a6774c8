import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { AnswerWay, DataCategory } from "@/lib/domain/authority/vocabulary";
import { cases } from "./cases";
import { instant, members, nameWords } from "./members";

/** What an answer to an authority is to disclose, while it is drafted; removed ones stay, marked. */
export const listedDisclosures = pgTable(
  "listed_disclosures",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    category: text("category").$type<DataCategory>().notNull(),
    /** Which data, one by one. */
    fields: text("fields").notNull(),
    /** Why this is within the scope of the request. */
    why: text("why").notNull(),
    listedBy: uuid("listed_by")
      .notNull()
      .references(() => members.id),
    listedAt: instant("listed_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (table) => [index("listed_disclosures_case").on(table.caseId, table.listedAt, table.id)],
);

/**
 * The register of disclosures: what was handed to which authority about whom, who drafted and who
 * approved it. Triggers refuse UPDATE, DELETE and TRUNCATE, number the rows and chain their hashes.
 */
export const authorityDisclosures = pgTable(
  "authority_disclosures",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** A trigger writes it: 1 for the first row of the register. */
    number: integer("number").notNull().default(0),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    reference: text("reference").notNull(),
    body: text("body").notNull(),
    /** Police, court …: the reason by which the request was opened. */
    bodyKind: text("body_kind").notNull(),
    country: text("country").notNull(),
    legalBasis: text("legal_basis").notNull(),
    fileNumber: text("file_number").notNull(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    memberName: text("member_name").notNull(),
    category: text("category").$type<DataCategory>().notNull(),
    fields: text("fields").notNull(),
    why: text("why").notNull(),
    draftedBy: uuid("drafted_by")
      .notNull()
      .references(() => members.id),
    approvedBy: uuid("approved_by")
      .notNull()
      .references(() => members.id),
    answerBy: text("answer_by").$type<AnswerWay>().notNull(),
    at: instant("at").notNull(),
    /** SHA-256 over the row and the hash of the one before it; a trigger writes it. */
    hash: text("hash").notNull().default(""),
  },
  (table) => [
    uniqueIndex("authority_disclosures_number").on(table.number),
    index("authority_disclosures_case").on(table.caseId),
    index("authority_disclosures_at").on(table.at),
    index("authority_disclosures_body").using("gin", nameWords(table.body)),
    index("authority_disclosures_member").using("gin", nameWords(table.memberName)),
    check("authority_disclosures_two_people", sql`${table.draftedBy} <> ${table.approvedBy}`),
  ],
);

/**
 * A legal hold: data of this member, or of this case, are not erased while it stands (a trigger
 * refuses it). `requestId` is the authority's request for which it was set.
 */
export const legalHolds = pgTable(
  "legal_holds",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    memberId: uuid("member_id").references(() => members.id),
    caseId: uuid("case_id").references(() => cases.id),
    requestId: uuid("request_id")
      .notNull()
      .references(() => cases.id),
    reason: text("reason").notNull(),
    setBy: uuid("set_by")
      .notNull()
      .references(() => members.id),
    setAt: instant("set_at").notNull(),
    endedBy: uuid("ended_by").references(() => members.id),
    endedAt: instant("ended_at"),
    endReason: text("end_reason"),
  },
  (table) => [
    uniqueIndex("legal_holds_member")
      .on(table.memberId, table.requestId)
      .where(sql`ended_at is null`),
    uniqueIndex("legal_holds_case")
      .on(table.caseId, table.requestId)
      .where(sql`ended_at is null`),
    index("legal_holds_request").on(table.requestId),
    index("legal_holds_newest").on(table.setAt, table.id),
    check("legal_holds_one_thing", sql`num_nonnulls(${table.memberId}, ${table.caseId}) = 1`),
  ],
);
