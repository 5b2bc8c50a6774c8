import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTexts, type Piece } from "./diff";

const side = (pieces: Piece[], left: "in" | "out") =>
  pieces
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join("");

describe("differences between texts", () => {
  it("tells words inside a changed line, and leaves other lines alone", () => {
    expect(diffTexts("One.\nPay in two days.\nEnd.\n", "One.\nPay in three days.\nEnd.\n")).toEqual(
      [
        { kind: "same", text: "One.\nPay in " },
        { kind: "out", text: "two" },
        { kind: "in", text: "three" },
        { kind: "same", text: " days.\nEnd.\n" },
      ],
    );
  });

  it("says nothing of equal texts but that they are equal", () => {
    expect(diffTexts("a\nb", "a\nb")).toEqual([{ kind: "same", text: "a\nb" }]);
    expect(diffTexts("", "")).toEqual([]);
  });

  it("always adds up to both texts", () => {
    const text = fc.array(fc.constantFrom("a", "b", "é", " ", "\n", "🛵", "word"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const before = a.join("");
        const after = b.join("");
        const pieces = diffTexts(before, after);
        expect(side(pieces, "in")).toBe(before);
        expect(side(pieces, "out")).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it("answers for a megabyte that was rewritten", () => {
    const lines = (word: string) =>
      Array.from({ length: 60_000 }, (_, n) => `${word} ${n}`).join("\n");
    const pieces = diffTexts(lines("before"), lines("after"));
    expect(side(pieces, "in")).toBe(lines("before"));
  });
});
