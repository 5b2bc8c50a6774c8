import { Temporal } from "temporal-polyfill";

/** A stretch of whole local days, both included; `since` included, `until` not. */
export type Period = { firstDay: string; lastDay: string; since: Date; until: Date };

export const usualDays = [7, 30, 90, 365] as const;
const longestDays = 3_660;

/**
 * The period that an address asks for: two days (YYYY-MM-DD), or so many days up to today; the last
 * thirty when it asks for neither, or for what cannot be.
 */
export function readPeriod(
  asked: { days?: unknown; from?: unknown; to?: unknown },
  now: Date,
  timeZone: string,
): Period {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const first = dayOf(asked.from);
  const last = dayOf(asked.to);
  if (first && last) {
    const length = first.until(last).days;
    if (length >= 0 && length < longestDays) return between(first, last, timeZone);
  }
  const days = usualDays.find((it) => String(it) === asked.days) ?? 30;
  return between(today.subtract({ days: days - 1 }), today, timeZone);
}

function dayOf(text: unknown): Temporal.PlainDate | null {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return null;
  }
}

function between(first: Temporal.PlainDate, last: Temporal.PlainDate, timeZone: string): Period {
  const start = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
  return {
    firstDay: first.toString(),
    lastDay: last.toString(),
    since: start(first),
    until: start(last.add({ days: 1 })),
  };
}
