import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { RestrictionView } from "@/lib/domain/restriction/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { StateBadges, TermLine } from "./parts";

/** Restrictions of all members, each leading to the case that it arose from. */
export function RestrictionList({ items, locale }: { items: RestrictionView[]; locale: Locale }) {
  const t = translator(locale, "restriction");
  if (items.length === 0) return <EmptyState title={t("list.none")} icon="shield" />;
  return (
    <ul className="space-y-4">
      {items.map((it) => (
        <Card key={it.id} as="li" className="grid gap-x-8 gap-y-2 md:grid-cols-[2fr_1fr]">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <a href={`/staff/cases/${it.reference}`} className="target font-semibold">
                {it.member.publicName}
              </a>
              <span>{t(`kinds.${it.kind}`)}</span>
              <StateBadges of={it} locale={locale} />
            </p>
            <p className="text-muted text-small break-words">
              <span className="font-mono">{it.reference}</span> · {it.ground}
            </p>
          </div>
          <div className="text-small">
            <p>
              <TermLine of={it} locale={locale} />
            </p>
            <p className="text-muted">
              {t("desk.imposed_by", {
                date: formatDate(it.imposedAt, locale, marketplace.timeZone),
                name: it.imposedBy ?? "",
              })}
            </p>
          </div>
        </Card>
      ))}
    </ul>
  );
}
