import type { ErrorSummaryItem } from "@/components/ui/error-summary";
import type { FormError } from "@/lib/domain/case/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What was typed into a form of the calendar, by field, as it stands in the address. */
export type Typed = Readonly<Record<string, string>>;

/** An error of the calendar in words; one of the week names its day. */
export function errorText({ field, code }: FormError, locale: Locale): string {
  const t = translator(locale, "calendar");
  const weekday = /^day([1-7])$/.exec(field)?.[1];
  const day = weekday ? t(`settings.days.${weekday}`) : "";
  return t(t.has(`errors.${code}`) ? `errors.${code}` : "errors.unexpected", { day });
}

/** The error of one field; undefined when it has none. */
export function errorOf(errors: readonly FormError[], field: string, locale: Locale) {
  const found = errors.find((it) => it.field === field);
  return found && errorText(found, locale);
}

/** All errors for the summary on top of the form, each leading to its field. */
export function summaryOf(errors: readonly FormError[], locale: Locale): ErrorSummaryItem[] {
  return errors.map((error) => ({
    text: errorText(error, locale),
    ...(error.field !== "" && { href: `#${error.field}` }),
  }));
}
