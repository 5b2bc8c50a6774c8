import { offeredActs } from "@/components/case/act-fields";
import { Acts } from "@/components/case/acts";
import { Due } from "@/components/case/due";
import { EvidenceFiles, Outcomes, Proposals, Story } from "@/components/case/facts";
import { OrderCard } from "@/components/case/order-card";
import { Record } from "@/components/case/record";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { CaseView, PersonView, StaffPerson } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  view: CaseView;
  locale: Locale;
  now: Date;
  action: FormAction;
  people: readonly StaffPerson[];
  done: boolean;
};

/** One case at the desk: the record and the acts on one side, the facts on the other. */
export function DeskCase({ view, locale, now, action, people, done }: Props) {
  const t = translator(locale, "case");
  const desk = translator(locale, "staff");
  return (
    <div className="stack-lg">
      {done && (
        <Callout tone="success" role="status">
          <p>{t("page.done")}</p>
        </Callout>
      )}
      <header className="stack">
        <p className="text-muted">
          {t(`kinds.${view.kind}`)} · <span className="font-mono">{view.reference}</span> ·{" "}
          {t(`stages.${view.kind}.${view.stage}`)} · {t(`teams.${view.team}`)} ·{" "}
          {view.assignee?.publicName ?? desk("nobody")}
        </p>
        <h1>{view.subject}</h1>
        <p className="flex flex-wrap items-baseline gap-x-4">
          {view.dueAt && <Due at={view.dueAt} now={now} locale={locale} />}
          <a href={`/staff/cases/${view.reference}/deadlines`} className="target text-small">
            {translator(locale, "calendar")("explain.link_all")}
          </a>
        </p>
      </header>
      <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
        <div className="stack-lg min-w-0">
          <section className="stack">
            <h2>{desk("acts")}</h2>
            <Acts
              view={view}
              acts={offeredActs(view.acts)}
              action={action}
              locale={locale}
              people={people}
            />
          </section>
          <section className="stack">
            <h2>{t("page.timeline")}</h2>
            <Record view={view} locale={locale} />
          </section>
        </div>
        <div className="stack-lg min-w-0">
          <Outcomes view={view} locale={locale} />
          <Person title={desk("claimant")} person={view.claimant} locale={locale} />
          {view.respondent && (
            <Person title={desk("respondent")} person={view.respondent} locale={locale} />
          )}
          <Proposals view={view} locale={locale} />
          <Story view={view} locale={locale} />
          <EvidenceFiles view={view} locale={locale} />
          {view.order && <OrderCard order={view.order} locale={locale} />}
        </div>
      </div>
    </div>
  );
}

function Person({ title, person, locale }: { title: string; person: PersonView; locale: Locale }) {
  const desk = translator(locale, "staff");
  const given = person.private;
  return (
    <Card as="section">
      <h2>
        {title}: {person.publicName}
      </h2>
      {given && (
        <SummaryList
          rows={[
            { term: desk("name"), value: given.name },
            { term: desk("email"), value: given.email },
            ...(given.phone ? [{ term: desk("phone"), value: given.phone }] : []),
            ...(given.address ? [{ term: desk("address"), value: given.address }] : []),
            { term: desk("language_of"), value: given.locale.toUpperCase() },
          ]}
        />
      )}
    </Card>
  );
}
