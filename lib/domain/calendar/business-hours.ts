import type { BusinessCalendar } from "./calendar";
import { cutAtPauses, inOrder, type Pause } from "./pauses";
import { stretchesFrom } from "./stretches";
import type { Sum, SumLine } from "./sum";

/**
 * The first moment at which `ms` of working time have passed since `startAt`, pauses left out.
 * Throws RangeError for a calendar that never works.
 */
export function countBusinessTime(
  calendar: BusinessCalendar,
  startAt: Date,
  ms: number,
  pauses: readonly Pause[] = [],
): Sum {
  const held = inOrder(pauses);
  const lines: SumLine[] = [];
  let left = ms;
  for (const { from, to, state, name } of stretchesFrom(calendar, startAt)) {
    if (state !== "working") {
      const why = { reason: state, ...(name !== undefined && { name }) };
      lines.push({ kind: "stretch", from, to, countedMs: 0, ...why });
      continue;
    }
    for (const part of cutAtPauses(from, to, held)) {
      if (part.paused) {
        lines.push({ kind: "stretch", ...span(part), countedMs: 0, reason: "paused" });
        continue;
      }
      const countedMs = Math.min(left, part.to.getTime() - part.from.getTime());
      const ends = new Date(part.from.getTime() + countedMs);
      lines.push({
        kind: "stretch",
        from: part.from,
        to: ends,
        countedMs,
        reason: "working_hours",
      });
      left -= countedMs;
      if (left === 0) return { dueAt: ends, lines };
    }
  }
  throw new RangeError("the calendar has no working time");
}

/** Working time between two moments, and how much of it the pauses hold. Milliseconds. */
export function workedBetween(
  calendar: BusinessCalendar,
  from: Date,
  to: Date,
  pauses: readonly Pause[],
): { workedMs: number; pausedMs: number } {
  let workedMs = 0;
  let pausedMs = 0;
  for (const stretch of stretchesFrom(calendar, from)) {
    if (stretch.from >= to) break;
    if (stretch.state !== "working") continue;
    const ends = stretch.to < to ? stretch.to : to;
    for (const part of cutAtPauses(stretch.from, ends, pauses)) {
      const ms = part.to.getTime() - part.from.getTime();
      workedMs += ms;
      pausedMs += part.paused ? ms : 0;
    }
  }
  return { workedMs, pausedMs };
}

const span = ({ from, to }: Pause) => ({ from, to });
