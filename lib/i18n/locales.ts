import { locales, type Locale } from "@/lib/domain/case/vocabulary";

export { locales, type Locale };
export const defaultLocale: Locale = "en";

/** Each language's own name. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  fr: "Français",
  ro: "Română",
};

/** The form of each language that dates and numbers follow. */
export const languageTags: Record<Locale, string> = { en: "en-GB", fr: "fr-FR", ro: "ro-RO" };

/** Whether a path segment or form value is one of our languages. */
export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}
