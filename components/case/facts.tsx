import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { SummaryList } from "@/components/ui/summary-list";
import type { CaseView } from "@/lib/domain/case/view";
import { detailRows, formatSize, nameOf, withMoney } from "@/lib/i18n/case-words";
import { formatDate, formatDateTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { spokenBy } from "./spoken";

type Props = { view: CaseView; locale: Locale };

/** The outcome with its reasons, the same for both sides. */
export function Outcomes({ view, locale }: Props) {
  const t = translator(locale, "case");
  return view.decisions.toReversed().map((decision) => (
    <Card
      key={decision.id}
      as="section"
      className={classNames(
        "stack border-s-6",
        decision.standing ? "border-s-brand" : "border-line",
      )}
    >
      <h2>{t("page.decision")}</h2>
      {!decision.standing && <p className="font-semibold">{t("page.replaced")}</p>}
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
      {decision.standing && view.carriedOut && (
        <p className="font-semibold">
          {t(
            view.carriedOut === "silence"
              ? "page.carried_out_silence"
              : "page.carried_out_confirmed",
          )}
        </p>
      )}
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

/** What the case is about, in the claimant's words, with what the form asked besides. */
export function Story({ view, locale }: Props) {
  const t = translator(locale, "case");
  const details = detailRows(view, locale);
  return (
    <section id="story" className="stack">
      <h2>{t("page.story")}</h2>
      {view.reason && <p className="font-semibold">{t(`reasons.${view.reason}`)}</p>}
      <p {...spokenBy("claimant", view)} className="whitespace-pre-line">
        {view.description}
      </p>
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
