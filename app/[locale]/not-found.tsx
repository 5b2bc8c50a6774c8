import { ByLocale } from "@/components/shell/by-locale";
import { MissingPage } from "@/components/shell/missing-page";
import { defaultLocale, locales } from "@/lib/i18n/locales";

/** A page that is not there, or not this reader's to see, in the language of its address. */
export default function NotFound() {
  const drawn = Object.fromEntries(
    locales.map((locale) => [locale, <MissingPage key={locale} locale={locale} />]),
  );
  return <ByLocale drawings={drawn} other={<MissingPage locale={defaultLocale} />} />;
}
