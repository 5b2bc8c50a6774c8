import type { ClosedDateView } from "@/lib/domain/calendar/calendar-view";
import type { CalendarChange } from "@/lib/domain/calendar/change";
import { weekdays, writeHours } from "@/lib/domain/calendar/week";
import { formatLocalDay } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { pair } from "@/lib/i18n/pair";
import { translator } from "@/lib/i18n/translator";
import { hoursOf } from "./closed-dates";

/** What a change does, a line each. `before`: the entry that is changed or taken out. */
export function changeInWords(
  change: CalendarChange,
  before: ClosedDateView | null,
  locale: Locale,
): string[] {
  const t = translator(locale, "calendar");
  const line = (date: string, it: { name: string; from: string; to: string }) =>
    `${formatLocalDay(date, locale)}, ${it.name}, ${hoursOf(it, locale)}`;
  switch (change.do) {
    case "week":
      return weekdays.map((day) =>
        pair(locale, t(`settings.days.${day}`), writeHours(change.week[day]) || "–"),
      );
    case "add":
      return change.dates.map((date) => line(date, change));
    case "edit":
      return [line(change.date, change)];
    case "remove":
      return before ? [line(before.date, before)] : [];
  }
}

/** A change that was made, in one line. */
export function pastChange(change: CalendarChange | null, locale: Locale): string {
  const t = translator(locale, "calendar");
  switch (change?.do) {
    case undefined:
      return t("settings.did_zone");
    case "week":
      return t("settings.did_week");
    case "remove":
      return t("settings.did_remove");
    case "add": {
      const [first = "", last = first] = [change.dates[0], change.dates.at(-1)];
      const date =
        first === last
          ? formatLocalDay(first, locale)
          : t("explain.days_in_row", {
              first: formatLocalDay(first, locale),
              last: formatLocalDay(last, locale),
            });
      return t("settings.did_add", { name: change.name, date });
    }
    case "edit":
      return t("settings.did_edit", {
        name: change.name,
        date: formatLocalDay(change.date, locale),
      });
  }
}
