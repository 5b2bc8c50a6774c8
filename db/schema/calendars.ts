import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ClosedDate, Week } from "@/lib/domain/calendar/calendar";

/**
 * When the marketplace works. The zone follows the deployment's settings at every start; the week
 * is edited at the desk. Holidays are filled up to the end of the year `holidaysThrough` and never
 * again, so that one that was taken out stays out.
 */
export const calendars = pgTable("calendars", {
  key: text("key").primaryKey(),
  name: text("name").notNull(),
  timeZone: text("time_zone").notNull(),
  week: jsonb("week").$type<Week>().notNull(),
  holidaysThrough: integer("holidays_through"),
});

/** What a calendar does not work: whole local dates, or a part of one from-to (00:00 to 24:00). */
export const closedDates = pgTable(
  "closed_dates",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    calendarKey: text("calendar_key")
      .notNull()
      .references(() => calendars.key),
    date: text("date").notNull(),
    name: text("name").notNull(),
    kind: text("kind").$type<ClosedDate["kind"]>().notNull(),
    from: text("from_time").notNull().default("00:00"),
    to: text("to_time").notNull().default("24:00"),
  },
  (table) => [unique("closed_dates_once").on(table.calendarKey, table.date, table.from, table.to)],
);
