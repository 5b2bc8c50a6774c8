import { Card } from "@/components/ui/card";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { DueBlock } from "./due";
import { StagePath } from "./stage-path";
import { turnOf } from "./turn";

type Props = { view: CaseView; locale: Locale; now: Date };

/** Where the case stands: the stage in plain words, who has the next step, and by when. */
export function Standing({ view, locale, now }: Props) {
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
    </Card>
  );
}
