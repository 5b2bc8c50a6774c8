import { queueHref, queueViews, viewFilters, viewOf } from "@/lib/domain/case/queue-filter";
import type { QueueFilter, QueueView } from "@/lib/domain/case/queue-filter";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatCount } from "./counts";

type Props = {
  filter: QueueFilter;
  counts: Record<QueueView, number>;
  /** Whether this agent works in a team of their own: a lead works in none. */
  hasTeam: boolean;
  most: number;
  locale: Locale;
};

/** The saved filters of the queue, each with how many cases it holds now. */
export function QueueViews({ filter, counts, hasTeam, most, locale }: Props) {
  const t = translator(locale, "desk");
  const current = viewOf(filter);
  return (
    <nav aria-label={t("queue.views")}>
      <ul className="border-line flex flex-wrap gap-x-1 gap-y-1 border-b">
        {queueViews
          .filter((view) => view !== "team" || hasTeam)
          .map((view) => (
            <li key={view}>
              <a
                href={queueHref(viewFilters[view])}
                aria-current={view === current ? "page" : undefined}
                className="link-quiet text-ink hover:bg-brand-soft aria-[current=page]:border-brand aria-[current=page]:text-brand -mb-px flex min-h-11 items-center gap-2 rounded-t-md border-b-4 border-transparent px-3 font-medium aria-[current=page]:font-bold"
              >
                {t(`views.${view}`)}
                <span className="bg-sunk text-ink rounded-full px-2 text-[0.875rem] leading-6 tabular-nums">
                  {formatCount(counts[view], most, locale)}
                </span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
