import { languageTags, type Locale } from "./locales";
import { translator } from "./translator";

type Interval = { opensAt: string; closesAt: string };
/** Opening hours by ISO weekday, 1 is Monday; local times of the marketplace. */
export type WeekHours = Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly Interval[]>;

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A weekday's name, from its ISO number: "Monday", "lundi", "luni". */
export function weekdayName(weekday: number, locale: Locale): string {
  // 5 January 1970 was a Monday.
  const day = new Date(Date.UTC(1970, 0, 4 + weekday));
  return new Intl.DateTimeFormat(languageTags[locale], { weekday: "long", timeZone: "UTC" }).format(
    day,
  );
}

/** The hours of one day: "09:00–21:00", several joined by a comma; "" when closed. */
export function dayInWords(intervals: readonly Interval[]): string {
  return intervals.map(({ opensAt, closesAt }) => `${opensAt}–${closesAt}`).join(", ");
}

/** Days in a row with the same hours, as ready words: days and hours ("" when closed). */
export function weekGroups(week: WeekHours, locale: Locale): { days: string; hours: string }[] {
  const t = translator(locale, "common");
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const weekday of weekdays) {
    const hours = dayInWords(week[weekday]);
    const previous = groups.at(-1);
    if (previous?.hours === hours) previous.last = weekday;
    else groups.push({ first: weekday, last: weekday, hours });
  }
  return groups.map(({ first, last, hours }) => ({
    hours,
    days:
      first === last
        ? weekdayName(first, locale)
        : t("hours.range", { from: weekdayName(first, locale), to: weekdayName(last, locale) }),
  }));
}

/** The open days of a week in one line: "Monday to Saturday, 09:00–21:00". */
export function weekInWords(week: WeekHours, locale: Locale): string {
  return weekGroups(week, locale)
    .filter(({ hours }) => hours !== "")
    .map(({ days, hours }) => `${days}, ${hours}`)
    .join("; ");
}

/** A country's name, from its ISO code: "Romania", "Roumanie", "România". */
export function countryName(country: string, locale: Locale): string {
  return new Intl.DisplayNames(languageTags[locale], { type: "region" }).of(country) ?? country;
}
