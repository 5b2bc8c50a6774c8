import type { SummaryRow } from "@/components/ui/summary-list";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { formatMoney, parseAmount, type Money } from "@/lib/domain/money/money";
import type { FormField } from "../data-form";

/** How an amount on this order reads, with its currency. */
export function amountReader(total: Money | undefined, locale: Locale) {
  return (typed: string): string => {
    const amountMinor = total ? parseAmount(typed, total.currency, locale) : null;
    if (!total || amountMinor === null) return typed;
    return formatMoney({ amountMinor, currency: total.currency }, locale);
  };
}

/** The answers in words. An amount is left out where no partial refund is asked for. */
export function summaryRows(
  fields: readonly FormField[],
  values: Readonly<Record<string, string | undefined>>,
  files: readonly { fileName: string }[],
  /** A typed amount as it is understood; as typed where it cannot be. */
  amountOf: (typed: string) => string,
): (SummaryRow & { key: string })[] {
  return fields.flatMap(({ name, label, kind, options }) => {
    if (kind === "files") {
      const names = files.map((file) => file.fileName).join("\n");
      return names ? [{ key: name, term: label, value: names }] : [];
    }
    const value = values[name] ?? "";
    if (!value || (name === "amount" && values.solution !== "partial_refund")) return [];
    if (name === "amount") return [{ key: name, term: label, value: amountOf(value) }];
    const chosen = options?.find((option) => option.value === value);
    return [{ key: name, term: label, value: chosen ? chosen.label : value }];
  });
}
