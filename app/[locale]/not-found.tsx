import { ByLocale } from "@/components/shell/by-locale";
import { MissingWords } from "@/components/shell/missing-words";
import { PublicShell } from "@/components/shell/public-shell";
import { defaultLocale, locales, type Locale } from "@/lib/i18n/locales";

/** A page that is not there, or not this reader's to see, in the language of its address. */
export default function NotFound() {
  const drawn = Object.fromEntries(locales.map((locale) => [locale, missing(locale)]));
  return <ByLocale drawings={drawn} other={missing(defaultLocale)} />;
}

function missing(locale: Locale) {
  return (
    <PublicShell locale={locale} path="">
      <MissingWords locale={locale} />
    </PublicShell>
  );
}
