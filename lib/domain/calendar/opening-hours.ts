import { Temporal } from "temporal-polyfill";
import type { BusinessCalendar, Interval, Weekday } from "./calendar";

/** When a line is answered. A closed date closes what would have opened on it. */
export type OpeningHours = BusinessCalendar;
export type OpeningState = { open: true; closesAt: Date } | { open: false; opensAt: Date };

type Span = { opensAt: Date; closesAt: Date };
const longestClosureDays = 400;
/** A line that never closes is said to be open for this long. */
const longestOpenDays = 8;

/**
 * Whether a line with these hours is open at `now`, and when that next changes; it is closed at
 * the very moment of `closesAt`. Throws RangeError for hours that do not open within 400 days.
 */
export function openingState(hours: OpeningHours, now: Date): OpeningState {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(hours.timeZone)
    .toPlainDate();
  let closesAt: Date | null = null;
  // From yesterday: hours past midnight may still run.
  for (let ahead = -1; ahead <= longestClosureDays; ahead += 1) {
    if (closesAt && ahead > longestOpenDays) break;
    for (const span of spansOf(hours, today.add({ days: ahead }))) {
      if (closesAt && span.opensAt > closesAt) return { open: true, closesAt };
      if (!closesAt && span.opensAt > now) return { open: false, opensAt: span.opensAt };
      // Hours that touch or overlap are one opening.
      if (span.closesAt > (closesAt ?? now)) closesAt = span.closesAt;
    }
  }
  if (closesAt) return { open: true, closesAt };
  throw new RangeError("these hours never open");
}

function spansOf(hours: OpeningHours, date: Temporal.PlainDate): Span[] {
  if (hours.closedDates.has(date.toString())) return [];
  return hours.week[date.dayOfWeek as Weekday]
    .map((interval) => spanOf(interval, date, hours.timeZone))
    .filter((span) => span.closesAt > span.opensAt)
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
}

function spanOf({ opensAt, closesAt }: Interval, date: Temporal.PlainDate, zone: string): Span {
  const closesOn = closesAt <= opensAt || closesAt === "24:00" ? date.add({ days: 1 }) : date;
  return {
    opensAt: momentOf(date, opensAt, zone),
    closesAt: momentOf(closesOn, closesAt === "24:00" ? "00:00" : closesAt, zone),
  };
}

function momentOf(date: Temporal.PlainDate, time: string, timeZone: string): Date {
  const plainTime = Temporal.PlainTime.from(time);
  const at = date
    .toPlainDateTime(plainTime)
    .toZonedDateTime(timeZone, { disambiguation: "compatible" });
  return new Date(at.epochMilliseconds);
}
