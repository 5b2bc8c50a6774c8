import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { DueBlock } from "./due";
import { StagePath } from "./stage-path";
import { endedElsewhere, turnOf, turnWords } from "./turn";

type Props = {
  view: CaseView;
  locale: Locale;
  now: Date;
  /** The page that says how the deadlines are counted. */
  explained: string;
  /** What the reader can do about it. */
  children?: ReactNode;
};

/**
 * Where the case stands. First of all whose turn it is and by when, then what the reader can do,
 * then the stage in plain words.
 */
export function Standing({ view, locale, now, explained, children }: Props) {
  const t = translator(locale, "case");
  const turn = turnOf(view.awaiting, view.viewer);
  const { says, due } = turnWords(t, view.stage, turn);
  const ended = endedElsewhere(view);
  const outcome = ended ? t("page.ended") : view.outcome && t(`outcomes.${view.outcome}`);
  const still = view.clocks.find((clock) => clock.pausedAt !== null);
  const windows = openWindows(view);
  return (
    <Card as="section" className="overflow-clip p-0! sm:p-0!">
      <div
        className={classNames(
          "space-y-3 border-s-6 p-4 sm:p-5",
          turn === "you" ? "border-accent bg-accent-soft" : "border-brand bg-brand-soft",
        )}
      >
        <h2>{says}</h2>
        {outcome && <p className="text-lead font-semibold">{outcome}</p>}
        {view.dueAt && (
          <DueBlock at={view.dueAt} now={now} locale={locale} label={due} layout="plain" />
        )}
        {still && <p>{t(turn === "you" ? "page.paused" : "page.paused_other")}</p>}
        {windows.map(({ label, dueAt }) => (
          <DueBlock
            key={label}
            at={dueAt}
            now={now}
            locale={locale}
            label={t(`page.${label}`)}
            layout="plain"
          />
        ))}
      </div>
      {children && <div className="stack border-line border-b p-4 sm:p-5">{children}</div>}
      <div className="space-y-4 p-4 sm:p-5">
        <div>
          <p className="text-muted text-small">{t("page.where")}</p>
          <h2 className="text-h3">{t(`stages.${view.kind}.${view.stage}`)}</h2>
        </div>
        <StagePath view={view} locale={locale} />
        <p className="text-muted">
          {t(ended ? "about.ended" : `about.${view.kind}.${view.stage}`)}
        </p>
        <p className="text-small print-hidden">
          <a href={explained} className="target">
            {translator(
              locale,
              "calendar",
            )(view.dueAt || windows.length > 0 ? "explain.link" : "explain.link_all")}
          </a>
        </p>
      </div>
    </Card>
  );
}

/** Times within which the reader can still contest what closed the case or settled it. */
function openWindows({ acts, clocks }: CaseView) {
  const windows = [
    { label: "appeal_until", act: "appeal", keys: ["appeal_window"] },
    {
      label: "late_report_until",
      act: "report_not_carried_out",
      keys: ["late_report", "final_late_report"],
    },
  ] as const;
  return windows.flatMap(({ label, act, keys }) => {
    const clock = clocks.find(({ key }) => (keys as readonly string[]).includes(key));
    return clock && acts.includes(act) ? [{ label, dueAt: clock.dueAt }] : [];
  });
}
