import { addBusinessDays, type BusinessCalendar } from "../calendar/calendar";

/** Hours and days are elapsed time (24 hours a day); business days follow the calendar. */
export const durationUnits = ["hours", "days", "business_days"] as const;
export type Duration = { amount: number; unit: (typeof durationUnits)[number] };

/** A time during which a clock stood still: from included, to not. */
export type Pause = { from: Date; to: Date };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/**
 * When a clock of this duration, started at `startAt`, is due. Elapsed time does not stop for
 * nights, holidays or daylight saving (product text: complaint clocks). Throws RangeError unless
 * the amount is a whole number from 1.
 */
export function dueAt(
  duration: Duration,
  startAt: Date,
  calendar: BusinessCalendar,
  pauses: readonly Pause[] = [],
): Date {
  const { amount, unit } = duration;
  if (!Number.isInteger(amount) || amount < 1)
    throw new RangeError("amount: a whole number from 1");
  switch (unit) {
    case "hours":
      return elapsed(startAt, amount * hourMs + total(pauses));
    case "days":
      return elapsed(startAt, amount * 24 * hourMs + total(pauses));
    case "business_days":
      return elapsed(addBusinessDays(calendar, startAt, amount), total(pauses));
  }
}

const total = (pauses: readonly Pause[]) =>
  pauses.reduce((sum, it) => sum + it.to.getTime() - it.from.getTime(), 0);

function elapsed(startAt: Date, ms: number): Date {
  const due = new Date(startAt.getTime() + ms);
  if (Number.isNaN(due.getTime())) throw new RangeError("no such moment");
  return due;
}

export type TimeLeft = { overdue: boolean; days: number; hours: number; minutes: number };

/**
 * The time until a deadline, or since it, in whole minutes (rounded down) split for reading; a
 * day is 24 hours. At the very moment of the deadline it is not overdue yet.
 */
export function timeLeft(now: Date, dueAtMoment: Date): TimeLeft {
  const ms = dueAtMoment.getTime() - now.getTime();
  const minutes = Math.floor(Math.abs(ms) / minuteMs);
  return {
    overdue: ms < 0,
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}
