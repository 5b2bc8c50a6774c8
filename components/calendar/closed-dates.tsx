import { Table } from "@/components/ui/table";
import type { ClosedDate } from "@/lib/domain/calendar/calendar";
import type { CalendarView } from "@/lib/domain/calendar/calendar-view";
import { formatLocalDay } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { pair } from "@/lib/i18n/pair";
import { translator } from "@/lib/i18n/translator";

type Props = { view: CalendarView; locale: Locale };

/** What is closed in one year, with the other years a step away. */
export function ClosedDates({ view, locale }: Props) {
  const t = translator(locale, "calendar");
  const { year, years, closed, version } = view;
  const change = (act: string, id: string) =>
    `/staff/settings/calendar/change?do=${act}&id=${id}&version=${version}`;
  return (
    <>
      <nav aria-label={t("settings.years")}>
        <ul className="flex flex-wrap gap-x-4">
          {years.map((it) => (
            <li key={it}>
              <a
                href={`/staff/settings/calendar?year=${it}#closed`}
                aria-current={it === year ? "page" : undefined}
                className="target link-quiet aria-[current=page]:font-bold aria-[current=page]:underline"
              >
                {it}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {closed.length === 0 ? (
        <p className="text-muted">{t("settings.year_empty", { year: String(year) })}</p>
      ) : (
        <Table
          caption={pair(locale, t("settings.closed_days"), String(year))}
          captionHidden
          className="[&_tbody_td]:py-1 [&_tbody_td]:align-middle! [&_tbody_th]:align-middle!"
          head={["date", "name", "kind", "hours", "acts"].map((key) => t(`settings.${key}`))}
        >
          {closed.map((it) => {
            const named = { name: it.name, date: formatLocalDay(it.date, locale) };
            return (
              <tr key={it.id}>
                <th scope="row" className="font-normal whitespace-nowrap">
                  {named.date}
                </th>
                <td>{it.name}</td>
                <td>{t(`settings.${it.kind}`)}</td>
                <td className="whitespace-nowrap">{hoursOf(it, locale)}</td>
                <td>
                  <span className="flex gap-x-4">
                    <a
                      href={change("edit", it.id)}
                      aria-label={t("settings.edit_of", named)}
                      className="target"
                    >
                      {t("settings.edit")}
                    </a>
                    <a
                      href={change("remove", it.id)}
                      aria-label={t("settings.remove_of", named)}
                      className="target"
                    >
                      {t("settings.remove")}
                    </a>
                  </span>
                </td>
              </tr>
            );
          })}
        </Table>
      )}
    </>
  );
}

/** "all day", or the part of the day that is closed. */
export function hoursOf({ from, to }: Pick<ClosedDate, "from" | "to">, locale: Locale): string {
  const t = translator(locale, "calendar");
  return from === "00:00" && to === "24:00" ? t("settings.whole_day") : `${from}–${to}`;
}
