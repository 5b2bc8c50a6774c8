import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { HoldView } from "@/lib/domain/hold/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

/** Legal holds: what is kept, for which request, by whom, why, and how each ended. */
export function HoldList({ holds, locale }: { holds: readonly HoldView[]; locale: Locale }) {
  const t = translator(locale, "authority");
  if (holds.length === 0) return <EmptyState title={t("hold.none")} icon="building" />;
  const date = (at: Date) => formatDate(at, locale, marketplace.timeZone);
  return (
    <ul className="space-y-4">
      {holds.map((it) => (
        <Card key={it.id} as="li" className="space-y-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong>
              {it.caseReference ? (
                <a href={`/staff/cases/${it.caseReference}`} className="target font-mono">
                  {it.caseReference}
                </a>
              ) : (
                it.memberName
              )}
            </strong>
            <Badge>{t(it.caseReference ? "hold.of_case" : "hold.of_member")}</Badge>
            {it.endedAt ? <Badge tone="success">{t("hold.ended_badge")}</Badge> : null}
          </p>
          <p className="whitespace-pre-line">{it.reason}</p>
          <p className="text-muted text-small">
            {t("hold.set", { name: it.setBy, date: date(it.setAt) })}{" "}
            <a href={`/staff/cases/${it.requestReference}`} className="font-mono">
              {it.requestReference}
            </a>
          </p>
          {it.endedAt && (
            <p className="text-muted text-small whitespace-pre-line">
              {t("hold.ended", { name: it.endedBy ?? "", date: date(it.endedAt) })} {it.endReason}
            </p>
          )}
        </Card>
      ))}
    </ul>
  );
}
