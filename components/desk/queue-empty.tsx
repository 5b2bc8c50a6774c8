import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { queueHref, viewFilters, viewOf, type QueueFilter } from "@/lib/domain/case/queue-filter";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** An empty view says what that means; a filter that finds nothing says what to try. */
export function QueueEmpty({ filter, locale }: { filter: QueueFilter; locale: Locale }) {
  const t = translator(locale, "desk");
  const view = viewOf(filter);
  const elsewhere = view === "mine" ? "unassigned" : "open";
  return (
    <EmptyState
      title={t(view ? "queue.empty" : "queue.no_match")}
      icon={view ? "success" : "question"}
      action={
        view !== "open" && (
          <ButtonLink variant="secondary" href={queueHref(viewFilters[elsewhere])}>
            {t(`queue.see_${elsewhere}`)}
          </ButtonLink>
        )
      }
    >
      <p>{t(view ? `queue.empty_views.${view}` : "queue.no_match_text")}</p>
    </EmptyState>
  );
}
