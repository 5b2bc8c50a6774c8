import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calendars, closedDates, pastCalendars } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import { businessCalendarKey } from "@/lib/domain/calendar/calendar";
import type { CalendarChange } from "@/lib/domain/calendar/change";
import type { Context } from "../context";
import { fail } from "../failure";
import { recomputeDeadlines } from "./recompute";

/**
 * Changes the calendar as it was seen at `version`, keeps what it was, and counts every running
 * deadline in business time anew. Throws a Failure when it is refused; returns how many moved.
 */
export async function changeCalendar(
  context: Context,
  version: number,
  change: CalendarChange,
): Promise<{ moved: number }> {
  const { actor, db, now } = context;
  if (actor.kind !== "member" || !can(actor, "calendar:change"))
    throw fail("forbidden", "forbidden");
  await db.transaction(async (tx) => {
    await keepPast(tx, { version, now, by: actor.memberId, change });
    await apply(tx, change);
  });
  // Durable without this: the worker counts what is left after a crash here.
  return { moved: await recomputeDeadlines({ db, now }) };
}

type Ending = { version: number; now: Date; by: string | null; change: CalendarChange | null };

/** Ends a version of the calendar: what it was is kept, and the next one begins. */
export async function keepPast(tx: Transaction, { version, now, by, change }: Ending) {
  const key = businessCalendarKey;
  const [row] = await tx
    .update(calendars)
    .set({ version: sql`${calendars.version} + 1` })
    .where(and(eq(calendars.key, key), eq(calendars.version, version)))
    .returning();
  if (!row) throw fail("conflict", "calendar_changed");
  const closed = await tx.select().from(closedDates).where(eq(closedDates.calendarKey, key));
  await tx.insert(pastCalendars).values({
    calendarKey: key,
    version,
    timeZone: row.timeZone,
    week: row.week,
    closed: closed.map(({ date, kind, name, from, to }) => ({ date, kind, name, from, to })),
    endedAt: now,
    endedBy: by,
    change,
  });
}

/** Writes the change itself. Throws a Failure that names the field. */
export async function apply(tx: Transaction, change: CalendarChange): Promise<void> {
  const key = businessCalendarKey;
  switch (change.do) {
    case "week":
      await tx.update(calendars).set({ week: change.week }).where(eq(calendars.key, key));
      return;
    case "add": {
      const { dates, kind, name, from, to } = change;
      const added = await tx
        .insert(closedDates)
        .values(dates.map((date) => ({ calendarKey: key, date, kind, name, from, to })))
        .onConflictDoNothing()
        .returning({ id: closedDates.id });
      if (added.length === 0) throw fail("invalid", "closed_already", "date");
      return;
    }
    case "edit": {
      const { id, date, kind, name, from, to } = change;
      const same = await tx
        .select({ id: closedDates.id })
        .from(closedDates)
        .where(
          and(
            eq(closedDates.calendarKey, key),
            eq(closedDates.date, date),
            eq(closedDates.from, from),
            eq(closedDates.to, to),
          ),
        );
      if (same.some((it) => it.id !== id)) throw fail("invalid", "closed_already", "date");
      const changed = await tx
        .update(closedDates)
        .set({ date, kind, name, from, to })
        .where(and(eq(closedDates.id, id), eq(closedDates.calendarKey, key)))
        .returning({ id: closedDates.id });
      if (changed.length === 0) throw fail("not_found", "gone");
      return;
    }
    case "remove": {
      const gone = await tx
        .delete(closedDates)
        .where(and(eq(closedDates.id, change.id), eq(closedDates.calendarKey, key)))
        .returning({ id: closedDates.id });
      if (gone.length === 0) throw fail("not_found", "gone");
    }
  }
}
