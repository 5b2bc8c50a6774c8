import type { Locale } from "../case/vocabulary";
import { parseAmount, type Money } from "../money/money";

export type AmountFault = "amount_wrong" | "amount_zero" | "amount_too_high";

/**
 * A typed part of a total, in minor units, or what is wrong with it; a total of null bounds nothing.
 * Form and verb share it.
 */
export function partOf(
  total: Pick<Money, "currency"> & { amountMinor: number | null },
  typed: string,
  locale: Locale,
): number | AmountFault {
  const amount = parseAmount(typed, total.currency, locale);
  if (amount === null) return "amount_wrong";
  if (amount === 0) return "amount_zero";
  return total.amountMinor !== null && amount > total.amountMinor ? "amount_too_high" : amount;
}
