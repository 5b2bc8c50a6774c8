import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipsBetween } from "./distance";
import { extract, highlight } from "./extract";
import { countable } from "./miss";
import { attemptsFor, type Candidate } from "./plan";
import { longestQuery, readQuery } from "./query";
import { fold, wordsOf } from "./words";

const joined = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join("");
const hits = (pieces: { text: string; hit: boolean }[]) =>
  pieces.filter(({ hit }) => hit).map(({ text }) => text);

describe("folding", () => {
  it.each([
    ["Ștergeți", "stergeti"],
    ["Ştergeţi", "stergeti"],
    ["S\u0326tergeti", "stergeti"],
    ["Œuvre", "oeuvre"],
    ["ÎNȘELĂTORIE", "inselatorie"],
  ])("%s is %s", (word, folded) => expect(fold(word)).toBe(folded));

  it("parts words at apostrophes and hyphens", () => {
    expect(wordsOf("l’achat d'e-mail").map(({ text }) => text)).toEqual([
      "l",
      "achat",
      "d",
      "e",
      "mail",
    ]);
  });
});

describe("highlighting", () => {
  it("loses and adds no letter of the text, whatever is looked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, words) => {
        expect(joined(highlight(text, new Set(words)))).toBe(text);
      }),
    );
  });

  it("marks whole words as they are written", () => {
    expect(hits(highlight("Reclamația, reclamație!", new Set(["reclamatie"])))).toEqual([
      "reclamație",
    ]);
  });

  it("takes the stretch with the most different words, cut between words", () => {
    const far = `refund ${"word ".repeat(100)}the refund of a parcel ${"more ".repeat(100)}`;
    const pieces = extract(far, new Set(["refund", "parcel"]));
    expect(hits(pieces)).toEqual(["refund", "parcel"]);
    expect(joined(pieces)).toMatch(/^… word .*more\u00a0…$/);
    expect(joined(pieces).length).toBeLessThan(260);
  });

  it("is the beginning of the text when nothing is in it", () => {
    expect(joined(extract("Short.", new Set(["zebra"])))).toBe("Short.");
  });
});

describe("slips", () => {
  it.each([
    ["refund", "refund", 0],
    ["refnud", "refund", 1],
    ["refun", "refund", 1],
    ["delviery", "delivery", 1],
    ["", "abc", 3],
  ])("%s and %s are %i apart", (a, b, count) => expect(slipsBetween(a, b)).toBe(count));
});

describe("the order of looking", () => {
  const { terms } = readQuery("refnud");
  const near: Candidate = { term: 0, locale: "en", word: "refund", how: "near" };

  it("forgives slips in the reader's language before it looks in others", () => {
    const french: Candidate = { term: 0, locale: "fr", word: "refnud", how: "same" };
    expect(attemptsFor("en", terms, [near, french]).map(({ locale }) => locale)).toEqual([
      "en",
      "fr",
      "en",
      "fr",
    ]);
  });

  it("takes no word that merely looks a little alike", () => {
    expect(attemptsFor("en", terms, [{ ...near, word: "refuse" }])).toEqual([]);
  });

  it("passes over small words, unless there is nothing else", () => {
    const { terms: both } = readQuery("the refund");
    const refund: Candidate = { term: 1, locale: "en", word: "refund", how: "same" };
    expect(attemptsFor("en", both, [refund])[0]?.groups).toHaveLength(1);
    const { terms: small } = readQuery("who");
    const who: Candidate = { term: 0, locale: "en", word: "who", how: "same" };
    expect(attemptsFor("en", small, [who])[0]?.groups).toHaveLength(1);
  });
});

describe("a search that editors may see", () => {
  it.each([
    ["Remboursement Express !", "remboursement express"],
    ["țeapă la curier", "teapa la curier"],
    ["dhl 24", "dhl 24"],
  ])("%s is counted", (typed, kept) => expect(countable(typed)).toBe(kept));

  it.each([
    "ana.pop@mail.example",
    "ana pop @ mail",
    "0722 123 456",
    "+40 722-123-456",
    "RO49 AAAA 1B31 0075 9384 0000",
    "RO49",
    "RC-8K2M-4T7Q",
    "rc 8k2m 4t7q",
    "AG-20261",
    "https://agora-pay.example/x",
    "agora-plata.ro",
    "my neighbour Ion Ionescu from Cluj stole my parcel",
    "a".repeat(61),
    "",
    "?!",
  ])("%s is not kept", (typed) => expect(countable(typed)).toBeNull());
});

it("reads any query as short, well-formed text without control characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
      const { text, terms } = readQuery(typed);
      expect(text.length).toBeLessThanOrEqual(longestQuery);
      expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      for (const { folded } of terms) expect(folded).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});
