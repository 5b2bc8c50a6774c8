import type { CaseView } from "@/lib/domain/case/view";
import { formatMoney } from "@/lib/domain/money/money";
import type { Locale } from "@/lib/i18n/locales";

/** A solution with its amount in the currency of the case's order: "Partial refund · €20.00". */
export function withMoney(
  words: string,
  amountMinor: number | null,
  view: Pick<CaseView, "order">,
  locale: Locale,
): string {
  if (amountMinor === null || !view.order) return words;
  return `${words} · ${formatMoney({ amountMinor, currency: view.order.currency }, locale)}`;
}

/** The size of a file in words: "312 kB", "2.4 MB". */
export function formatSize(sizeBytes: number, locale: Locale): string {
  const large = sizeBytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  }).format(Math.max(sizeBytes / (large ? 1_000_000 : 1000), 1));
}
