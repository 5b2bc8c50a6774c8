import { Temporal } from "temporal-polyfill";

/** The instant of a local date and time as browsers send it ("2026-12-01T09:30"); null for none. */
export function localMoment(timeZone: string, local: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return null;
  try {
    const there = Temporal.PlainDateTime.from(local, { overflow: "reject" });
    return new Date(there.toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return null;
  }
}

/** An instant as the value of a field for a local date and time, to the minute. */
export function localValue(timeZone: string, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}
