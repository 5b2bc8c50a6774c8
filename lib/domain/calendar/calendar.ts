import { Temporal } from "temporal-polyfill";

/** Local times, HH:MM. One that closes at or before it opens closes on the next day. */
export type Interval = { opensAt: string; closesAt: string };
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type Week = Record<Weekday, readonly Interval[]>;

/** When the marketplace works: its zone, its week (ISO weekdays) and its closed dates by name. */
export type BusinessCalendar = {
  timeZone: string;
  week: Week;
  closedDates: ReadonlyMap<string, string>;
};

/** One day of a sum. `closed` has the holiday's or closure's name; `not_worked` is a weekend. */
export type DayCount = {
  date: string;
  counted: boolean;
  reason: "business_day" | "not_worked" | "closed";
  name?: string;
};

/** Far above any promise, so that a mistyped clock fails at once. */
const mostDays = 1_000;
const longestClosureDays = 1_000;

/** Whether the marketplace works on this local date (YYYY-MM-DD). Throws for no such date. */
export function isBusinessDay(calendar: BusinessCalendar, localDate: string): boolean {
  return dayOf(calendar, Temporal.PlainDate.from(localDate)).counted;
}

/**
 * The moment `days` (1 to 1,000) business days after `startAt`: the day of receipt is not counted,
 * and the deadline falls on the n-th business day after it at the same local time of day. What
 * arrives on a day off also keeps its time of day; the first business day after it counts as one.
 * A time that daylight saving skips is moved on; of one that it repeats, the first is taken.
 * Throws RangeError for other amounts and for a calendar that never works.
 */
export function addBusinessDays(calendar: BusinessCalendar, startAt: Date, days: number): Date {
  return explainBusinessDays(calendar, startAt, days).dueAt;
}

/** The same sum, with every day counted or skipped since the start and why. */
export function explainBusinessDays(
  calendar: BusinessCalendar,
  startAt: Date,
  days: number,
): { dueAt: Date; days: DayCount[] } {
  if (!Number.isInteger(days) || days < 1 || days > mostDays) {
    throw new RangeError(`days: a whole number from 1 to ${mostDays}`);
  }
  const start = Temporal.Instant.fromEpochMilliseconds(startAt.getTime()).toZonedDateTimeISO(
    calendar.timeZone,
  );
  const seen: DayCount[] = [];
  let date = start.toPlainDate();
  for (let counted = 0, skipped = 0; counted < days;) {
    date = date.add({ days: 1 });
    const day = dayOf(calendar, date);
    seen.push(day);
    counted += day.counted ? 1 : 0;
    skipped = day.counted ? 0 : skipped + 1;
    if (skipped > longestClosureDays) throw new RangeError("the calendar has no working days");
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
