import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { CaseListItem, CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Acts } from "./acts";
import { Due } from "./due";
import { CaseFacts, Outcomes, Proposals } from "./facts";
import { Record } from "./record";

type Props = {
  view: CaseView;
  locale: Locale;
  now: Date;
  action: FormAction;
  opened: boolean;
  done: boolean;
};

/** One case to one of its sides: where it stands, whose turn it is, what can be done now. */
export function CasePage({ view, locale, now, action, opened, done }: Props) {
  const t = translator(locale, "case");
  return (
    <div className="stack-lg measure">
      {opened && (
        <Callout tone="success" role="status" title={t("page.opened_title")}>
          <p>{t("page.opened_text", { reference: view.reference })}</p>
        </Callout>
      )}
      {done && (
        <Callout tone="success" role="status">
          <p>{t("page.done")}</p>
        </Callout>
      )}
      <header className="stack">
        <p className="text-muted">
          {t(`kinds.${view.kind}`)} · {t("page.reference")}{" "}
          <strong className="font-mono">{view.reference}</strong>
        </p>
        <h1>{view.subject}</h1>
      </header>
      <Card as="section" className="stack">
        <h2>{t(`stages.${view.kind}.${view.stage}`)}</h2>
        <p className="font-semibold">{t(`page.${turnOf(view)}`)}</p>
        {view.dueAt && <Due at={view.dueAt} now={now} locale={locale} />}
        {view.outcome && <p>{t(`outcomes.${view.outcome}`)}</p>}
      </Card>
      <Outcomes view={view} locale={locale} />
      {view.acts.length > 0 && (
        <section className="stack">
          <h2>{t("page.can_do")}</h2>
          <Acts view={view} action={action} locale={locale} />
        </section>
      )}
      <Proposals view={view} locale={locale} />
      <CaseFacts view={view} locale={locale} />
      <section className="stack">
        <h2>{t("page.timeline")}</h2>
        <Record view={view} locale={locale} />
      </section>
    </div>
  );
}

/** Whose turn it is, as a key under `page`. */
export function turnOf(view: Pick<CaseView, "awaiting"> & { viewer: string }): string {
  if (view.awaiting === null) return "awaits_nobody";
  if (view.awaiting === "staff") return "awaits_staff";
  return view.awaiting === view.viewer ? "awaits_you" : "awaits_other";
}

type ListProps = { items: CaseListItem[]; locale: Locale; now: Date };

/** A member's cases on both sides. */
export function CaseList({ items, locale, now }: ListProps) {
  const t = translator(locale, "case");
  if (items.length === 0) {
    return (
      <EmptyState title={t("page.none")}>
        <p>{t("page.none_text")}</p>
      </EmptyState>
    );
  }
  return (
    <ul className="divide-line border-line divide-y border-y">
      {items.map((item) => (
        <li key={item.reference} className="py-4">
          <a
            href={`/${locale}/cases/${item.reference}`}
            className="text-h3 font-serif font-semibold"
          >
            {item.subject}
          </a>
          <p className="text-muted text-small">
            {item.reference} · {t(`kinds.${item.kind}`)} · {t(`stages.${item.kind}.${item.stage}`)}
            {item.otherName && ` · ${item.otherName}`}
          </p>
          {!item.closed && (
            <p>{t(`page.${turnOf({ awaiting: item.awaiting, viewer: item.side })}`)}</p>
          )}
          {item.dueAt && <Due at={item.dueAt} now={now} locale={locale} />}
        </li>
      ))}
    </ul>
  );
}
