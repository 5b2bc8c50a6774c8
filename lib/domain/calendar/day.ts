import { Temporal } from "temporal-polyfill";

/** The last second of a local day given as YYYY-MM-DD; null when there is no such day. */
export function endOfDay(localDate: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(localDate)) return null;
  try {
    const day = Temporal.PlainDate.from(localDate, { overflow: "reject" });
    const end = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from("23:59:59") });
    return new Date(end.epochMilliseconds);
  } catch {
    return null;
  }
}

/** The local date of a moment, YYYY-MM-DD. */
export function localDate(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
}
