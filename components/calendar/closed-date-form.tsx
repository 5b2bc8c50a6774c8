import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { FormError } from "@/lib/domain/case/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { errorOf, type Typed } from "./form-values";

type Props = {
  /** With an `id`, that one entry is changed; else one or several days are added. */
  values: Typed;
  errors?: readonly FormError[];
  version: number;
  locale: Locale;
};

/** A holiday or closure, of whole days or a part of one; leads to the preview. */
export function ClosedDateForm({ values, errors = [], version, locale }: Props) {
  const t = translator(locale, "calendar");
  const editing = values.id !== undefined;
  const text = (
    name: string,
    label: string,
    given: { type?: string; optional?: boolean; hint?: string } = {},
  ) => {
    const error = errorOf(errors, name, locale);
    return (
      <Field
        id={name}
        label={label}
        {...(error && { error })}
        {...(given.optional && { optional: t("settings.optional") })}
        {...(given.hint && { hint: given.hint })}
      >
        {(control) => (
          <TextInput
            {...control}
            name={name}
            type={given.type ?? "text"}
            defaultValue={values[name] ?? ""}
            autoComplete="off"
          />
        )}
      </Field>
    );
  };
  return (
    <form action="/staff/settings/calendar/change" className="stack">
      <input type="hidden" name="do" value={editing ? "edit" : "add"} />
      <input type="hidden" name="version" value={version} />
      {editing && <input type="hidden" name="id" value={values.id} />}
      <div className="grid gap-4 sm:grid-cols-2">
        {text("name", t("settings.name"))}
        <Field id="kind" label={t("settings.kind")}>
          {(control) => (
            <Select
              {...control}
              name="kind"
              defaultValue={values.kind === "holiday" ? "holiday" : "closure"}
              options={(["closure", "holiday"] as const).map((value) => ({
                value,
                label: t(`settings.${value}`),
              }))}
            />
          )}
        </Field>
        {text("date", t(editing ? "settings.date" : "settings.first_day"), { type: "date" })}
        {!editing && text("until", t("settings.last_day"), { type: "date", optional: true })}
        {text("from", t("settings.from"), { optional: true, hint: t("settings.time_hint") })}
        {text("to", t("settings.to"), { optional: true, hint: t("settings.time_hint") })}
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="secondary">{t("settings.continue")}</Button>
        <span className="text-muted text-small">{t("settings.continue_hint")}</span>
      </p>
    </form>
  );
}
