import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Where administrators change what the settings page shows. */
export function SettingsLinks({ locale }: { locale: Locale }) {
  return (
    <p className="flex flex-wrap gap-3">
      <ButtonLink variant="secondary" href="/staff/settings/procedures">
        {translator(locale, "figures")("title")}
      </ButtonLink>
      <ButtonLink variant="secondary" href="/staff/settings/api-keys">
        {translator(locale, "keys")("title")}
      </ButtonLink>
    </p>
  );
}
