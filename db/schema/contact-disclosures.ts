import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { TraderField } from "@/lib/domain/contact/contact";
import { cases } from "./cases";
import { instant, members } from "./members";

/**
 * What a trader shows of the business by law (DSA Art. 30, Directive 2011/83/EU Art. 6): apart from
 * the private data of whoever holds the account. Private members have no row.
 */
export const traderDetails = pgTable("trader_details", {
  memberId: uuid("member_id")
    .primaryKey()
    .references(() => members.id),
  businessName: text("business_name").notNull(),
  registerNumber: text("register_number"),
  address: text("address").notNull(),
  email: text("email"),
  phone: text("phone"),
});

/**
 * Append-only (a trigger refuses UPDATE, DELETE and TRUNCATE): each time a trader's contact details
 * were given to a claimant, who decided it, when, which fields, and what they said.
 */
export const contactDisclosures = pgTable(
  "contact_disclosures",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    /** Whose details they are. */
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    /** Whom they were given to; null: a guest, whose address the case knows. */
    givenTo: uuid("given_to").references(() => members.id),
    fields: text("fields").array().$type<TraderField[]>().notNull(),
    /** What was given, as it was then; null on rows older than the column. */
    given: jsonb("given").$type<Partial<Record<TraderField, string>>>(),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => members.id),
    decidedAt: instant("decided_at").notNull(),
  },
  (table) => [
    index("contact_disclosures_case").on(table.caseId, table.decidedAt),
    index("contact_disclosures_member").on(table.memberId, table.decidedAt),
  ],
);
