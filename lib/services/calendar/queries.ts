import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { calendars, caseClocks, closedDates } from "@/db/schema";
import { can, performerOf } from "@/lib/domain/access/can";
import { businessCalendarKey, type ClosedDate, type Week } from "@/lib/domain/calendar/calendar";
import type { DeadlineView } from "@/lib/domain/clock/deadline-view";
import { explainDeadline } from "@/lib/domain/clock/explain";
import { parseReference } from "@/lib/domain/reference/reference";
import { loadCase } from "../case/load";
import type { Context } from "../context";
import { termsOf, type ClockRow } from "./running-clock";

export type ClosedDateView = ClosedDate & { id: string; date: string };
export type CalendarView = {
  timeZone: string;
  week: Week;
  /** From the first of this year on, by date. */
  closed: ClosedDateView[];
  mayChange: boolean;
};

/** The calendar as the desk shows it; null for whoever has no part in it. */
export async function calendarForDesk(context: Context): Promise<CalendarView | null> {
  const { db, actor, now, calendar } = context;
  const mayChange = can(actor, "calendar:change");
  if (!mayChange && !can(actor, "queue:read")) return null;
  const [row] = await db.select().from(calendars).where(eq(calendars.key, businessCalendarKey));
  if (!row) return null;
  const closed = await db
    .select()
    .from(closedDates)
    .where(
      and(
        eq(closedDates.calendarKey, businessCalendarKey),
        gte(closedDates.date, `${now.getUTCFullYear()}-01-01`),
      ),
    )
    .orderBy(asc(closedDates.date), asc(closedDates.from));
  return {
    timeZone: calendar.timeZone,
    week: calendar.week,
    closed: closed.map(({ calendarKey: _key, ...it }) => it),
    mayChange,
  };
}

/** The running deadlines of a case, each with the sum it comes from; null when it is not theirs. */
export async function explainedDeadlines(
  context: Context,
  typed: string,
): Promise<{ reference: string; viewer: "party" | "staff"; deadlines: DeadlineView[] } | null> {
  const { actor, db } = context;
  const reference = parseReference(typed);
  const loaded = reference ? await loadCase(db, { reference }) : null;
  if (!loaded || !can(actor, "case:read", loaded.subject)) return null;
  const rows: ClockRow[] = await db
    .select()
    .from(caseClocks)
    .where(
      and(
        eq(caseClocks.caseId, loaded.row.id),
        isNull(caseClocks.firedAt),
        isNull(caseClocks.stoppedAt),
      ),
    )
    .orderBy(asc(caseClocks.dueAt));
  const deadlines = rows.flatMap((row) => {
    const terms = termsOf(row, loaded.procedure);
    return terms ? [viewOf(context, row, terms)] : [];
  });
  const viewer = performerOf(actor, loaded.subject) === "staff" ? "staff" : "party";
  return { reference: loaded.row.reference, viewer, deadlines };
}

function viewOf(
  { calendar, now }: Context,
  { key, startedAt, dueAt }: ClockRow,
  { duration, pauses, pausedAt }: NonNullable<ReturnType<typeof termsOf>>,
): DeadlineView {
  const held = pausedAt ? [...pauses, { from: pausedAt, to: now }] : pauses;
  const sum = explainDeadline(duration, startedAt, calendar, held);
  const follows = pausedAt !== null || sum.dueAt.getTime() === dueAt.getTime();
  return {
    key,
    startedAt,
    dueAt: pausedAt ? sum.dueAt : dueAt,
    pausedAt,
    // A date that was set, not counted: by a decision, or before it could have been moved.
    sum: follows ? sum : null,
  };
}
