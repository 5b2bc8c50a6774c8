import { languageTags, type Locale } from "@/lib/i18n/locales";

/** A count as it is read: "1,204", or "1,000+" for more than `most`. */
export function formatCount(count: number, most: number, locale: Locale): string {
  const written = new Intl.NumberFormat(languageTags[locale]).format(Math.min(count, most));
  return count > most ? `${written}+` : written;
}
