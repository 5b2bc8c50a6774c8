import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { calendars, closedDates, procedures } from "@/db/schema";
import { businessCalendarKey, type Week } from "@/lib/domain/calendar/calendar";
import { holidaysOf } from "@/lib/domain/calendar/holidays";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";

const workday = [{ opensAt: "09:00", closesAt: "17:00" }];
const usualWeek: Week = {
  ...{ 1: workday, 2: workday, 3: workday, 4: workday, 5: workday },
  ...{ 6: [], 7: [] },
};
const yearsAhead = 3;

/** What every deployment starts from; rows that exist already are left as they were edited. */
export async function seedReference(
  db: Database,
  country: string,
  year: number,
  timeZone: string,
): Promise<void> {
  await db
    .insert(procedures)
    .values(
      Object.values(publishedProcedures).map((definition) => ({
        kind: definition.kind,
        version: definition.version,
        definition,
      })),
    )
    .onConflictDoNothing();
  await seedCalendar(db, country, year, timeZone);
}

/** The calendar, with its country's holidays of last year to three years ahead, each filled once. */
async function seedCalendar(
  db: Database,
  country: string,
  year: number,
  timeZone: string,
): Promise<void> {
  const key = businessCalendarKey;
  const [calendar] = await db
    .insert(calendars)
    .values({ key, name: "Business calendar", timeZone, week: usualWeek })
    .onConflictDoUpdate({ target: calendars.key, set: { timeZone } })
    .returning();
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
