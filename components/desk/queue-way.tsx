import { buttonClass } from "@/components/ui/button";
import { deskCaseHref, queueHref, viewOf, type QueueFilter } from "@/lib/domain/case/queue-filter";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  place: QueueFilter;
  reference: string;
  next: { reference: string; at: string } | null;
  locale: Locale;
};

/** From a case back to the queue as it was left, and on to the case after it there. */
export function QueueWay({ place, reference, next, locale }: Props) {
  const t = translator(locale, "desk");
  const { at, ...queue } = place;
  const view = viewOf(place);
  return (
    <nav
      aria-label={t("queue.pages")}
      className="print-hidden -mt-2 mb-2 flex flex-wrap items-center justify-between gap-x-6"
    >
      <a
        href={`${queueHref(queue)}#${reference}`}
        data-shortcut="u"
        className="target link-quiet gap-2"
      >
        <span aria-hidden="true">←</span>
        {t("case.back", { view: view ? t(`views.${view}`) : t("case.back_filtered") })}
      </a>
      {next ? (
        <a
          href={deskCaseHref(next.reference, { ...queue, at: next.at })}
          data-shortcut="n"
          rel="next"
          className={buttonClass("secondary")}
        >
          {t("case.next")} <span aria-hidden="true">→</span>
        </a>
      ) : (
        at && <span className="text-muted text-small">{t("case.last")}</span>
      )}
    </nav>
  );
}
