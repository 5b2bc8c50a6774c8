import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { calendars, closedDates, pastCalendars } from "@/db/schema";
import { businessCalendarKey, type Week } from "@/lib/domain/calendar/calendar";
import { holidaysOf } from "@/lib/domain/calendar/holidays";

const workday = [{ opensAt: "09:00", closesAt: "17:00" }];
const usualWeek: Week = {
  ...{ 1: workday, 2: workday, 3: workday, 4: workday, 5: workday },
  ...{ 6: [], 7: [] },
};
const yearsAhead = 3;

/** Where the marketplace is: whose holidays it keeps (ISO code), by which clock it works. */
type Place = { country: string; timeZone: string };

/** Another zone in the settings is another calendar: what it was is kept, and deadlines follow. */
async function moveZone(
  db: Database,
  before: typeof calendars.$inferSelect,
  timeZone: string,
  now: Date,
): Promise<void> {
  const { key, version, week } = before;
  await db.transaction(async (tx) => {
    const [moved] = await tx
      .update(calendars)
      .set({ timeZone, version: version + 1 })
      .where(and(eq(calendars.key, key), eq(calendars.version, version)))
      .returning();
    // Another process started at the same moment and did it.
    if (!moved) return;
    const rows = await tx.select().from(closedDates).where(eq(closedDates.calendarKey, key));
    const closed = rows.map(({ date, kind, name, from, to }) => ({ date, kind, name, from, to }));
    await tx.insert(pastCalendars).values({
      ...{ calendarKey: key, version, timeZone: before.timeZone, week, closed, endedAt: now },
    });
  });
}

/**
 * The calendar, with its country's holidays of last year to three years ahead, each filled once;
 * rows that exist already are left as they were edited.
 */
export async function seedCalendar(
  db: Database,
  { country, timeZone }: Place,
  now: Date,
): Promise<void> {
  const key = businessCalendarKey;
  const year = now.getUTCFullYear();
  await db
    .insert(calendars)
    .values({ key, name: "Business calendar", timeZone, week: usualWeek })
    .onConflictDoNothing();
  const [calendar] = await db.select().from(calendars).where(eq(calendars.key, key));
  if (calendar && calendar.timeZone !== timeZone) await moveZone(db, calendar, timeZone, now);
  const through = year + yearsAhead;
  const first = Math.max((calendar?.holidaysThrough ?? 0) + 1, year - 1);
  const years = Array.from({ length: Math.max(0, through - first + 1) }, (_, it) => first + it);
  const rows = years
    .flatMap((it) => holidaysOf(country, it))
    .map((row) => ({ ...row, calendarKey: key }));
  if (rows.length === 0) return;
  await db.transaction(async (tx) => {
    await tx.insert(closedDates).values(rows).onConflictDoNothing();
    await tx.update(calendars).set({ holidaysThrough: through }).where(eq(calendars.key, key));
  });
}
