import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The words of a search box. */
export function boxWords(locale: Locale) {
  const t = translator(locale, "search");
  return { label: t("box.label"), button: t("box.button"), example: t("box.example") };
}
