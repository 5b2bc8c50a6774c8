import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { words } from "../case/fields";
import type { FormError } from "../case/form-state";
import { minutesOf, wholeDay, type ClosedDate, type Week } from "./calendar";
import { parseHours, weekdays, weekShape } from "./week";

/** What an administrator changes: the week, or a closed date that is added, changed, taken out. */
export type CalendarChange =
  | { do: "week"; week: Week }
  | ({ do: "add"; dates: readonly string[] } & ClosedDate)
  | ({ do: "edit"; id: string; date: string } & ClosedDate)
  | { do: "remove"; id: string };
export type ParsedChange =
  { ok: true; change: CalendarChange } | { ok: false; errors: FormError[] };

/** How many running deadlines a change moves, in how many cases, how many to an earlier date. */
export type Movement = { clocks: number; cases: number; earlier: number };

const longestClosureDays = 92;

/** Reads a change as its form sends it. Errors name the field and a code of the calendar's words. */
export function parseChange(values: Readonly<Record<string, string>>): ParsedChange {
  switch (values.do) {
    case "week":
      return parseWeek(values);
    case "add":
      return parseClosure(values);
    case "edit":
    case "remove": {
      const id = z.uuid().safeParse(values.id);
      if (!id.success) return wrong({ field: "", code: "gone" });
      return values.do === "edit"
        ? parseEdit(values, id.data)
        : done({ do: "remove", id: id.data });
    }
    default:
      return wrong({ field: "", code: "unexpected" });
  }
}

function parseWeek(values: Readonly<Record<string, string>>): ParsedChange {
  const errors: FormError[] = [];
  const days = weekdays.map((weekday) => {
    const hours = parseHours(values[`day${weekday}`] ?? "");
    if (typeof hours === "string") errors.push({ field: `day${weekday}`, code: hours });
    return [weekday, hours] as const;
  });
  if (errors.length > 0) return wrong(...errors);
  const week = weekShape.safeParse(Object.fromEntries(days));
  return week.success
    ? done({ do: "week", week: week.data })
    : wrong({ field: "day1", code: "week_empty" });
}

/** One closed date as it shall be from now on: the form of an addition, without its last day. */
function parseEdit(values: Readonly<Record<string, string>>, id: string): ParsedChange {
  const parsed = parseClosure({ ...values, until: "" });
  if (!parsed.ok || parsed.change.do !== "add") return parsed;
  const { dates, kind, name, from, to } = parsed.change;
  return done({ do: "edit", id, date: dates[0] ?? "", kind, name, from, to });
}

function parseClosure(values: Readonly<Record<string, string>>): ParsedChange {
  const errors: FormError[] = [];
  const name = words(2, 80, "name").safeParse(values.name);
  const first = dateOf(values.date ?? "");
  const last = values.until ? dateOf(values.until) : first;
  if (!first) errors.push({ field: "date", code: "date_wrong" });
  if (!last && values.until) errors.push({ field: "until", code: "date_wrong" });
  const days = first && last ? first.until(last).days : 0;
  if (days < 0) errors.push({ field: "until", code: "until_before" });
  if (days >= longestClosureDays) errors.push({ field: "until", code: "until_far" });
  const from = values.from || wholeDay.from;
  const to = values.to || wholeDay.to;
  if (!timeOfDay.test(from) || !timeOfDay.test(to))
    errors.push({ field: "from", code: "time_wrong" });
  else if (minutesOf(to) <= minutesOf(from)) errors.push({ field: "to", code: "to_before" });
  if (!name.success) {
    errors.push({ field: "name", code: name.error.issues[0]?.message ?? "name_required" });
  }
  if (!first || !name.success || errors.length > 0) return wrong(...errors);
  const dates = Array.from({ length: days + 1 }, (_, it) => first.add({ days: it }).toString());
  const kind = values.kind === "holiday" ? "holiday" : "closure";
  return done({ do: "add", dates, kind, name: name.data, from, to });
}

const timeOfDay = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** A date YYYY-MM-DD of a year that a calendar can be asked about. */
function dateOf(text: string): Temporal.PlainDate | null {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return null;
  }
}

const done = (change: CalendarChange): ParsedChange => ({ ok: true, change });
const wrong = (...errors: FormError[]): ParsedChange => ({ ok: false, errors });
