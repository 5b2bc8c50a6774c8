import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { CaseView } from "@/lib/domain/case/view";
import { formatMoney } from "@/lib/domain/money/money";
import { formatDate, formatDateTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = { view: CaseView; locale: Locale };

/** An amount of this case's order, in words. */
function moneyOf(view: CaseView, amountMinor: number | null, locale: Locale): string {
  return amountMinor !== null && view.order
    ? ` · ${formatMoney({ amountMinor, currency: view.order.currency }, locale)}`
    : "";
}

/** The outcome with its reasons, for both sides alike. */
export function Outcomes({ view, locale }: Props) {
  const t = translator(locale, "case");
  return view.decisions.toReversed().map((decision) => (
    <Card key={decision.id} as="section" className="stack">
      <h2>{t("page.decision")}</h2>
      <p className="text-lead font-semibold">
        {t(`remedies.${decision.remedy}`)}
        {moneyOf(view, decision.amountMinor, locale)}
      </p>
      {decision.words && <p className="whitespace-pre-line">{decision.words}</p>}
      {decision.carryOutBy && (
        <p>
          {t("page.carry_out_by")}{" "}
          {formatDateTime(decision.carryOutBy, locale, marketplace.timeZone)}
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

/** Every proposal stands on the record. */
export function Proposals({ view, locale }: Props) {
  const t = translator(locale, "case");
  if (view.proposals.length === 0) return null;
  const nameOf = (side: "claimant" | "respondent") =>
    side === view.viewer ? t("page.you") : (view[side]?.publicName ?? t("page.other_side"));
  return (
    <section className="stack">
      <h2>{t("page.proposals")}</h2>
      {view.proposals.toReversed().map((offer) => (
        <Card key={offer.id} className="stack">
          <p>
            <strong>
              {t(`solutions.${offer.solution}`)}
              {moneyOf(view, offer.amountMinor, locale)}
            </strong>{" "}
            <Badge>{t(`status.${offer.status}`)}</Badge>
          </p>
          <p className="text-muted text-small">
            {nameOf(offer.bySide)} · {formatDate(offer.proposedAt, locale, marketplace.timeZone)}
          </p>
          {offer.words && <p className="whitespace-pre-line">{offer.words}</p>}
          {offer.answerReason && <p className="whitespace-pre-line">{offer.answerReason}</p>}
        </Card>
      ))}
    </section>
  );
}

/** What the case is about: words, order, files. */
export function CaseFacts({ view, locale }: Props) {
  const t = translator(locale, "case");
  const { order } = view;
  return (
    <section className="stack">
      <h2>{t("page.description")}</h2>
      {view.reason && <p className="font-semibold">{t(`reasons.${view.reason}`)}</p>}
      <p className="whitespace-pre-line">{view.description}</p>
      {order && (
        <SummaryList
          rows={[
            { term: t("page.order"), value: `${order.number} · ${order.sellerName}` },
            ...order.items.map((item) => ({
              term: `${item.quantity} ×`,
              value: `${item.title} · ${formatMoney({ amountMinor: item.unitPriceMinor, currency: order.currency }, locale)}`,
            })),
          ]}
        />
      )}
      <h2>{t("page.evidence")}</h2>
      {view.evidence.length === 0 && <p className="text-muted">{t("page.no_evidence")}</p>}
      <ul>
        {view.evidence.map((file) => (
          <li key={file.id}>
            <a className="target" href={`/api/files/${file.id}`}>
              {file.fileName}
            </a>{" "}
            <span className="text-muted text-small">{Math.ceil(file.sizeBytes / 1024)} KB</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
