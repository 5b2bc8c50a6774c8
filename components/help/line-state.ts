import type { WeekHours } from "@/lib/i18n/opening-words";

export type LineWords = {
  /** Each with {time}. */
  open: string;
  opensToday: string;
  opensTomorrow: string;
  /** One a weekday, Monday first, each with {time}. */
  opensOn: readonly string[];
};

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const furthestDays = 14;

/**
 * Whether a line with these weekly hours is open at `at` (milliseconds since 1970), in words; not
 * on `holidays` (local dates). Small on purpose: it runs in the reader's browser, with Intl alone.
 * Null for hours that do not open within two weeks.
 */
export function lineState(
  week: WeekHours,
  timeZone: string,
  words: LineWords,
  at: number,
  holidays: readonly string[] = [],
): { open: boolean; text: string } | null {
  const { weekday, time, date } = localTime(timeZone, at);
  const hoursOf = (ahead: number) => {
    const day = (((weekday - 1 + ahead) % 7) + 1) as Weekday;
    return { day, hours: holidays.includes(addDays(date, ahead)) ? [] : week[day] };
  };
  const now = hoursOf(0).hours.find(({ opensAt, closesAt }) => opensAt <= time && time < closesAt);
  if (now) return { open: true, text: words.open.replace("{time}", now.closesAt) };
  for (let ahead = 0; ahead <= furthestDays; ahead += 1) {
    const { day, hours } = hoursOf(ahead);
    const next = hours.map(({ opensAt }) => opensAt).sort();
    const opensAt = next.find((moment) => ahead > 0 || moment > time);
    if (opensAt === undefined) continue;
    const wording = [words.opensToday, words.opensTomorrow][ahead] ?? words.opensOn[day - 1] ?? "";
    return { open: false, text: wording.replace("{time}", opensAt) };
  }
  return null;
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function localTime(timeZone: string, at: number): { weekday: Weekday; time: string; date: string } {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? "";
  return {
    weekday: (names.indexOf(part("weekday")) + 1) as Weekday,
    time: `${part("hour")}:${part("minute")}`,
    date: `${part("year")}-${part("month")}-${part("day")}`,
  };
}
