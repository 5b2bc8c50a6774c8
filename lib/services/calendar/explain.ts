import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { caseClocks, decisions, pastCalendars } from "@/db/schema";
import { sideOf } from "@/lib/domain/access/actor";
import { can, performerOf } from "@/lib/domain/access/can";
import {
  businessCalendarKey,
  closedDatesOf,
  type BusinessCalendar,
} from "@/lib/domain/calendar/calendar";
import type { DeadlineView, ExplainedCase } from "@/lib/domain/clock/deadline-view";
import { explainDeadline } from "@/lib/domain/clock/explain";
import { clocksOf, type Procedure } from "@/lib/domain/procedure/definition";
import { parseReference } from "@/lib/domain/reference/reference";
import { loadCase } from "../case/load";
import { storyFor } from "../case/released";
import type { Context } from "../context";

type ClockRow = typeof caseClocks.$inferSelect;

/**
 * Every deadline of a case, running, paused and over, each with the sum it comes from, by the
 * calendar that it was counted by. Null when the case is not this reader's to see.
 */
export async function explainedDeadlines(
  context: Context,
  typed: string,
): Promise<ExplainedCase | null> {
  const { actor, db, calendar } = context;
  const reference = parseReference(typed);
  const loaded = reference ? await loadCase(db, { reference }) : null;
  if (!loaded || !can(actor, "case:read", loaded.subject)) return null;
  const { row, procedure } = loaded;
  const rows = await db
    .select()
    .from(caseClocks)
    .where(and(eq(caseClocks.caseId, row.id), inArray(caseClocks.key, deadlineKeys(procedure))))
    .orderBy(asc(caseClocks.dueAt), asc(caseClocks.tellsTheRest), asc(caseClocks.id));
  const calendars = await calendarsOf(context, rows);
  const dates = await datesOfDecisions(context, row.id);
  const deadlines = rows.map((clock) =>
    viewOf(context, clock, procedure, calendars.get(clock.calendarVersion) ?? calendar, dates),
  );
  const over = ({ state }: DeadlineView) => state === "passed" || state === "stopped";
  return {
    reference: row.reference,
    subject: storyFor(sideOf(actor, loaded.subject) ?? "staff", loaded).subject,
    viewer: performerOf(actor, loaded.subject) === "staff" ? "staff" : "party",
    timeZone: calendar.timeZone,
    deadlines: [...deadlines.filter((it) => !over(it)), ...deadlines.filter(over).reverse()],
  };
}

/** Reminders and reports on progress are nobody's deadline. */
function deadlineKeys(procedure: Procedure): string[] {
  return clocksOf(procedure)
    .filter((it) => it.then.do !== "remind" && it.then.do !== "update")
    .map((it) => it.key);
}

/** The calendars that these clocks were counted by, where they are not the one in force. */
async function calendarsOf(
  { db, calendar }: Context,
  clocks: readonly ClockRow[],
): Promise<Map<number, BusinessCalendar>> {
  const versions = clocks.map((it) => it.calendarVersion).filter((it) => it !== calendar.version);
  if (versions.length === 0) return new Map();
  const rows = await db
    .select()
    .from(pastCalendars)
    .where(
      and(
        eq(pastCalendars.calendarKey, businessCalendarKey),
        inArray(pastCalendars.version, versions),
      ),
    );
  return new Map(
    rows.map(({ version, timeZone, week, closed }) => [
      version,
      { version, timeZone, week, closedDates: closedDatesOf(closed) },
    ]),
  );
}

async function datesOfDecisions({ db }: Context, caseId: string): Promise<Set<number>> {
  const rows = await db
    .select({ carryOutBy: decisions.carryOutBy })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), isNotNull(decisions.carryOutBy)));
  return new Set(rows.flatMap((it) => (it.carryOutBy ? [it.carryOutBy.getTime()] : [])));
}

function viewOf(
  { now }: Context,
  clock: ClockRow,
  procedure: Procedure,
  calendar: BusinessCalendar,
  datesSet: ReadonlySet<number>,
): DeadlineView {
  const { id, key, startedAt, dueAt, pausedAt, firedAt, stoppedAt } = clock;
  const definition = clocksOf(procedure).find((it) => it.key === key);
  const duration = clock.duration ?? definition?.duration;
  if (!duration) throw new Error(`the clock "${key}" has no duration`);
  const held = clock.pauses.map((it) => ({ from: new Date(it.from), to: new Date(it.to) }));
  if (pausedAt) held.push({ from: pausedAt, to: stoppedAt ?? now });
  const sum = explainDeadline(duration, startedAt, calendar, held);
  const paused = pausedAt !== null && stoppedAt === null;
  const agrees = pausedAt !== null || sum.dueAt.getTime() === dueAt.getTime();
  const set = definition?.override !== undefined && datesSet.has(dueAt.getTime());
  return {
    id,
    key,
    state: firedAt ? "passed" : stoppedAt ? "stopped" : paused ? "paused" : "running",
    since: firedAt ?? stoppedAt ?? pausedAt,
    dueAt: pausedAt ? sum.dueAt : dueAt,
    sum,
    stands: agrees ? "counted" : set ? "set" : "kept",
  };
}
