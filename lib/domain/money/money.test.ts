import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencies, locales } from "../case/vocabulary";
import { addMoney, formatMoney, parseAmount } from "./money";

describe("an amount as typed", () => {
  it.each([
    ["12", "en", 1200],
    ["12.5", "en", 1250],
    ["12.50", "ro", 1250],
    ["12,50", "en", 1250],
    ["0", "en", 0],
    ["1,234.50", "en", 123450],
    ["1.234,50", "ro", 123450],
    ["1 234,50", "fr", 123450],
    ["1\u202f234,50 €", "fr", 123450],
    ["1.234", "ro", 123400],
    ["1,234", "en", 123400],
    ["€ 99.90", "en", 9990],
    ["99,90 lei", "ro", 9990],
    ["1.234", "en", null],
    ["1,234", "fr", null],
    ["12.345", "en", null],
    ["12.", "en", null],
    ["-5", "en", null],
    ["1e3", "en", null],
    ["12,34,56", "en", null],
    ["abc", "en", null],
    ["", "en", null],
    ["1".repeat(30), "en", null],
    ["12\u0000", "en", null],
    ["٣٤", "en", null],
  ] as const)("%j in %s is %s minor units", (text, locale, minor) => {
    expect(parseAmount(text, "EUR", locale)).toBe(minor);
  });

  it("reads back what it writes, in every language and currency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom(...locales),
        fc.constantFrom(...currencies),
        (amountMinor, locale, currency) => {
          const text = formatMoney({ amountMinor, currency }, locale);
          expect(parseAmount(text, currency, locale)).toBe(amountMinor);
        },
      ),
    );
  });

  it("never adds different currencies", () => {
    const five = { amountMinor: 500, currency: "EUR" } as const;
    expect(addMoney(five, five)).toEqual({ amountMinor: 1000, currency: "EUR" });
    expect(() => addMoney(five, { amountMinor: 1, currency: "RON" })).toThrow(TypeError);
  });
});
