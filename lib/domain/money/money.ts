import type { Currency, Locale } from "../case/vocabulary";

export type { Currency };

/** An amount in integer minor units (cents, bani, pence) of its currency. */
export type Money = { amountMinor: number; currency: Currency };

/** Digits after the decimal sign (ISO 4217). */
const digitsOf: Record<Currency, number> = { EUR: 2, RON: 2, GBP: 2 };

/** How a currency is written beside an amount, by people and by `formatMoney`. */
const signsOf: Record<Currency, string> = {
  EUR: "€|EUR|euros?",
  RON: "RON|lei|leu",
  GBP: "£GB|£|GBP",
};

const tags: Record<Locale, string> = { en: "en-GB", fr: "fr-FR", ro: "ro-RO" };

/** How many minor units make one of the currency: 100 cents a euro. */
export function minorUnits(currency: Currency): number {
  return 10 ** digitsOf[currency];
}

/**
 * An amount as a person types it, in minor units; null for anything else, another currency's sign
 * included. Point or comma may be the decimal sign where only one reading is possible; else the
 * language decides: 1.234 is a thousand in French and Romanian, and too many decimals in English.
 */
export function parseAmount(input: string, currency: Currency, locale: Locale): number | null {
  if (input.length > 40 || /\p{Cc}/u.test(input)) return null;
  const sign = signsOf[currency];
  const text = input
    .replace(/[\u00A0\u2009\u202F]/g, " ")
    .trim()
    .replace(new RegExp(`^(?:${sign}) ?| ?(?:${sign})$`, "giu"), "");
  if (!/^\d[\d., ]*$/.test(text)) return null;
  const digits = digitsOf[currency];
  const decimal = decimalSign(text, locale, digits);
  const at = decimal ? text.lastIndexOf(decimal) : text.length;
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)];
  // Plain digits, or threes parted by one and the same sign.
  if (!/^(?:\d+|[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*)$/.test(whole)) return null;
  if (decimal && (!/^\d+$/.test(fraction) || fraction.length > digits)) return null;
  const minor = Number(whole.replace(/[., ]/g, "") + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
}

function decimalSign(text: string, locale: Locale, digits: number): "." | "," | null {
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (points > 0 && commas > 0) return text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
  if (points + commas !== 1) return null;
  const sign = points > 0 ? "." : ",";
  const after = text.length - text.indexOf(sign) - 1;
  if (after <= digits) return sign;
  // Three digits after one sign: a group in the language that groups so, else too many decimals.
  return (locale === "en" ? "." : ",") === sign ? sign : null;
}

/** The amount as people of a language write it; other locales than ours are taken as a tag. */
export function formatMoney(money: Money, locale: string): string {
  const { amountMinor, currency } = money;
  const tag = isOurs(locale) ? tags[locale] : locale;
  // A decimal text, not a division: the largest amounts would lose a cent as a fraction.
  const exact = `${amountMinor}E-${digitsOf[currency]}` as `${number}`;
  return new Intl.NumberFormat(tag, { style: "currency", currency }).format(exact);
}

function isOurs(locale: string): locale is Locale {
  return Object.hasOwn(tags, locale);
}

/** The sum of two amounts. Throws for different currencies, and where it would lose precision. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError("amounts of different currencies");
  const amountMinor = a.amountMinor + b.amountMinor;
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError("not a whole, safe amount");
  return { amountMinor, currency: a.currency };
}
