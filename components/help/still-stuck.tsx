import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The way on for a reader whom the page did not help. */
export function StillStuck({ locale }: { locale: Locale }) {
  const t = translator(locale, "public");
  return (
    <section
      aria-labelledby="still-stuck"
      className="bg-brand-soft rounded-card print-hidden mt-12 p-5 sm:p-7"
    >
      <h2 id="still-stuck">{t("stuck.title")}</h2>
      <p className="measure mt-2">{t("stuck.text")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink href={`/${locale}/report`}>{t("stuck.open")}</ButtonLink>
        <ButtonLink variant="secondary" href={`/${locale}/contact`}>
          {t("stuck.contact")}
        </ButtonLink>
      </div>
    </section>
  );
}
