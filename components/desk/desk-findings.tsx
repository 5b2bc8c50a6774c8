import { Callout } from "@/components/ui/callout";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Tells the next team that the investigation ended without findings; else says nothing. */
export function DeskFindings({ view, locale }: { view: CaseView; locale: Locale }) {
  if (view.report !== "missing" || view.closedAt) return null;
  const t = translator(locale, "contact");
  return (
    <Callout tone="warning" level={2} title={t("findings.missing")}>
      <p>{t("findings.missing_text")}</p>
    </Callout>
  );
}
