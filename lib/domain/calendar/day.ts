import { Temporal } from "temporal-polyfill";

/** The last second of a local day given as YYYY-MM-DD; null when there is no such day. */
export function endOfDay(localDate: string, timeZone: string): Date | null {
  return momentOf(dayOf(localDate), "23:59:59", timeZone);
}

/** The first moment of a local day given as YYYY-MM-DD; null when there is no such day. */
export function startOfDay(localDate: string, timeZone: string): Date | null {
  return momentOf(dayOf(localDate), "00:00", timeZone);
}

/** A local date and time as a browser's field gives it, YYYY-MM-DDTHH:MM; null for anything else. */
export function localMoment(typed: string, timeZone: string): Date | null {
  const [, date = "", time = ""] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(typed) ?? [];
  return momentOf(dayOf(date), time, timeZone);
}

function dayOf(localDate: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(localDate)) return null;
  try {
    return Temporal.PlainDate.from(localDate, { overflow: "reject" });
  } catch {
    return null;
  }
}

function momentOf(day: Temporal.PlainDate | null, time: string, timeZone: string): Date | null {
  if (!day) return null;
  try {
    const plainTime = Temporal.PlainTime.from(time, { overflow: "reject" });
    return new Date(day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
  } catch {
    return null;
  }
}

/** The local date of a moment, YYYY-MM-DD. */
export function localDate(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
}
