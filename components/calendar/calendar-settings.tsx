import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import type { CalendarView } from "@/lib/domain/calendar/calendar-view";
import { weekdays, writeHours } from "@/lib/domain/calendar/week";
import { formatShort } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pastChange } from "./change-words";
import { ClosedDateForm } from "./closed-date-form";
import { ClosedDates } from "./closed-dates";
import { summaryOf } from "./form-values";
import { WeekForm } from "./week-form";

type Props = {
  view: CalendarView;
  locale: Locale;
  /** How many deadlines the change moved that was just made. */
  moved: number | null;
  /** Why a confirmed change was refused, as a code. */
  problem: string | null;
};

/** The calendar for administrators: the week, what is closed by year, and the last changes. */
export function CalendarSettings({ view, locale, moved, problem }: Props) {
  const t = translator(locale, "calendar");
  const { version, timeZone, week, past } = view;
  const hours = Object.fromEntries(weekdays.map((day) => [`day${day}`, writeHours(week[day])]));
  return (
    <div className="stack-lg max-w-5xl">
      <div>
        <Breadcrumbs
          label={translator(locale, "common")("breadcrumbs")}
          items={[{ label: t("settings.back_settings"), href: "/staff/settings" }]}
        />
        <PageTitle title={t("settings.title")} lead={t("settings.lead", { zone: timeZone })} />
      </div>
      {problem && (
        <ErrorSummary
          title={t("settings.errors_title")}
          errors={summaryOf([{ field: "", code: problem }], locale)}
        />
      )}
      {moved !== null && (
        <Callout tone="success" role="status" className="measure">
          <p>{t("settings.done", { count: moved })}</p>
        </Callout>
      )}
      <Card as="section" className="stack">
        <h2>{t("settings.week")}</h2>
        <WeekForm values={hours} version={version} locale={locale} />
      </Card>
      <Card as="section" className="stack">
        <div>
          <h2>{t("settings.add")}</h2>
          <p className="text-muted">{t("settings.add_hint")}</p>
        </div>
        <ClosedDateForm values={{}} version={version} locale={locale} />
      </Card>
      <section id="closed" className="stack">
        <h2>{t("settings.closed_days")}</h2>
        <ClosedDates view={view} locale={locale} />
      </section>
      {past.length > 0 && (
        <section className="stack">
          <h2>{t("settings.history")}</h2>
          <ul className="divide-line border-line divide-y border-y">
            {past.map((it) => (
              <li key={it.version} className="py-3">
                <p>{pastChange(it.change, locale)}</p>
                <p className="text-muted text-small">
                  {t("settings.history_by", {
                    date: formatShort(it.at, locale, timeZone),
                    name: it.by ?? t("settings.system"),
                  })}{" "}
                  · {t("settings.moved", { count: it.moved })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
