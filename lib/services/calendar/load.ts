import { eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { calendars, closedDates } from "@/db/schema";
import {
  businessCalendarKey,
  closedDatesOf,
  type BusinessCalendar,
} from "@/lib/domain/calendar/calendar";
import { weekShape } from "@/lib/domain/calendar/week";

/** The marketplace's calendar with its editable closed dates. One small read, a few dozen rows. */
export async function loadCalendar(db: Database | Transaction): Promise<BusinessCalendar> {
  const rows = await db
    .select()
    .from(calendars)
    .leftJoin(closedDates, eq(closedDates.calendarKey, calendars.key))
    .where(eq(calendars.key, businessCalendarKey));
  const row = rows[0]?.calendars;
  if (!row) throw new Error("the calendar was never seeded");
  const closed = rows.flatMap((it) => it.closed_dates ?? []);
  return {
    version: row.version,
    timeZone: row.timeZone,
    week: weekShape.parse(row.week),
    closedDates: closedDatesOf(closed),
  };
}
