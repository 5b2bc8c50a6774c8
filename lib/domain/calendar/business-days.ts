import { Temporal } from "temporal-polyfill";
import { countBusinessTime, workedBetween } from "./business-hours";
import { instantOf, localOf, type BusinessCalendar } from "./calendar";
import { piecesOf, verdictOf } from "./local-day";
import { inOrder, type Pause } from "./pauses";
import { stretchesFrom } from "./stretches";
import type { Sum, SumLine } from "./sum";

/** Far above any promise, so that a mistyped clock fails at once. */
const mostDays = 1_000;
const longestClosureDays = 1_000;

/**
 * The deadline `days` (1 to 1,000) business days after `startAt`. The day of receipt is not counted
 * (Regulation (EEC, Euratom) 1182/71, article 3(1)); the deadline is the same local time on the
 * last day, or the end of that day for what arrived on a day off; where nobody works at that
 * moment, it moves to the next working time (article 3(4)). A pause that holds all the working
 * time of a day holds that day; parts of days are made up in working time at the end.
 * Throws RangeError for other amounts and for a calendar that never works.
 */
export function countBusinessDays(
  calendar: BusinessCalendar,
  startAt: Date,
  days: number,
  pauses: readonly Pause[] = [],
): Sum {
  if (!Number.isInteger(days) || days < 1 || days > mostDays) {
    throw new RangeError(`days: a whole number from 1 to ${mostDays}`);
  }
  const held = inOrder(pauses);
  const start = localOf(startAt, calendar.timeZone);
  let date = start.toPlainDate();
  const onDayOff = !verdictOf(calendar, date).counted;
  const momentOn = (day: Temporal.PlainDate) =>
    instantOf(
      onDayOff ? day.add({ days: 1 }).toPlainDateTime() : day.toPlainDateTime(start.toPlainTime()),
      calendar.timeZone,
    );
  const lines: SumLine[] = [
    {
      kind: "day",
      date: date.toString(),
      counted: 0,
      reason: onDayOff ? "day_off_of_receipt" : "day_of_receipt",
    },
  ];
  let reached = startAt;
  let owedMs = 0;
  for (let counted = 0, skipped = 0; counted < days;) {
    date = date.add({ days: 1 });
    const { counted: works, ...why } = verdictOf(calendar, date);
    skipped = works ? 0 : skipped + 1;
    if (skipped > longestClosureDays) throw new RangeError("the calendar has no working time");
    const line = { kind: "day" as const, date: date.toString() };
    if (!works) {
      lines.push({ ...line, counted: 0, ...why });
      continue;
    }
    // Only the last moment is asked for when nothing was ever paused.
    const moment = held.length > 0 || counted + 1 === days ? momentOn(date) : reached;
    const { workedMs, pausedMs } = overlaps(held, reached, moment)
      ? workedBetween(calendar, reached, moment, held)
      : { workedMs: 1, pausedMs: 0 };
    reached = moment;
    if (pausedMs > 0 && pausedMs === workedMs) {
      lines.push({ ...line, counted: 0, reason: "paused" });
      continue;
    }
    owedMs += pausedMs;
    counted += 1;
    lines.push({ ...line, counted: 1, ...why });
  }
  const rest =
    owedMs > 0 ? madeUp(calendar, reached, owedMs, held) : nextWorking(calendar, reached);
  return { dueAt: rest.dueAt, lines: [...lines, ...rest.lines] };
}

const overlaps = (pauses: readonly Pause[], from: Date, to: Date) =>
  pauses.some((pause) => pause.from < to && pause.to > from);

/** The parts of days that pauses held, counted once more in working time. */
function madeUp(calendar: BusinessCalendar, at: Date, ms: number, pauses: readonly Pause[]): Sum {
  const { dueAt, lines } = countBusinessTime(calendar, at, ms, pauses);
  return {
    dueAt,
    lines: lines.map((line) =>
      line.reason === "working_hours" && line.kind === "stretch"
        ? { ...line, countedMs: 0, reason: "made_up" }
        : line,
    ),
  };
}

/** Whether someone works up to this moment: the usual end of a sum, found without walking. */
function worksUntil(calendar: BusinessCalendar, at: Date): boolean {
  const before = localOf(new Date(at.getTime() - 1), calendar.timeZone);
  const minutes = before.hour * 60 + before.minute;
  return piecesOf(calendar, before.toPlainDate()).some(
    ({ from, to, state }) => state === "working" && from <= minutes && minutes < to,
  );
}

/** This moment when someone works at it or until it; otherwise when work next begins, and why. */
function nextWorking(calendar: BusinessCalendar, at: Date): Sum {
  if (worksUntil(calendar, at)) return { dueAt: at, lines: [] };
  const lines: SumLine[] = [];
  for (const stretch of stretchesFrom(calendar, new Date(at.getTime() - 1))) {
    const from = stretch.from < at ? at : stretch.from;
    if (stretch.state === "working") return { dueAt: from, lines };
    if (stretch.to <= at) continue;
    const { to, state: reason, name } = stretch;
    lines.push({
      kind: "stretch",
      from,
      to,
      countedMs: 0,
      reason,
      ...(name !== undefined && { name }),
    });
  }
  throw new RangeError("the calendar has no working time");
}
