import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import type { CaseListItem } from "@/lib/domain/case/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { Due } from "./due";
import { turnOf, turnWords } from "./turn";

type Props = { items: CaseListItem[]; locale: Locale; now: Date };

/** A member's cases on both sides: open ones first, the reader's turn at the top. */
export function CaseList({ items, locale, now }: Props) {
  const t = translator(locale, "case");
  if (items.length === 0) {
    return (
      <EmptyState
        title={t("page.none")}
        action={<ButtonLink href={`/${locale}/report`}>{t("page.open_one")}</ButtonLink>}
      >
        <p>{t("page.none_text")}</p>
      </EmptyState>
    );
  }
  const mineFirst = (item: CaseListItem) => (item.awaiting === item.side ? 0 : 1);
  const groups = [
    {
      title: t("page.open_cases"),
      items: items.filter((it) => !it.closed).sort((a, b) => mineFirst(a) - mineFirst(b)),
    },
    { title: t("page.closed_cases"), items: items.filter((it) => it.closed) },
  ];
  return groups
    .filter((group) => group.items.length > 0)
    .map((group) => (
      <section key={group.title} className="stack">
        <h2>{group.title}</h2>
        <ul className="space-y-3">
          {group.items.map((item) => (
            <CaseRow key={item.reference} item={item} locale={locale} now={now} />
          ))}
        </ul>
      </section>
    ));
}

function CaseRow({ item, locale, now }: { item: CaseListItem; locale: Locale; now: Date }) {
  const t = translator(locale, "case");
  const turn = turnOf(item.awaiting, item.side);
  const yours = !item.closed && turn === "you";
  return (
    <li
      className={classNames(
        "border-line bg-surface rounded-card hover:border-brand relative grid gap-x-6 gap-y-2 border p-4 transition-colors sm:grid-cols-[minmax(0,1fr)_auto] sm:px-5",
        yours && "border-s-accent border-s-6",
      )}
    >
      <div className="min-w-0">
        <h3>
          <a
            href={`/${locale}/cases/${item.reference}`}
            className="link-quiet text-ink after:rounded-card after:absolute after:inset-0 after:content-['']"
          >
            {item.subject}
          </a>
        </h3>
        <p>
          {t(`stages.${item.kind}.${item.stage}`)}
          {item.closed && item.outcome && ` · ${t(`outcomes.${item.outcome}`)}`}
          {!item.closed && !yours && ` · ${turnWords(t, item.stage, turn).says}`}
        </p>
        <p className="text-muted text-small">
          <span className="font-mono whitespace-nowrap">{item.reference}</span> ·{" "}
          {t(`kinds.${item.kind}`)} · {t(`page.side_${item.side}`)}
          {item.otherName && ` ${t("page.with", { name: item.otherName })}`} ·{" "}
          <span className="whitespace-nowrap">
            {formatDate(item.openedAt, locale, marketplace.timeZone)}
          </span>
        </p>
      </div>
      {!item.closed && (yours || item.dueAt) && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:-order-1 sm:flex-col sm:items-end">
          {yours && <Badge tone="amber">{t("page.turn_you")}</Badge>}
          {item.dueAt && <Due at={item.dueAt} now={now} locale={locale} />}
        </div>
      )}
    </li>
  );
}
