import { Temporal } from "temporal-polyfill";
import type { BusinessCalendar, Interval, Weekday } from "./calendar";

export type OpeningState = { open: true; closesAt: Date } | { open: false; opensAt: Date };

/** Whether a line with these hours is open at `now`, and when that next changes. */
export function openingState(hours: BusinessCalendar, now: Date): OpeningState {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    hours.timeZone,
  );
  for (let ahead = 0; ahead <= 400; ahead += 1) {
    const date = local.toPlainDate().add({ days: ahead });
    if (hours.closedDates.has(date.toString())) continue;
    for (const interval of sorted(hours.week[date.dayOfWeek as Weekday])) {
      const opensAt = momentOf(date, interval.opensAt, hours.timeZone);
      const closesAt = momentOf(date, interval.closesAt, hours.timeZone);
      if (now >= opensAt && now < closesAt) return { open: true, closesAt };
      if (now < opensAt) return { open: false, opensAt };
    }
  }
  throw new RangeError("these hours never open");
}

function sorted(intervals: readonly Interval[]): Interval[] {
  return [...intervals].sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1));
}

function momentOf(date: Temporal.PlainDate, time: string, timeZone: string): Date {
  const at = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return new Date(at.epochMilliseconds);
}
