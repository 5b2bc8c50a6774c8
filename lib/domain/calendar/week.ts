import { z } from "zod";
import { minutesOf, type Interval, type Week } from "./calendar";

const opens = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const closes = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const day = z.array(z.strictObject({ opensAt: opens, closesAt: closes })).max(12);

/** A working week as it is kept: intervals by ISO weekday, and work on one day at least. */
export const weekShape = z
  .strictObject({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day })
  .refine((week) => Object.values(week).some((it) => it.length > 0), "week_empty");

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export type HoursFault = "hours_wrong" | "hours_midnight";

/**
 * The working hours of a day as people type them: "09:00-12:30, 14:00-18:00"; nothing for a day
 * off. 23:59 is refused: the day ends at 24:00, and a minute would be lost every night.
 */
export function parseHours(typed: string): readonly Interval[] | HoursFault {
  const text = typed.trim();
  if (text === "") return [];
  const intervals: Interval[] = [];
  for (const part of text.split(/[,;]/)) {
    const found = /^\s*(\d{1,2})[:.](\d\d)\s*[-–—]\s*(\d{1,2})[:.](\d\d)\s*$/.exec(part);
    const [, fromHour = "", fromMinute = "", toHour = "", toMinute = ""] = found ?? [];
    const opensAt = `${fromHour.padStart(2, "0")}:${fromMinute}`;
    const closesAt = `${toHour.padStart(2, "0")}:${toMinute}`;
    if (!opens.safeParse(opensAt).success) return "hours_wrong";
    if (!closes.safeParse(closesAt).success) return "hours_wrong";
    if (closesAt === "23:59") return "hours_midnight";
    intervals.push({ opensAt, closesAt });
  }
  return intervals.sort((a, b) => minutesOf(a.opensAt) - minutesOf(b.opensAt));
}

/** The same, as they are shown and typed: "09:00-12:30, 14:00-18:00". */
export function writeHours(intervals: Week[keyof Week]): string {
  return intervals.map(({ opensAt, closesAt }) => `${opensAt}-${closesAt}`).join(", ");
}
