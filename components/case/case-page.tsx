import { Arrived } from "@/components/form/arrived";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { FormAct } from "@/lib/domain/case/inputs";
import type { CaseView } from "@/lib/domain/case/view";
import { formatDateTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { offeredActs } from "./act-fields";
import { Acts } from "./acts";
import { Advice } from "./advice";
import { AnswerWithheld } from "./answer-withheld";
import { EvidenceFiles, Outcomes, Story } from "./facts";
import { openOffer, OnTheTable, Proposals } from "./negotiation";
import { OrderCard } from "./order-card";
import { PoliceBundle } from "./police-bundle";
import { Record } from "./record";
import { SellerContact } from "./seller-contact";
import { ReferenceCode } from "./reference-code";
import { Standing } from "./standing";

type Props = {
  view: CaseView;
  locale: Locale;
  now: Date;
  action: FormAction;
  mailLink: (form: FormData) => Promise<void>;
  opened: boolean;
  /** The act that was just done, as the URL says. */
  done: string | undefined;
};

const further: readonly FormAct[] = [
  "message",
  "add_evidence",
  "request_contact",
  "ask_mediation",
  "withdraw",
];

/** One case to one of its sides: where it stands, whose turn it is, what can be done now. */
export function CasePage({ view, locale, now, action, mailLink, opened, done }: Props) {
  const t = translator(locale, "case");
  const acts = offeredActs(view.acts);
  const answers = acts.filter((act) => !further.includes(act));
  const others = acts.filter((act) => further.includes(act));
  const forms = { view, action, locale };
  const story = (
    <>
      <Story view={view} locale={locale} />
      <EvidenceFiles view={view} locale={locale} />
    </>
  );
  return (
    <div className="stack-lg">
      {(opened || done) && <Arrived turn={view.timeline.length} />}
      {opened && <Opened view={view} locale={locale} />}
      {done && t.has(`done.${done}`) && (
        <Callout tone="success" role="status" className="measure">
          <p>{t(`done.${done}`)}</p>
        </Callout>
      )}
      <header className="measure">
        <p className="text-muted text-small font-semibold first-letter:uppercase">
          {t(`kinds.${view.kind}`)}
        </p>
        <h1>{view.subject}</h1>
        <p className="text-muted mt-2">
          {t("page.reference")}{" "}
          <ReferenceCode
            reference={view.reference}
            copy={t("page.copy")}
            copied={t("page.copied")}
          />
        </p>
      </header>
      <AnswerWithheld view={view} locale={locale} mailLink={mailLink} />
      <div className="print-flat grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="stack-lg min-w-0">
          <Standing
            view={view}
            locale={locale}
            now={now}
            explained={`/${locale}/cases/${view.reference}/deadlines`}
          >
            {(answers.length > 0 || openOffer(view)) && (
              <>
                <OnTheTable view={view} locale={locale} />
                {view.viewer === "respondent" && answers.length > 0 && (
                  <p className="print-hidden">
                    <a href="#story" className="target">
                      {t("page.read_story")}
                    </a>
                  </p>
                )}
                {answers.length > 0 && (
                  <div className="print-hidden space-y-3">
                    <Acts {...forms} acts={answers} group="answers" lead />
                  </div>
                )}
              </>
            )}
          </Standing>
          <Outcomes view={view} locale={locale} />
          <Advice advice={view.advice} locale={locale} />
          <PoliceBundle view={view} locale={locale} />
          <SellerContact view={view} locale={locale} />
          {/* Who answers reads next what it is about; who opened the case knows. */}
          {view.viewer === "respondent" && story}
          <Proposals view={view} locale={locale} />
          {others.length > 0 && (
            <section className="print-hidden space-y-3">
              <h2 className="mb-4">{t(answers.length > 0 ? "page.more" : "page.can_do")}</h2>
              <Acts {...forms} acts={others} group="others" />
            </section>
          )}
          <section className="stack">
            <h2>{t("page.timeline")}</h2>
            <Record view={view} locale={locale} />
          </section>
        </div>
        <div className="stack-lg min-w-0">
          {view.order && <OrderCard order={view.order} locale={locale} />}
          {view.viewer !== "respondent" && story}
        </div>
      </div>
    </div>
  );
}

/** Said once, when a case was just opened: its reference, and what happens next by when. */
function Opened({ view, locale }: { view: CaseView; locale: Locale }) {
  const t = translator(locale, "case");
  const { reference } = view;
  const [before, after] = t("page.opened_text", { reference }).split(reference);
  return (
    <Callout tone="success" role="status" title={t("page.opened_title")} className="measure">
      <p>
        {before}
        <strong className="font-mono whitespace-nowrap">{reference}</strong>
        {after}
      </p>
      <div>
        <p className="font-semibold">{t("page.opened_next")}</p>
        <p>{t(`about.${view.kind}.${view.stage}`)}</p>
      </div>
      {view.dueAt && (
        <p className="font-semibold">
          <time dateTime={view.dueAt.toISOString()}>
            {t("page.due_is", {
              moment: formatDateTime(view.dueAt, locale, marketplace.timeZone),
            })}
          </time>
        </p>
      )}
    </Callout>
  );
}
