import { and, asc, desc, eq, gte, lt, sql } from "drizzle-orm";
import { calendars, closedDates, members, pastCalendars } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import { businessCalendarKey } from "@/lib/domain/calendar/calendar";
import type { CalendarView, ClosedDateView } from "@/lib/domain/calendar/calendar-view";
import type { Context } from "../context";

const changesShown = 10;
const ofCalendar = eq(closedDates.calendarKey, businessCalendarKey);

/** The calendar with what is closed in one year, for those who may change it; null for others. */
export async function calendarForDesk(
  context: Context,
  year: number,
): Promise<CalendarView | null> {
  const { db, actor } = context;
  if (!can(actor, "calendar:change")) return null;
  const [row] = await db.select().from(calendars).where(eq(calendars.key, businessCalendarKey));
  if (!row) return null;
  const closed = await db
    .select()
    .from(closedDates)
    .where(
      and(ofCalendar, gte(closedDates.date, `${year}-01-01`), lt(closedDates.date, `${year + 1}`)),
    )
    .orderBy(asc(closedDates.date), asc(closedDates.from));
  const years = await db
    .selectDistinct({ year: sql<string>`left(${closedDates.date}, 4)` })
    .from(closedDates)
    .where(ofCalendar)
    .orderBy(sql`1`);
  const past = await db
    .select({
      version: pastCalendars.version,
      change: pastCalendars.change,
      at: pastCalendars.endedAt,
      by: members.publicName,
      moved: pastCalendars.moved,
    })
    .from(pastCalendars)
    .leftJoin(members, eq(members.id, pastCalendars.endedBy))
    .where(eq(pastCalendars.calendarKey, businessCalendarKey))
    .orderBy(desc(pastCalendars.version))
    .limit(changesShown);
  return {
    version: row.version,
    timeZone: row.timeZone,
    week: row.week,
    year,
    years: [...new Set([...years.map((it) => Number(it.year)), year])].sort((a, b) => a - b),
    closed: closed.map(viewOf),
    past,
  };
}

/** One closed date, for those who may change it; null when it is not there any more. */
export async function closedDate(context: Context, id: string): Promise<ClosedDateView | null> {
  if (!can(context.actor, "calendar:change") || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const [row] = await context.db
    .select()
    .from(closedDates)
    .where(and(ofCalendar, eq(closedDates.id, id)));
  return row ? viewOf(row) : null;
}

function viewOf(row: typeof closedDates.$inferSelect): ClosedDateView {
  const { id, date, kind, name, from, to } = row;
  return { id, date, kind, name, from, to };
}
