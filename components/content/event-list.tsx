import type { ContentEventType } from "@/lib/domain/content/vocabulary";
import { formatShort } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Event = {
  id: string;
  type: ContentEventType;
  revision: number | null;
  detail: Record<string, string>;
  name: string | null;
  at: Date;
};

/** What was done to a page, newest first. */
export function EventList({ locale, events }: { locale: Locale; events: Event[] }) {
  const t = translator(locale, "content");
  return (
    <section aria-labelledby="events" className="stack">
      <h2 id="events">{t("events")}</h2>
      <ul className="divide-line border-line text-small divide-y border-y">
        {events.map(({ id, type, revision, detail, name, at }) => (
          <li key={id} className="flex flex-wrap gap-x-4 py-2">
            <span className="text-muted">{formatShort(at, locale, marketplace.timeZone)}</span>
            <span className="font-semibold">{t(`event.${type}`)}</span>
            <span>{name ?? t("nobody")}</span>
            {revision === null ? null : <span>{t("revision_number", { number: revision })}</span>}
            <span className="[overflow-wrap:anywhere]">
              {[
                detail.note,
                detail.names,
                detail.from && detail.to && `${detail.from} → ${detail.to}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
