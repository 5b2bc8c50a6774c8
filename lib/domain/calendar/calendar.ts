import { Temporal } from "temporal-polyfill";

export type Interval = { opensAt: string; closesAt: string };
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type Week = Record<Weekday, readonly Interval[]>;

/** When the marketplace works: its zone, its week (ISO weekdays) and its closed dates by name. */
export type BusinessCalendar = {
  timeZone: string;
  week: Week;
  closedDates: ReadonlyMap<string, string>;
};

export type DayCount = {
  date: string;
  counted: boolean;
  reason: "business_day" | "not_worked" | "closed";
  name?: string;
};

const longestSearchDays = 4_000;

/** Whether the marketplace works on this local date (YYYY-MM-DD). */
export function isBusinessDay(calendar: BusinessCalendar, localDate: string): boolean {
  return dayOf(calendar, Temporal.PlainDate.from(localDate)).counted;
}

/**
 * The moment `days` business days after `startAt`. The day of receipt is not counted; the deadline
 * keeps the local time of day, shifted forward where daylight saving skips it (product text:
 * deadlines follow the marketplace's calendar and zone). Throws when the calendar never works.
 */
export function addBusinessDays(calendar: BusinessCalendar, startAt: Date, days: number): Date {
  return explainBusinessDays(calendar, startAt, days).dueAt;
}

/** The same sum with every counted and skipped day and its reason. */
export function explainBusinessDays(
  calendar: BusinessCalendar,
  startAt: Date,
  days: number,
): { dueAt: Date; days: DayCount[] } {
  if (!Number.isInteger(days) || days < 1) throw new RangeError("days: a whole number from 1");
  const start = Temporal.Instant.fromEpochMilliseconds(startAt.getTime()).toZonedDateTimeISO(
    calendar.timeZone,
  );
  const seen: DayCount[] = [];
  let date = start.toPlainDate();
  let counted = 0;
  while (counted < days) {
    if (seen.length > longestSearchDays) throw new RangeError("the calendar has no working days");
    date = date.add({ days: 1 });
    const day = dayOf(calendar, date);
    seen.push(day);
    if (day.counted) counted += 1;
  }
  const due = date
    .toPlainDateTime(start.toPlainTime())
    .toZonedDateTime(calendar.timeZone, { disambiguation: "compatible" });
  return { dueAt: new Date(due.epochMilliseconds), days: seen };
}

function dayOf(calendar: BusinessCalendar, date: Temporal.PlainDate): DayCount {
  const text = date.toString();
  const name = calendar.closedDates.get(text);
  if (name !== undefined) return { date: text, counted: false, reason: "closed", name };
  const worked = calendar.week[date.dayOfWeek as Weekday].length > 0;
  return { date: text, counted: worked, reason: worked ? "business_day" : "not_worked" };
}
