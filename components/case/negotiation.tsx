import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import type { CaseView, ProposalView } from "@/lib/domain/case/view";
import { nameOf, withMoney } from "@/lib/i18n/case-words";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { spokenBy } from "./spoken";

type Props = { view: CaseView; locale: Locale };

const tones: Record<ProposalView["status"], BadgeTone> = {
  open: "amber",
  accepted: "success",
  declined: "danger",
  countered: "neutral",
  lapsed: "neutral",
};

/** The proposal that waits for an answer, where one does. */
export function openOffer(view: CaseView): ProposalView | undefined {
  return view.proposals.findLast((it) => it.status === "open");
}

/** What a proposal offers, with its amount: "Partial refund · €20.00". */
export function offerInWords(offer: ProposalView, view: CaseView, locale: Locale): string {
  const t = translator(locale, "case");
  return withMoney(t(`solutions.${offer.solution}`), offer.amountMinor, view, locale);
}

/** The proposal that waits for an answer, large, where one does. */
export function OnTheTable({ view, locale }: Props) {
  const t = translator(locale, "case");
  const offer = openOffer(view);
  if (!offer) return null;
  const own = offer.bySide === view.viewer;
  return (
    <div className="bg-brand-soft rounded-card p-4">
      <p className="text-small text-muted font-semibold">
        {own
          ? t("page.you_propose")
          : t("page.proposes", { name: nameOf(offer.bySide, view, locale) })}
      </p>
      <p className="text-h2 font-serif font-semibold">{offerInWords(offer, view, locale)}</p>
      {offer.words && (
        <p {...spokenBy(offer.bySide, view)} className="mt-2 whitespace-pre-line">
          {offer.words}
        </p>
      )}
    </div>
  );
}

/**
 * Every proposal stands on the record and reads as a conversation, in the order in which it went:
 * the reader's own at the end of the line, the other side's at its start.
 */
export function Proposals({ view, locale }: Props) {
  const t = translator(locale, "case");
  const [first, ...more] = view.proposals;
  // One that waits, and nothing before it, is on the table already.
  if (!first || (more.length === 0 && first.status === "open")) return null;
  return (
    <section className="stack">
      <h2>{t("page.proposals")}</h2>
      <ol className="space-y-4">
        {view.proposals.map((offer) => (
          <Offer key={offer.id} offer={offer} view={view} locale={locale} />
        ))}
      </ol>
    </section>
  );
}

function Offer({ offer, view, locale }: Props & { offer: ProposalView }) {
  const t = translator(locale, "case");
  const { bySide, status, words, answerReason } = offer;
  const other = bySide === "claimant" ? "respondent" : "claimant";
  return (
    <li className="flex flex-col gap-2">
      <Bubble atEnd={atEnd(bySide, view)} strong={status === "open"}>
        <p className="text-muted text-small">
          {nameOf(bySide, view, locale)} ·{" "}
          {formatDate(offer.proposedAt, locale, marketplace.timeZone)}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <strong>{offerInWords(offer, view, locale)}</strong>
          <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
        </p>
        {words && (
          <p {...spokenBy(bySide, view)} className="mt-1 whitespace-pre-line">
            {words}
          </p>
        )}
      </Bubble>
      {answerReason && (
        <Bubble atEnd={atEnd(other, view)}>
          <p className="text-muted text-small">{nameOf(other, view, locale)}</p>
          <p {...spokenBy(other, view)} className="whitespace-pre-line">
            {answerReason}
          </p>
        </Bubble>
      )}
    </li>
  );
}

/** Staff read the claimant at the start, as in a letter; a side reads itself at the end. */
function atEnd(side: ProposalView["bySide"], { viewer }: CaseView): boolean {
  return viewer === "staff" ? side === "respondent" : side === viewer;
}

type BubbleProps = { atEnd: boolean; strong?: boolean; children: ReactNode };

function Bubble({ atEnd: end, strong, children }: BubbleProps) {
  return (
    <div
      className={classNames(
        "rounded-card max-w-[min(36rem,88%)] border p-3 sm:px-4",
        end ? "bg-brand-soft self-end rounded-ee-none" : "bg-surface self-start rounded-es-none",
        strong ? "border-accent border-2" : "border-line",
      )}
    >
      {children}
    </div>
  );
}
