import type { Locale } from "../case/vocabulary";
import { parseAmount, type Money } from "../money/money";

export type AmountFault = "amount_wrong" | "amount_zero" | "amount_too_high";

/** A typed part of a total, in minor units, or what is wrong with it. Form and verb share it. */
export function partOf(total: Money, typed: string, locale: Locale): number | AmountFault {
  const amount = parseAmount(typed, total.currency, locale);
  if (amount === null) return "amount_wrong";
  if (amount === 0) return "amount_zero";
  return amount > total.amountMinor ? "amount_too_high" : amount;
}
