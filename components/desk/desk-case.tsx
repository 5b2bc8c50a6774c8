import type { ReactNode } from "react";
import { EvidenceFiles, Outcomes, Story } from "@/components/case/facts";
import { OnTheTable, Proposals } from "@/components/case/negotiation";
import { OrderCard } from "@/components/case/order-card";
import { PoliceBundle } from "@/components/case/police-bundle";
import { Record } from "@/components/case/record";
import { SellerContact } from "@/components/case/seller-contact";
import { ReferenceCode } from "@/components/case/reference-code";
import { Badge } from "@/components/ui/badge";
import { Arrived } from "@/components/form/arrived";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { CaseView, NotNow, StaffPerson } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { AuthorityCard } from "./authority-card";
import { Contacts } from "./contacts";
import { DeskActs } from "./desk-acts";
import { DeskFindings } from "./desk-findings";
import { DeskPerson } from "./desk-person";
import { DeskStanding } from "./desk-standing";
import { HoldNotice } from "./hold-notice";
import { Received } from "./received";

type Props = {
  view: CaseView;
  notNow: readonly NotNow[];
  locale: Locale;
  now: Date;
  action: FormAction;
  people: readonly StaffPerson[];
  /** The agent who reads. */
  me: string;
  /** The act that was just done, as the URL says. */
  done: string | undefined;
  /** The place in the queue to come back to, as the address has it. */
  from: string;
  /** The respondent's restrictions. */
  restrictions: ReactNode;
};

/** One case at the desk: what to do about it on one side, the facts on the other, the record. */
export function DeskCase(props: Props) {
  const { view, notNow, locale, now, action, people, me, done, from, restrictions } = props;
  const t = translator(locale, "case");
  const staff = translator(locale, "staff");
  const ownName = people.find((it) => it.id === me)?.publicName;
  const forms = { view, locale, action, people, ownName, from };
  return (
    <div className="space-y-6">
      {done && <Arrived turn={view.timeline.length} />}
      {done && t.has(`done.${done}`) && (
        <Callout tone="success" role="status">
          <p>{t(`done.${done}`)}</p>
        </Callout>
      )}
      <header data-quick-look>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ReferenceCode
            reference={view.reference}
            copy={t("page.copy")}
            copied={t("page.copied")}
          />
          <span className="text-muted first-letter:uppercase">{t(`kinds.${view.kind}`)}</span>
          <Badge tone="brand">{t(`stages.${view.kind}.${view.stage}`)}</Badge>
          {view.overdue && <Badge tone="danger">{staff("overdue")}</Badge>}
          {view.channel !== "web" && (
            <Badge>{translator(locale, "log")(`channels.${view.channel}`)}</Badge>
          )}
        </p>
        <h1 className="mt-2">{view.subject}</h1>
        <Received view={view} locale={locale} />
        <p>
          <a href={`/staff/cases/${view.reference}/deadlines`} className="target text-small">
            {translator(locale, "calendar")("explain.link_all")}
          </a>
        </p>
      </header>
      <HoldNotice view={view} locale={locale} />
      <div className="print-flat grid gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 space-y-6">
          <div data-quick-look>
            <DeskStanding {...forms} me={me} now={now} />
          </div>
          <DeskFindings view={view} locale={locale} />
          <SellerContact view={view} locale={locale} />
          <OnTheTable view={view} locale={locale} />
          <Contacts view={view} locale={locale} />
          <AuthorityCard view={view} locale={locale} />
          <div className="print-hidden">
            <DeskActs {...forms} notNow={notNow} />
          </div>
        </div>
        <div className="stack-lg min-w-0 lg:row-span-2">
          <div data-quick-look className="stack-lg">
            <Outcomes view={view} locale={locale} />
            <Story view={view} locale={locale} />
            <Proposals view={view} locale={locale} />
            <EvidenceFiles view={view} locale={locale} />
          </div>
          <PoliceBundle view={view} locale={locale} />
          <div className="space-y-4">
            <DeskPerson title={staff("claimant")} person={view.claimant} locale={locale} />
            {view.respondent && (
              <DeskPerson title={staff("respondent")} person={view.respondent} locale={locale} />
            )}
            {restrictions}
            {view.order && <OrderCard order={view.order} locale={locale} />}
          </div>
        </div>
        <section data-quick-look className="stack min-w-0">
          <h2>{t("page.timeline")}</h2>
          <Record view={view} locale={locale} />
        </section>
      </div>
    </div>
  );
}
