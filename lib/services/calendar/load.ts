import { eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { calendars, closedDates } from "@/db/schema";
import {
  businessCalendarKey,
  closedDatesOf,
  type BusinessCalendar,
} from "@/lib/domain/calendar/calendar";
import { weekShape } from "@/lib/domain/calendar/week";

/** The marketplace's calendar with its editable closed dates. Two small reads, a few dozen rows. */
export async function loadCalendar(db: Database | Transaction): Promise<BusinessCalendar> {
  const [row] = await db.select().from(calendars).where(eq(calendars.key, businessCalendarKey));
  if (!row) throw new Error("the calendar was never seeded");
  const closed = await db
    .select()
    .from(closedDates)
    .where(eq(closedDates.calendarKey, businessCalendarKey));
  return {
    version: row.version,
    timeZone: row.timeZone,
    week: weekShape.parse(row.week),
    closedDates: closedDatesOf(closed),
  };
}
