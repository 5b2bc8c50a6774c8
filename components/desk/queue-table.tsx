import { Due } from "@/components/case/due";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { QueueItem } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { items: QueueItem[]; locale: Locale; now: Date };

/** Open cases, what is due first at the top; rows become cards on a phone. */
export function QueueTable({ items, locale, now }: Props) {
  const t = translator(locale, "staff");
  const label = translator(locale, "case");
  if (items.length === 0) {
    return (
      <EmptyState title={t("empty")}>
        <p>{t("empty_text")}</p>
      </EmptyState>
    );
  }
  return (
    <ul className="divide-line border-line divide-y border-y">
      {items.map((item) => (
        <li
          key={item.id}
          className="grid gap-x-6 gap-y-1 py-3 lg:grid-cols-[2.4fr_1.4fr_1.6fr_1.6fr] lg:items-baseline"
        >
          <div className="min-w-0">
            <a href={`/staff/cases/${item.reference}`} className="font-semibold">
              {item.subject}
            </a>
            <p className="text-muted text-small">
              <span className="font-mono">{item.reference}</span> · {label(`kinds.${item.kind}`)}
            </p>
          </div>
          <p className="text-small">
            {item.claimantName}
            {item.respondentName && ` ↔ ${item.respondentName}`}
          </p>
          <p className="text-small">
            {label(`stages.${item.kind}.${item.stage}`)}
            <span className="text-muted block">
              {label(`teams.${item.team}`)} · {item.assigneeName ?? t("nobody")}
            </span>
          </p>
          <p className="text-small">
            {item.dueAt ? (
              <Due at={item.dueAt} now={now} locale={locale} />
            ) : (
              <span className="text-muted">{t("none_due")}</span>
            )}{" "}
            {item.overdue && <Badge tone="danger">{t("overdue")}</Badge>}
          </p>
        </li>
      ))}
    </ul>
  );
}
