import { countBusinessDays } from "../calendar/business-days";
import { countBusinessTime } from "../calendar/business-hours";
import type { BusinessCalendar } from "../calendar/calendar";
import { cutAtPauses, inOrder, type Pause } from "../calendar/pauses";
import type { Sum, SumLine } from "../calendar/sum";
import type { Duration } from "./clock";

/** A deadline with what it was found from and every line of the sum. */
export type DeadlineSum = Sum & { duration: Duration; startAt: Date };

const hourMs = 3_600_000;
const latestMs = 8.64e15;

/**
 * When a clock of this duration, started at `startAt`, is due, and why: each day or stretch that
 * was counted or skipped. Pauses count in the clock's own unit. Elapsed hours and days ignore the
 * calendar altogether. Throws RangeError unless the amount is a whole number from 1.
 */
export function explainDeadline(
  duration: Duration,
  startAt: Date,
  calendar: BusinessCalendar,
  pauses: readonly Pause[] = [],
): DeadlineSum {
  return { duration, startAt, ...sumOf(duration, startAt, calendar, pauses) };
}

function sumOf(
  { amount, unit }: Duration,
  startAt: Date,
  calendar: BusinessCalendar,
  pauses: readonly Pause[],
): Sum {
  if (!Number.isInteger(amount) || amount < 1)
    throw new RangeError("amount: a whole number from 1");
  switch (unit) {
    case "hours":
      return elapsed(startAt, amount * hourMs, pauses);
    case "days":
      return elapsed(startAt, amount * 24 * hourMs, pauses);
    case "business_hours":
      return countBusinessTime(calendar, startAt, amount * hourMs, pauses);
    case "business_days":
      return countBusinessDays(calendar, startAt, amount, pauses);
  }
}

function elapsed(startAt: Date, ms: number, pauses: readonly Pause[]): Sum {
  const lines: SumLine[] = [];
  let left = ms;
  for (const { from, to, paused } of cutAtPauses(startAt, new Date(latestMs), inOrder(pauses))) {
    if (paused) {
      lines.push({ kind: "stretch", from, to, countedMs: 0, reason: "paused" });
      continue;
    }
    const countedMs = Math.min(left, to.getTime() - from.getTime());
    const dueAt = new Date(from.getTime() + countedMs);
    lines.push({ kind: "stretch", from, to: dueAt, countedMs, reason: "elapsed" });
    left -= countedMs;
    if (left === 0) return { dueAt, lines };
  }
  throw new RangeError("no such moment");
}
