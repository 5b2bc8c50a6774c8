import type { Currency, Locale } from "../case/vocabulary";

/** An amount in integer minor units (cents, bani, pence) of its currency. */
export type Money = { amountMinor: number; currency: Currency };

/** Digits after the point of a currency; every currency here has two. */
export function minorDigits(currency: Currency): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
      .maximumFractionDigits ?? 2
  );
}

/**
 * An amount as a person types it, in minor units; null for anything else. Point or comma may be
 * the decimal sign where only one reading is possible; otherwise the language decides.
 */
export function parseAmount(input: string, currency: Currency, locale: Locale): number | null {
  const symbols = /€|£(GB)?|EUR|RON|GBP|lei/gi;
  const text = input.replace(symbols, "").replace(/[\s\u00A0\u202F]/g, "");
  if (!/^\d[\d.,]*$/.test(text) || text.length > 18) return null;
  const digits = minorDigits(currency);
  const decimal = decimalSign(text, locale, digits);
  const [whole = "", fraction = ""] = decimal ? splitAtLast(text, decimal) : [text, ""];
  const grouped = /^\d{1,3}([.,]\d{3})+$|^\d+$/;
  if (!grouped.test(whole) || !/^\d*$/.test(fraction) || fraction.length > digits) return null;
  if (decimal && fraction === "") return null;
  const minor = Number(whole.replace(/[.,]/g, "") + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
}

function decimalSign(text: string, locale: Locale, digits: number): "." | "," | null {
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (points > 0 && commas > 0) return text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
  const sign = points > 0 ? "." : commas > 0 ? "," : null;
  if (sign === null || points + commas > 1) return null;
  const after = text.length - text.indexOf(sign) - 1;
  if (after <= digits) return sign;
  // Three digits after one sign: a group in the language that groups so, else too many decimals.
  return (locale === "en" ? "." : ",") === sign ? sign : null;
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The amount as people of a language write it. */
export function formatMoney(money: Money, locale: string): string {
  const tag = locale === "en" ? "en-GB" : locale === "fr" ? "fr-FR" : "ro-RO";
  return new Intl.NumberFormat(tag, { style: "currency", currency: money.currency }).format(
    money.amountMinor / 10 ** minorDigits(money.currency),
  );
}

/** The sum of two amounts. Throws for different currencies. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError("amounts of different currencies");
  return { amountMinor: a.amountMinor + b.amountMinor, currency: a.currency };
}
