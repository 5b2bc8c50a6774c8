import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { CaseView, ProposalView } from "@/lib/domain/case/view";
import { detailRows, formatSize, nameOf, withMoney } from "@/lib/i18n/case-words";
import { formatDate, formatDateTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = { view: CaseView; locale: Locale };

/** The outcome with its reasons, the same for both sides. */
export function Outcomes({ view, locale }: Props) {
  const t = translator(locale, "case");
  return view.decisions.toReversed().map((decision) => (
    <Card key={decision.id} as="section" className="stack border-s-brand border-s-6">
      <h2>{t("page.decision")}</h2>
      <div>
        <p className="text-lead font-semibold">
          {withMoney(t(`remedies.${decision.remedy}`), decision.amountMinor, view, locale)}
        </p>
        <p className="text-muted text-small">
          {t(decision.source === "agreement" ? "page.agreement" : "page.by_team")}{" "}
          {formatDate(decision.decidedAt, locale, marketplace.timeZone)}
        </p>
      </div>
      {decision.words && <p className="whitespace-pre-line">{decision.words}</p>}
      {decision.carryOutBy && (
        <p>
          {t("page.carry_out_by")}{" "}
          <time dateTime={decision.carryOutBy.toISOString()} className="font-semibold">
            {formatDateTime(decision.carryOutBy, locale, marketplace.timeZone)}
          </time>
        </p>
      )}
      {decision.reasons && (
        <>
          <h3>{t("page.reasons")}</h3>
          <p className="whitespace-pre-line">{decision.reasons}</p>
        </>
      )}
    </Card>
  ));
}

const proposalTones: Record<ProposalView["status"], BadgeTone> = {
  open: "amber",
  accepted: "success",
  declined: "danger",
  countered: "neutral",
  lapsed: "neutral",
};

/** Every proposal stands on the record, newest first. */
export function Proposals({ view, locale }: Props) {
  const t = translator(locale, "case");
  if (view.proposals.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("page.proposals")}</h2>
      <ol className="divide-line border-line divide-y border-y">
        {view.proposals.toReversed().map((offer) => (
          <li key={offer.id} className="py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong>
                {withMoney(t(`solutions.${offer.solution}`), offer.amountMinor, view, locale)}
              </strong>
              <Badge tone={proposalTones[offer.status]}>{t(`status.${offer.status}`)}</Badge>
            </p>
            <p className="text-muted text-small">
              {nameOf(offer.bySide, view, locale)} ·{" "}
              {formatDate(offer.proposedAt, locale, marketplace.timeZone)}
            </p>
            {offer.words && <p className="mt-1 whitespace-pre-line">{offer.words}</p>}
            {offer.answerReason && (
              <p className="bg-sunk rounded-control mt-2 p-3 whitespace-pre-line">
                {offer.answerReason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The proposal that waits for an answer, large, where one does. */
export function OnTheTable({ view, locale }: Props) {
  const t = translator(locale, "case");
  const offer = view.proposals.findLast((it) => it.status === "open");
  if (!offer) return null;
  return (
    <div className="bg-brand-soft rounded-card p-4">
      <p className="text-small font-semibold">{t("page.on_table")}</p>
      <p className="text-lead mt-1 font-serif font-semibold">
        {offer.bySide === view.viewer
          ? t("page.you_propose")
          : t("page.proposes", { name: nameOf(offer.bySide, view, locale) })}
        : {withMoney(t(`solutions.${offer.solution}`), offer.amountMinor, view, locale)}
      </p>
      {offer.words && <p className="mt-2 whitespace-pre-line">{offer.words}</p>}
    </div>
  );
}

/** What the case is about, in the claimant's words, with what the form asked besides. */
export function Story({ view, locale }: Props) {
  const t = translator(locale, "case");
  const details = detailRows(view, locale);
  return (
    <section id="story" className="stack">
      <h2>{t("page.story")}</h2>
      {view.reason && <p className="font-semibold">{t(`reasons.${view.reason}`)}</p>}
      <p className="whitespace-pre-line">{view.description}</p>
      {details.length > 0 && <SummaryList rows={details} />}
    </section>
  );
}

/** The files of the case, each with whose it is. */
export function EvidenceFiles({ view, locale }: Props) {
  const t = translator(locale, "case");
  const whose = (side: CaseView["evidence"][number]["side"]) =>
    side === "staff" ? t("page.our_team") : nameOf(side, view, locale);
  return (
    <section className="stack">
      <h2>{t("page.evidence")}</h2>
      {view.evidence.length === 0 ? (
        <p className="text-muted">{t("page.no_evidence")}</p>
      ) : (
        <ul className="divide-line border-line divide-y border-y">
          {view.evidence.map((file) => (
            <li key={file.id} className="py-2">
              <a className="target font-semibold break-all" href={`/api/files/${file.id}`}>
                {file.fileName}
              </a>
              <p className="text-muted text-small">
                {t("page.file_facts", {
                  size: formatSize(file.sizeBytes, locale),
                  who: whose(file.side),
                  date: formatDate(file.addedAt, locale, marketplace.timeZone),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
