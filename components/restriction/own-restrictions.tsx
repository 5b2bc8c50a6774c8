import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { RestrictionView } from "@/lib/domain/restriction/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { restrictionFields } from "./fields";
import { Appeal, Lifted, StateBadges } from "./parts";
import { RestrictionForm } from "./restriction-form";
import { Statement } from "./statement";

type Props = { items: RestrictionView[]; locale: Locale; now: Date; appeal: FormAction };

/** A member's own restrictions, each with the whole statement of reasons and the way to appeal. */
export function OwnRestrictions({ items, locale, now, appeal }: Props) {
  const t = translator(locale, "restriction");
  if (items.length === 0) {
    return (
      <EmptyState title={t("own.none")}>
        <p>{t("own.none_text")}</p>
      </EmptyState>
    );
  }
  return items.map((it) => (
    <Card key={it.id} as="section" id={it.id} className="stack">
      <div>
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {t(`kinds.${it.kind}`)} <StateBadges of={it} locale={locale} />
        </h2>
        <p className="text-muted text-small">
          {t("own.imposed", { date: formatDate(it.imposedAt, locale, marketplace.timeZone) })} ·{" "}
          {t("statement.case")}{" "}
          <a href={`/${locale}/cases/${it.reference}`} className="font-mono">
            {it.reference}
          </a>
        </p>
      </div>
      <Lifted of={it} locale={locale} />
      <Appeal of={it} locale={locale} own />
      <h3>{t("statement.title")}</h3>
      <Statement of={it} locale={locale} level={4} />
      {it.acts.includes("appeal") && (
        <RestrictionForm
          act="appeal"
          action={appeal}
          fields={restrictionFields("appeal", locale)}
          about={{ restrictionId: it.id, version: String(it.version) }}
          locale={locale}
        />
      )}
      {!it.appeal && !it.liftedAt && it.appealUntil < now && (
        <p className="text-muted">
          {t("own.late", { date: formatDate(it.appealUntil, locale, marketplace.timeZone) })}
        </p>
      )}
    </Card>
  ));
}
