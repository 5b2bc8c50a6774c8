import { addBusinessDays, type BusinessCalendar } from "../calendar/calendar";

/** Hours and days are elapsed time (24 hours a day); business days follow the calendar. */
export type Duration = { amount: number; unit: "hours" | "days" | "business_days" };

const hourMs = 3_600_000;

/** When a clock of this duration, started at `startAt`, is due. */
export function dueAt(duration: Duration, startAt: Date, calendar: BusinessCalendar): Date {
  switch (duration.unit) {
    case "hours":
      return new Date(startAt.getTime() + duration.amount * hourMs);
    case "days":
      return new Date(startAt.getTime() + duration.amount * 24 * hourMs);
    case "business_days":
      return addBusinessDays(calendar, startAt, duration.amount);
  }
}

export type TimeLeft = { overdue: boolean; days: number; hours: number; minutes: number };

/** The time until a deadline, or since it, in whole minutes split for reading. */
export function timeLeft(now: Date, dueAtMoment: Date): TimeLeft {
  const ms = dueAtMoment.getTime() - now.getTime();
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  return {
    overdue: ms < 0,
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}
