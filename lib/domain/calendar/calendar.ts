import { Temporal } from "temporal-polyfill";

/** Local times, HH:MM up to 24:00. One that closes at or before it opens closes on the next day. */
export type Interval = { opensAt: string; closesAt: string };
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type Week = Record<Weekday, readonly Interval[]>;

/** Why a date, or the part of it from `from` to `to` (local HH:MM, up to 24:00), is not worked. */
export type ClosedDate = { kind: "holiday" | "closure"; name: string; from: string; to: string };

/** When the marketplace works: its zone, its week (ISO weekdays), what is closed by local date. */
export type BusinessCalendar = {
  /** Of the kept calendar; absent for hours that are not kept as one. */
  version?: number;
  timeZone: string;
  week: Week;
  closedDates: ReadonlyMap<string, readonly ClosedDate[]>;
};

/** The calendar that deadlines are counted by. */
export const businessCalendarKey = "business";

export const wholeDay = { from: "00:00", to: "24:00" } as const;

/** Closed dates as a calendar keeps them, from rows in any order. */
export function closedDatesOf(
  rows: Iterable<ClosedDate & { date: string }>,
): Map<string, ClosedDate[]> {
  const closed = new Map<string, ClosedDate[]>();
  for (const { date, kind, name, from, to } of rows) {
    closed.set(date, [...(closed.get(date) ?? []), { kind, name, from, to }]);
  }
  return closed;
}

/** Minutes since local midnight, 0 to 1,440. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * The instant of a local date and time. One that daylight saving skips is the end of the gap, so
 * that later local times never give earlier instants; of one that it repeats, the first is taken.
 */
export function instantOf(local: Temporal.PlainDateTime, timeZone: string): Date {
  const at = local.toZonedDateTime(timeZone, { disambiguation: "compatible" });
  const skipped = !at.toPlainDateTime().equals(local);
  const real = skipped ? (at.getTimeZoneTransition("previous") ?? at) : at;
  return new Date(real.epochMilliseconds);
}

/** The moment on the clocks of this zone. */
export function localOf(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
