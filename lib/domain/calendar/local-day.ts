import { Temporal } from "temporal-polyfill";
import { minutesOf, type BusinessCalendar, type ClosedDate, type Weekday } from "./calendar";

/** What a piece of time is to the calendar; `day_off` is a weekday without working hours. */
export type DayState = "working" | "outside_hours" | "day_off" | ClosedDate["kind"];

/** A piece of a local day, in minutes since its midnight. Pieces of a day touch, in order. */
export type Piece = { from: number; to: number; state: DayState; name?: string };

/** Whether a date counts as a business day; if not, why: a day off, or the name of what closes it. */
export type DayVerdict =
  | { counted: true; reason: "business_day" }
  | { counted: false; reason: Exclude<DayState, "working" | "outside_hours">; name?: string };

type Span = { from: number; to: number };
const dayMinutes = 1_440;

type Known<Answer> = WeakMap<BusinessCalendar, Map<string, Answer>>;

/** Calendars never change once made, and ten thousand deadlines ask for the same few days. */
function remembered<Answer>(ask: (calendar: BusinessCalendar, date: Temporal.PlainDate) => Answer) {
  const known: Known<Answer> = new WeakMap();
  return (calendar: BusinessCalendar, date: Temporal.PlainDate): Answer => {
    const days = known.get(calendar) ?? new Map<string, Answer>();
    known.set(calendar, days);
    const key = date.toString();
    const before = days.get(key);
    if (before !== undefined) return before;
    const answer = ask(calendar, date);
    days.set(key, answer);
    return answer;
  };
}

/**
 * Cuts a local date into working and other pieces: the intervals that open on it, those of the day
 * before that run past midnight, less what is closed.
 */
export const piecesOf = remembered<readonly Piece[]>((calendar, date) => {
  const own = spansOf(calendar, date);
  const spilled = spansOf(calendar, date.subtract({ days: 1 })).map(({ from, to }) => ({
    from: from - dayMinutes,
    to: to - dayMinutes,
  }));
  const worked = [...own, ...spilled];
  const closed = closuresOf(calendar, date);
  const cuts = [0, dayMinutes, ...[...worked, ...closed].flatMap(({ from, to }) => [from, to])]
    .filter((cut) => cut >= 0 && cut <= dayMinutes)
    .sort((a, b) => a - b);
  const pieces: Piece[] = [];
  cuts.forEach((from, index) => {
    const to = cuts[index + 1] ?? from;
    if (to === from) return;
    const covers = (span: Span) => span.from <= from && span.to >= to;
    const closure = closed.find(covers);
    const open = worked.some(covers) ? "working" : own.length > 0 ? "outside_hours" : "day_off";
    const state = closure?.kind ?? open;
    const last = pieces.at(-1);
    if (last && last.state === state && last.name === closure?.name) last.to = to;
    else pieces.push({ from, to, state, ...(closure && { name: closure.name }) });
  });
  return pieces;
});

/** Whether any of the working hours that open on this date is left by what is closed. */
export const verdictOf = remembered<DayVerdict>((calendar, date) => {
  const own = spansOf(calendar, date);
  const closed = closuresOf(calendar, date);
  if (own.some((span) => isLeft({ from: span.from, to: Math.min(span.to, dayMinutes) }, closed))) {
    return { counted: true, reason: "business_day" };
  }
  const closure =
    own.length > 0 ? closed[0] : closed.find((it) => it.from === 0 && it.to === dayMinutes);
  return closure
    ? { counted: false, reason: closure.kind, name: closure.name }
    : { counted: false, reason: "day_off" };
});

/** Whether the marketplace works on this local date (YYYY-MM-DD). Throws for no such date. */
export function isBusinessDay(calendar: BusinessCalendar, localDate: string): boolean {
  return verdictOf(calendar, Temporal.PlainDate.from(localDate)).counted;
}

function isLeft(span: Span, closed: readonly Span[]): boolean {
  if (span.from >= span.to) return false;
  const cover = closed.find((it) => it.from <= span.from && it.to > span.from);
  return !cover || isLeft({ from: cover.to, to: span.to }, closed);
}

function spansOf(calendar: BusinessCalendar, date: Temporal.PlainDate): Span[] {
  return calendar.week[date.dayOfWeek as Weekday].map(({ opensAt, closesAt }) => {
    const from = minutesOf(opensAt);
    const to = minutesOf(closesAt);
    return { from, to: to > from ? to : to + dayMinutes };
  });
}

function closuresOf(calendar: BusinessCalendar, date: Temporal.PlainDate) {
  return (calendar.closedDates.get(date.toString()) ?? []).map((it) => ({
    ...it,
    from: minutesOf(it.from),
    to: minutesOf(it.to),
  }));
}
