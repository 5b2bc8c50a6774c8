import { integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ClosedDate, Week } from "@/lib/domain/calendar/calendar";
import type { CalendarChange } from "@/lib/domain/calendar/change";
import { instant, members } from "./members";

/**
 * When the marketplace works. The zone follows the deployment's settings at every start; the week
 * is edited at the desk. Holidays are filled up to the end of the year `holidaysThrough` and never
 * again, so that one that was taken out stays out. `version` guards every change (optimistic).
 */
export const calendars = pgTable("calendars", {
  key: text("key").primaryKey(),
  name: text("name").notNull(),
  timeZone: text("time_zone").notNull(),
  week: jsonb("week").$type<Week>().notNull(),
  holidaysThrough: integer("holidays_through"),
  version: integer("version").notNull().default(1),
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

/**
 * What a calendar was until a change ended it, so that a deadline that passed under it can still
 * be explained; and who changed it how (null: holidays of a further year, filled at a start).
 */
export const pastCalendars = pgTable(
  "past_calendars",
  {
    calendarKey: text("calendar_key")
      .notNull()
      .references(() => calendars.key),
    version: integer("version").notNull(),
    timeZone: text("time_zone").notNull(),
    week: jsonb("week").$type<Week>().notNull(),
    closed: jsonb("closed").$type<(ClosedDate & { date: string })[]>().notNull(),
    endedAt: instant("ended_at").notNull(),
    endedBy: uuid("ended_by").references(() => members.id),
    change: jsonb("change").$type<CalendarChange>(),
    /** How many running deadlines the change moved. */
    moved: integer("moved").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.calendarKey, table.version] })],
);
