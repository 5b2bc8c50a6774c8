import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { caseEvents } from "./cases";
import { instant } from "./members";

/**
 * Mail to send, queued in the transaction of the event that causes it. One row per event and
 * recipient (`eventId` null: sign-in links), so nobody is told the same thing twice.
 */
export const notices = pgTable(
  "notices",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    eventId: uuid("event_id").references(() => caseEvents.id),
    email: text("email").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    template: text("template").notNull(),
    data: jsonb("data").$type<Record<string, string>>().notNull(),
    createdAt: instant("created_at").notNull(),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    sentAt: instant("sent_at"),
    failedAt: instant("failed_at"),
  },
  (table) => [
    uniqueIndex("notices_once").on(table.eventId, table.email),
    index("notices_waiting")
      .on(table.nextAttemptAt, table.id)
      .where(sql`sent_at is null and failed_at is null`),
  ],
);

/** Where mail goes without SMTP: read at /dev/mailbox in the demo and in development. */
export const mailbox = pgTable(
  "mailbox",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    messageId: text("message_id").notNull().unique(),
    to: text("to").notNull(),
    subject: text("subject").notNull(),
    html: text("html").notNull(),
    text: text("text").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (table) => [index("mailbox_newest").on(table.sentAt.desc(), table.id)],
);

/** Facts of this deployment that are not a case's, e.g. the demo clock's offset. */
export const deploymentState = pgTable("deployment_state", {
  key: text("key").primaryKey(),
  value: jsonb("value").notNull(),
});
