import type { Locale } from "@/lib/i18n/locales";
import { MissingWords } from "./missing-words";
import { PublicShell } from "./public-shell";

/** A whole page that says that there is nothing here. */
export function MissingPage({ locale }: { locale: Locale }) {
  return (
    <PublicShell locale={locale} path="">
      <MissingWords locale={locale} />
    </PublicShell>
  );
}
