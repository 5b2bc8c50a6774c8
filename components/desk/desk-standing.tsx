import { Acts } from "@/components/case/acts";
import { offeredActs } from "@/components/case/act-fields";
import { DueBlock } from "@/components/case/due";
import { StagePath } from "@/components/case/stage-path";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { CaseView, StaffPerson } from "@/lib/domain/case/view";
import { formatShort } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { DueCell } from "./due-cell";

type Props = {
  view: CaseView;
  now: Date;
  locale: Locale;
  action: FormAction;
  people: readonly StaffPerson[];
  /** The agent who reads. */
  me: string;
  ownName: string | undefined;
  from: string;
};

/** Where a case stands at the desk: whose turn, by when, every running clock, and who has it. */
export function DeskStanding({ view, now, me, ...forms }: Props) {
  const { locale } = forms;
  const t = translator(locale, "desk");
  const label = translator(locale, "case");
  const mine = view.assignee?.id === me;
  const assigning = offeredActs(view.acts).filter(
    (act) => act === "assign" || (act === "take" && !mine),
  );
  const turn = view.awaiting ?? "nobody";
  return (
    <Card as="section" className="space-y-4">
      <h2 className="sr-only">{t("case.standing")}</h2>
      <StagePath view={view} locale={locale} />
      <div className="grid gap-4 md:grid-cols-2">
        <div className="space-y-3">
          <p className="text-lead font-semibold">
            {view.closedAt && view.outcome
              ? label(`outcomes.${view.outcome}`)
              : t(`case.turn.${turn}`)}
          </p>
          {view.dueAt && (
            <DueBlock at={view.dueAt} now={now} locale={locale} label={t("queue.due")} />
          )}
        </div>
        <div className="space-y-3">
          <p>
            <span className="text-muted">{t("case.agent")} </span>
            <strong>{view.assignee?.publicName ?? t("case.nobody")}</strong>
            {mine && ` (${t("case.you")})`}
            <br />
            <span className="text-muted">{t("case.team")} </span>
            {label(`teams.${view.team}`)}
          </p>
          <Acts {...forms} view={view} acts={assigning} />
        </div>
      </div>
      <section>
        <h3 className="text-base">{t("case.clocks")}</h3>
        {view.clocks.length === 0 && <p className="text-muted">{t("case.no_clocks")}</p>}
        <ul className="divide-line text-small divide-y">
          {view.clocks.map((clock) => (
            <li key={clock.key} className="flex flex-wrap justify-between gap-x-6 py-2">
              <span>
                <span className="block font-semibold">
                  {label.has(`clocks.${clock.key}`) ? label(`clocks.${clock.key}`) : clock.key}
                </span>
                <span className="text-muted">
                  {t("case.clock_since", {
                    moment: formatShort(clock.startedAt, locale, marketplace.timeZone),
                  })}
                </span>
              </span>
              {clock.pausedAt ? (
                <Badge>{t("case.paused")}</Badge>
              ) : (
                <DueCell at={clock.dueAt} now={now} locale={locale} />
              )}
            </li>
          ))}
        </ul>
      </section>
    </Card>
  );
}
