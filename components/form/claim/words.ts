import type { ClaimableOrder } from "@/lib/domain/case/view";
import { formatMoney, type Money } from "@/lib/domain/money/money";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Duration } from "@/lib/domain/clock/clock";
import { claimSteps } from "./steps";

/** An order's total, and the amount's hint that states it. */
export type ClaimTotal = { total: Money; hint: string };

const plain = [
  "talk_title",
  "talk_text",
  "talk_message",
  "copy_message",
  "copied",
  "check_title",
  "check_text",
  "send",
  "edit",
  "next_step",
  "previous_step",
  "to_summary",
  "change",
  "steps_label",
  "draft_title",
  "draft_text",
  "draft_again",
  "unsent_title",
  "unsent_text",
  "retry",
  "sending",
  "remove",
  "not_sent_yet",
  "working_on",
] as const;

export type ClaimWords = Record<(typeof plain)[number], string> & {
  promise: string;
  titles: readonly string[];
  /** "Step 2 of 6", by step. */
  positions: readonly string[];
  /** With {n} and {total} to fill in. */
  sendingFile: string;
};

/** Every word of the claim form but its fields' own. `response`: how long the seller has. */
export function claimWords(locale: Locale, response: Duration | undefined): ClaimWords {
  const t = translator(locale, "report");
  return {
    ...(Object.fromEntries(plain.map((key) => [key, t(key)])) as Record<
      (typeof plain)[number],
      string
    >),
    promise: response ? t("promise_claim", { time: formatDuration(response, locale) }) : "",
    titles: claimSteps.map((step) => t(`step_${step}`)),
    positions: claimSteps.map((_, index) =>
      t("step_position", { n: index + 1, total: claimSteps.length }),
    ),
    sendingFile: t("sending_file", { n: "{n}", total: "{total}" }),
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
