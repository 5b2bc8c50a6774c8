import { Card } from "@/components/ui/card";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { DueBlock } from "./due";
import { StagePath } from "./stage-path";
import { turnOf } from "./turn";

type Props = {
  view: CaseView;
  locale: Locale;
  now: Date;
  /** The page that says how the deadlines are counted. */
  explained: string;
};

/** Where the case stands: the stage in plain words, who has the next step, and by when. */
export function Standing({ view, locale, now, explained }: Props) {
  const t = translator(locale, "case");
  const turn = turnOf(view.awaiting, view.viewer);
  const appeal = view.acts.includes("appeal")
    ? view.clocks.find((clock) => clock.key === "appeal_window")
    : undefined;
  return (
    <Card as="section" className="stack">
      <div>
        <p className="text-muted text-small">{t("page.where")}</p>
        <h2>{t(`stages.${view.kind}.${view.stage}`)}</h2>
      </div>
      <StagePath view={view} locale={locale} />
      <div>
        <p className="text-lead font-semibold">{t(`page.awaits_${turn}`)}</p>
        {view.outcome && <p className="font-semibold">{t(`outcomes.${view.outcome}`)}</p>}
        <p className="text-muted mt-1">{t(`about.${view.kind}.${view.stage}`)}</p>
      </div>
      {view.dueAt && (
        <DueBlock at={view.dueAt} now={now} locale={locale} label={t(`page.due_${turn}`)} />
      )}
      {appeal && (
        <DueBlock at={appeal.dueAt} now={now} locale={locale} label={t("page.appeal_until")} />
      )}
      <p className="text-small print-hidden">
        <a href={explained} className="target">
          {translator(
            locale,
            "calendar",
          )(view.dueAt || appeal ? "explain.link" : "explain.link_all")}
        </a>
      </p>
    </Card>
  );
}
