import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencies, locales, type Currency, type Locale } from "../case/vocabulary";
import { addMoney, formatMoney, minorUnits, parseAmount } from "./money";

const amountMinor = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
);
const currency = fc.constantFrom<Currency>(...currencies);
const locale = fc.constantFrom<Locale>(...locales);

describe("reading an amount", () => {
  it.each<[string, Currency, Locale, number]>([
    ["12", "EUR", "en", 1200],
    ["0", "EUR", "en", 0],
    ["012", "EUR", "en", 1200],
    ["12.5", "EUR", "en", 1250],
    ["12.50", "EUR", "en", 1250],
    ["12,50", "EUR", "en", 1250],
    ["12.50", "RON", "fr", 1250],
    ["12,50", "RON", "fr", 1250],
    ["12,50", "RON", "ro", 1250],
    ["12.50", "RON", "ro", 1250],
    ["0,01", "GBP", "ro", 1],
    ["0.99", "GBP", "en", 99],
    ["1 234,50", "EUR", "fr", 123_450],
    ["1\u00A0234,50", "EUR", "fr", 123_450],
    ["1\u202F234,50", "EUR", "fr", 123_450],
    ["1.234,50", "EUR", "fr", 123_450],
    ["1.234,50", "RON", "ro", 123_450],
    ["1,234.50", "GBP", "en", 123_450],
    ["1,234,567.89", "GBP", "en", 123_456_789],
    ["1.234.567,89", "RON", "ro", 123_456_789],
    ["1 234 567,89", "EUR", "fr", 123_456_789],
    ["1234,5", "EUR", "fr", 123_450],
    ["1,234", "EUR", "en", 123_400],
    ["1.234", "EUR", "ro", 123_400],
    ["1.234", "EUR", "fr", 123_400],
    ["1 234", "EUR", "en", 123_400],
    // Only one reading is possible, in whichever language it was typed.
    ["1,234.50", "EUR", "ro", 123_450],
    ["1.234,50", "EUR", "en", 123_450],
    ["  12  ", "EUR", "en", 1200],
    ["€12.50", "EUR", "en", 1250],
    ["12,50 €", "EUR", "fr", 1250],
    ["12,50\u00A0€", "EUR", "fr", 1250],
    ["12 euros", "EUR", "fr", 1200],
    ["12 lei", "RON", "ro", 1200],
    ["12,50 RON", "RON", "ro", 1250],
    ["1 leu", "RON", "ro", 100],
    ["£12", "GBP", "en", 1200],
    ["12 £GB", "GBP", "fr", 1200],
    ["90071992547409.91", "EUR", "en", Number.MAX_SAFE_INTEGER],
  ])("%j in %s, %s", (typed, money, language, expected) => {
    expect(parseAmount(typed, money, language)).toBe(expected);
  });

  it.each<[string, Locale]>([
    ["", "en"],
    [" ", "en"],
    ["abc", "en"],
    ["-5", "en"],
    ["\u22125", "fr"],
    ["+5", "en"],
    ["(5)", "en"],
    ["12.505", "en"],
    ["12,505", "ro"],
    ["0,123", "en"],
    ["0.123", "ro"],
    ["12.", "en"],
    [".50", "en"],
    [",", "fr"],
    ["1,23,456", "en"],
    ["1,234,56", "en"],
    ["1.234,567.89", "en"],
    ["1.234.56", "ro"],
    ["1 2", "fr"],
    ["12 50", "fr"],
    ["1  234", "fr"],
    ["1 234,567", "fr"],
    ["1e5", "en"],
    ["0x10", "en"],
    ["Infinity", "en"],
    ["NaN", "en"],
    ["1\u20AC2", "en"],
    ["12\u0000", "en"],
    ["1\t234", "en"],
    ["12\n", "en"],
    ["\u202E12", "en"],
    ["١٢", "en"],
    ["90071992547409.92", "en"],
    ["9".repeat(25), "en"],
    ["1".repeat(5000), "en"],
    ["12 EUR EUR EUR", "en"],
    ["12 RON", "en"],
    ["£12", "en"],
    ["12 $", "en"],
    ["12; drop table", "en"],
  ])("refuses %j as euros in %s", (typed, language) => {
    expect(parseAmount(typed, "EUR", language)).toBeNull();
  });

  it("answers null or a safe amount from nought for any text at all", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(..."0123456789., €-"), maxLength: 24 }),
    );
    fc.assert(
      fc.property(typed, currency, locale, (text, money, language) => {
        const read = parseAmount(text, money, language);
        expect(read === null || (Number.isSafeInteger(read) && read >= 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads back whatever it writes, in the three languages", () => {
    fc.assert(
      fc.property(amountMinor, currency, locale, (minor, money, language) => {
        const text = formatMoney({ amountMinor: minor, currency: money }, language);
        expect(parseAmount(text, money, language)).toBe(minor);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("writing an amount", () => {
  it.each<[number, Currency, string, string]>([
    [123_450, "EUR", "en", "€1,234.50"],
    [123_450, "EUR", "fr", "1\u202F234,50\u00A0€"],
    [123_450, "EUR", "ro", "1.234,50\u00A0EUR"],
    [123_450, "RON", "en", "RON\u00A01,234.50"],
    [123_450, "RON", "ro", "1.234,50\u00A0RON"],
    [5, "GBP", "en", "£0.05"],
    [0, "EUR", "en", "€0.00"],
    [-150, "EUR", "en", "-€1.50"],
    [123_450, "EUR", "en-GB", "€1,234.50"],
    [123_450, "EUR", "de-DE", "1.234,50\u00A0€"],
    [Number.MAX_SAFE_INTEGER, "EUR", "en", "€90,071,992,547,409.91"],
  ])("%d %s in %s", (minor, money, language, expected) => {
    expect(formatMoney({ amountMinor: minor, currency: money }, language)).toBe(expected);
  });
});

describe("adding", () => {
  it("adds in one currency", () => {
    expect(
      addMoney({ amountMinor: 150, currency: "RON" }, { amountMinor: 51, currency: "RON" }),
    ).toEqual({ amountMinor: 201, currency: "RON" });
  });

  it("refuses two currencies", () => {
    expect(() =>
      addMoney({ amountMinor: 1, currency: "RON" }, { amountMinor: 1, currency: "EUR" }),
    ).toThrow(TypeError);
  });

  it("refuses a sum that is no longer exact", () => {
    expect(() =>
      addMoney(
        { amountMinor: Number.MAX_SAFE_INTEGER, currency: "EUR" },
        { amountMinor: 1, currency: "EUR" },
      ),
    ).toThrow(RangeError);
  });

  it.each([...currencies])("has a hundred minor units in one %s", (money) => {
    expect(minorUnits(money)).toBe(100);
  });
});
