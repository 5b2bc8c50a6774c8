import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** No page was found: the questions that lead to the right step, or a person. */
export function NothingFound({ locale, query }: { locale: Locale; query: string }) {
  const t = translator(locale, "search");
  return (
    <EmptyState
      icon="question"
      title={t("none.title", { query })}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink href={`/${locale}/start`}>{t("none.start")}</ButtonLink>
          <ButtonLink variant="secondary" href={`/${locale}/report/request`}>
            {t("none.ask")}
          </ButtonLink>
        </div>
      }
    >
      {t("none.text")}
    </EmptyState>
  );
}
