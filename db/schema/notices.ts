import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { caseEvents } from "./cases";
import { instant, members } from "./members";

/**
 * Mail to send, written in the transaction of the event that causes it and handed to the job
 * queue right after (`queuedAt`). One row per event and recipient (`eventId` null: sign-in links),
 * so nobody is told the same thing twice. `failedAt`: every retry failed, staff may send it again.
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
    queuedAt: instant("queued_at"),
    lastError: text("last_error"),
    sentAt: instant("sent_at"),
    failedAt: instant("failed_at"),
  },
  (table) => [
    uniqueIndex("notices_once").on(table.eventId, table.email),
    index("notices_to_queue")
      .on(table.createdAt, table.id)
      .where(sql`queued_at is null`),
    index("notices_failed")
      .on(table.failedAt.desc(), table.id)
      .where(sql`failed_at is not null and sent_at is null`),
  ],
);

/** Who sent a failed mail again. One row per failure: asking twice sends it once. */
export const noticeResends = pgTable(
  "notice_resends",
  {
    noticeId: uuid("notice_id")
      .notNull()
      .references(() => notices.id),
    /** The failure that it answers, and what had gone wrong. */
    failedAt: instant("failed_at").notNull(),
    fault: text("fault"),
    resentBy: uuid("resent_by")
      .notNull()
      .references(() => members.id),
    resentAt: instant("resent_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.noticeId, table.failedAt] }),
    index("notice_resends_newest").on(table.resentAt.desc(), table.noticeId),
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
