import { claimInput } from "../case/inputs";
import type { Locale } from "../case/vocabulary";
import type { Money } from "../money/money";
import { partOf } from "./amount";

/** The claim's schema with the bound that the chosen order gives: no amount above its total. */
export function claimWithin(totals: Readonly<Record<string, Money>>, locale: Locale) {
  return claimInput.superRefine(({ orderId, solution, amount }, context) => {
    const total = totals[orderId];
    if (!total || solution !== "partial_refund" || amount === "") return;
    const part = partOf(total, amount, locale);
    if (typeof part === "string") {
      context.addIssue({ code: "custom", path: ["amount"], message: part });
    }
  });
}
