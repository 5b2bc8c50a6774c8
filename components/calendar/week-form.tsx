import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { FormError } from "@/lib/domain/case/form-state";
import { weekdays } from "@/lib/domain/calendar/week";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { errorOf, type Typed } from "./form-values";

type Props = {
  /** day1 to day7, as people type hours. */
  values: Typed;
  errors?: readonly FormError[];
  version: number;
  locale: Locale;
};

/** The working week, a line a day; leads to the preview. */
export function WeekForm({ values, errors = [], version, locale }: Props) {
  const t = translator(locale, "calendar");
  return (
    <form action="/staff/settings/calendar/change" className="stack">
      <input type="hidden" name="do" value="week" />
      <input type="hidden" name="version" value={version} />
      <p className="text-muted measure" id="week-hint">
        {t("settings.week_hint")}
      </p>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {weekdays.map((day) => {
          const error = errorOf(errors, `day${day}`, locale);
          return (
            <Field
              key={day}
              id={`day${day}`}
              label={t(`settings.days.${day}`)}
              {...(error && { error })}
            >
              {(control) => (
                <TextInput
                  {...control}
                  name={`day${day}`}
                  defaultValue={values[`day${day}`] ?? ""}
                  aria-describedby={control["aria-describedby"] ?? "week-hint"}
                  autoComplete="off"
                />
              )}
            </Field>
          );
        })}
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="secondary">{t("settings.continue")}</Button>
        <span className="text-muted text-small">{t("settings.continue_hint")}</span>
      </p>
    </form>
  );
}
