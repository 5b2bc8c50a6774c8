import { describe, expect, it } from "vitest";
import { locales } from "./vocabulary";
import { publicNameOfGuest } from "./public-name";

describe("what the other side is shown of a guest", () => {
  it.each([
    ["Jean Rousseau", "J. R."],
    ["jean-pierre de la rochefoucauld", "J. R."],
    ["  Ștefan   Țepeș ", "Ș. Ț."],
    ["S\u0326tefan Popescu", "Ș. P."],
    ["Gina", "G."],
    ["O'Neill", "N."],
    ["Дмитрий Иванов", "Д. И."],
    ["Ana <ana@people.example>", "A. E."],
  ])("of %j it is %j", (name, shown) => {
    expect(publicNameOfGuest(name, "en")).toBe(shown);
  });

  it.each(["", "   ", "X", "王小明", "김", "محمد علي", "0712 345 678", "…", "👩‍⚖️"])(
    "of %j nothing is taken: a neutral word stands in, in each language",
    (name) => {
      const shown = locales.map((locale) => publicNameOfGuest(name, locale));
      expect(new Set(shown).size).toBe(locales.length);
      for (const word of shown) if (name.trim()) expect(word).not.toContain(name);
    },
  );
});
