import { ErrorSummary } from "@/components/ui/error-summary";
import type { ClosedDateView, WantedChange } from "@/lib/domain/calendar/calendar-view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ChangePreview } from "./change-preview";
import { ClosedDateForm } from "./closed-date-form";
import { summaryOf, type Typed } from "./form-values";
import { WeekForm } from "./week-form";

type Props = {
  wanted: WantedChange;
  values: Typed;
  locale: Locale;
  action: (form: FormData) => Promise<void>;
};

/** One change of the calendar: its form until it is right, then what it would do. */
export function ChangeCalendar({ wanted, values, locale, action }: Props) {
  const t = translator(locale, "calendar");
  const { before } = wanted;
  const version = Number(values.version) || 0;
  return (
    <div className="stack-lg max-w-5xl">
      <div>
        <p className="mb-4">
          <a href="/staff/settings/calendar" className="target">
            {t("settings.back")}
          </a>
        </p>
        <h1>{t(titleOf(wanted, values))}</h1>
      </div>
      {wanted.step === "preview" ? (
        <ChangePreview {...wanted} values={values} locale={locale} action={action} />
      ) : (
        <>
          <ErrorSummary
            title={t("settings.errors_title")}
            errors={summaryOf(wanted.errors, locale)}
          />
          {values.do === "week" && (
            <WeekForm values={values} errors={wanted.errors} version={version} locale={locale} />
          )}
          {(values.do === "add" || (values.do === "edit" && before)) && (
            <ClosedDateForm
              values={values.do === "add" || "name" in values ? values : typedOf(before)}
              errors={wanted.errors}
              version={version}
              locale={locale}
            />
          )}
        </>
      )}
    </div>
  );
}

function titleOf(wanted: WantedChange, values: Typed): string {
  if (wanted.step === "preview") return "settings.preview";
  return { week: "settings.week", add: "settings.add" }[values.do ?? ""] ?? "settings.edit";
}

/** An entry as its form shows it; a whole day has no times. */
function typedOf(entry: ClosedDateView | null): Typed {
  if (!entry) return {};
  const { id, date, kind, name, from, to } = entry;
  const whole = from === "00:00" && to === "24:00";
  return { id, date, kind, name, from: whole ? "" : from, to: whole ? "" : to };
}
