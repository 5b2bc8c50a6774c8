import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Says that a page is not there, and where to go instead. */
export function MissingWords({ locale }: { locale: Locale }) {
  const t = translator(locale, "public");
  return (
    <section lang={locale} className="measure">
      <h1>{t("missing.title")}</h1>
      <p className="text-muted text-lead mt-3">{t("missing.text")}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <ButtonLink href={`/${locale}`}>{t("missing.home")}</ButtonLink>
        <ButtonLink variant="secondary" href={`/${locale}/help`}>
          {t("missing.help")}
        </ButtonLink>
        <ButtonLink variant="quiet" href={`/${locale}/sign-in`} className="max-sm:px-0">
          {t("missing.signIn")}
        </ButtonLink>
      </div>
    </section>
  );
}
