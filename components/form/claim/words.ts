import type { ClaimableOrder } from "@/lib/domain/case/view";
import type { Duration } from "@/lib/domain/clock/clock";
import { formatMoney, type Money } from "@/lib/domain/money/money";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { claimSteps } from "./steps";

/** An order's total, and the amount's hint that states it. */
export type ClaimTotal = { total: Money; hint: string };

const plain = [
  "talk_text",
  "talk_message",
  "check_title",
  "send",
  "edit",
  "steps.next",
  "steps.back",
  "steps.to_summary",
  "steps.change",
  "steps.label",
  "steps.sending",
  "steps.kept",
  "steps.start_again",
] as const;
type Plain = (typeof plain)[number];

export type ClaimWords = Record<Plain, string> & {
  copy: string;
  copied: string;
  promise: string;
  titles: readonly string[];
  /** "Step 2 of 6:", by step. */
  positions: readonly string[];
};

/** Every word of the claim form but its fields' own. `response`: how long the seller has. */
export function claimWords(locale: Locale, response: Duration | undefined): ClaimWords {
  const t = translator(locale, "report");
  const triage = translator(locale, "triage");
  return {
    ...(Object.fromEntries(plain.map((key) => [key, t(key)])) as Record<Plain, string>),
    copy: triage("copy"),
    copied: triage("copied"),
    promise: response ? t("promise_claim", { time: formatDuration(response, locale) }) : "",
    titles: claimSteps.map((step) => t(`steps.titles.${step}`)),
    positions: claimSteps.map((_, index) =>
      t("steps.position", { n: index + 1, total: claimSteps.length }),
    ),
  };
}

/** The totals of a member's orders by id. */
export function claimTotals(
  orders: readonly ClaimableOrder[],
  locale: Locale,
): Record<string, ClaimTotal> {
  const t = translator(locale, "report");
  return Object.fromEntries(
    orders.map(({ id, totalMinor, currency }) => {
      const total = { amountMinor: totalMinor, currency };
      return [id, { total, hint: t("amount_most", { total: formatMoney(total, locale) }) }];
    }),
  );
}
