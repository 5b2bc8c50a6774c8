import { marketplace } from "@/lib/marketplace";
import type { CaseView, PersonView } from "@/lib/domain/case/view";
import type { Side } from "@/lib/domain/case/vocabulary";
import { formatMoney } from "@/lib/domain/money/money";
import { countryName } from "./countries";
import { formatLocalDay } from "./dates";
import type { Locale } from "./locales";
import { translator } from "./translator";

type Sides = { viewer: Side | "staff"; claimant: PersonView; respondent: PersonView | null };

/** A side as this reader calls it: "You", or the public name. */
export function nameOf(side: Side, view: Sides, locale: Locale): string {
  const t = translator(locale, "case");
  if (side === view.viewer) return t("page.you");
  return view[side]?.publicName ?? t("page.other_side");
}

/** A solution with its amount in the currency of the case's order: "Partial refund · €20.00". */
export function withMoney(
  words: string,
  amountMinor: number | null,
  view: Pick<CaseView, "order">,
  locale: Locale,
): string {
  if (amountMinor === null) return words;
  const currency = view.order?.currency ?? marketplace.currency;
  return `${words} · ${formatMoney({ amountMinor, currency }, locale)}`;
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

/** What the form asked besides, in words: never for the other side. */
export function detailRows(
  view: Pick<CaseView, "viewer" | "details">,
  locale: Locale,
): { key: string; term: string; value: string }[] {
  if (view.viewer === "respondent") return [];
  const t = translator(locale, "case");
  return inOrder(Object.entries(view.details)).map(([key, value]) => ({
    key,
    term: t.has(`details.${key}`) ? t(`details.${key}`) : key,
    value: detailValue(key, value, locale),
  }));
}

/** As the forms ask for them; the database keeps them in an order of its own. */
const detailOrder = [
  ...["body", "country", "officialRole", "phone", "fileNumber", "legalBasis", "members"],
  ...["dataAsked", "periodFrom", "periodTo", "urgency", "urgencyReason"],
];

function inOrder(details: [string, string][]): [string, string][] {
  const place = (key: string) => (detailOrder.indexOf(key) + 1 || detailOrder.length + 1) - 1;
  return details.toSorted(([a], [b]) => place(a) - place(b));
}

function detailValue(key: string, value: string, locale: Locale): string {
  const t = translator(locale, "case");
  if (key === "contact" && t.has(`contact.${value}`)) return t(`contact.${value}`);
  if (key === "country") return countryName(value, locale);
  if (key === "urgency") return translator(locale, "authority")(`form.urgencies.${value}`);
  if (key === "periodFrom" || key === "periodTo") return formatLocalDay(value, locale);
  return value === "yes" || value === "no" ? t(`fields.${value}`) : value;
}
