import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The case to take along: a plain link, for whom its procedure offers it. */
export function PoliceBundle({ view, locale }: { view: CaseView; locale: Locale }) {
  if (!view.bundle) return null;
  const t = translator(locale, "bundle");
  const staff = view.viewer === "staff";
  // Whoever reports hands it over, so it is in their language whoever downloads it.
  const language = view.claimant.private?.locale ?? locale;
  return (
    <Card as="section" className="stack print-hidden">
      <h2>{t("screen.title")}</h2>
      <p>{t(staff ? "screen.staff_text" : "screen.text")}</p>
      <p>
        <ButtonLink
          href={`/${language}/cases/${view.reference}/bundle`}
          variant="secondary"
          download
        >
          {t("screen.button")}
        </ButtonLink>
      </p>
      {!staff && (
        <p className="text-small">
          <a className="target" href={`/${locale}/help/something-went-wrong/going-to-the-police`}>
            {t("screen.how")}
          </a>
        </p>
      )}
    </Card>
  );
}
