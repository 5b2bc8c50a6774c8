import type { BusinessCalendar } from "../calendar/calendar";
import type { Pause } from "../calendar/pauses";
import { explainDeadline } from "./explain";

export type { Pause };

/** Hours and days are elapsed time (24 hours a day); business time follows the calendar. */
export const durationUnits = ["hours", "days", "business_hours", "business_days"] as const;
export type Duration = { amount: number; unit: (typeof durationUnits)[number] };

/** Whether this time is counted by the calendar. */
export function isBusinessTime({ unit }: Duration): boolean {
  return unit === "business_days" || unit === "business_hours";
}

const minuteMs = 60_000;

/**
 * When a clock of this duration, started at `startAt`, is due: the result of `explainDeadline`.
 * Elapsed time does not stop for nights, holidays or daylight saving (product text: complaint
 * clocks). Throws RangeError unless the amount is a whole number from 1.
 */
export function dueAt(
  duration: Duration,
  startAt: Date,
  calendar: BusinessCalendar,
  pauses: readonly Pause[] = [],
): Date {
  return explainDeadline(duration, startAt, calendar, pauses).dueAt;
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
