import Holidays from "date-holidays";
import { wholeDay } from "./calendar";

/**
 * A country's public holidays of a year, one row a day: an entry may last several days, and several
 * may fall on one. From date-holidays (data CC BY-SA). Deadlines follow the editable rows that are
 * filled with it, never this rule itself.
 */
export function holidaysOf(country: string, year: number) {
  const names = new Map<string, string[]>();
  for (const holiday of new Holidays(country).getHolidays(year)) {
    if (holiday.type !== "public") continue;
    for (const date of datesOf(holiday)) {
      names.set(date, [...(names.get(date) ?? []), withCommas(holiday.name)]);
    }
  }
  return [...names].map(([date, those]) => ({
    date,
    name: [...new Set(those)].join(", "),
    kind: "holiday" as const,
    ...wholeDay,
  }));
}

function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  return Array.from({ length: days }, (_, index) =>
    new Date(Date.UTC(year, month - 1, day + index)).toISOString().slice(0, 10),
  );
}

/** Romanian letters carry commas; some sources write cedillas. Turkish keeps its own. */
function withCommas(name: string): string {
  const romanian = { ş: "ș", Ş: "Ș", ţ: "ț", Ţ: "Ț" } as const;
  return /[ğıİ]/.test(name)
    ? name
    : name.replace(/[şŞţŢ]/g, (letter) => romanian[letter as keyof typeof romanian]);
}
