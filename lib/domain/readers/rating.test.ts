import { describe, expect, it } from "vitest";
import { leftOut, ratingInput, unhelpfulScore, withoutPersonalData } from "./rating";

const read = (given: Record<string, string>) =>
  ratingInput.safeParse({ path: "/help/a/b", helpful: "no", ...given });

describe("an answer to whether a page helped", () => {
  it("keeps reason and words of a no alone", () => {
    const given = { reason: "unclear", words: " Too short.\r\nMore. " };
    expect(read(given).data).toEqual({
      path: "/help/a/b",
      helpful: false,
      reason: "unclear",
      words: "Too short.\nMore.",
    });
    expect(read({ ...given, helpful: "yes" }).data).toMatchObject({ reason: null, words: null });
    expect(read({ reason: "", words: "  " }).data).toMatchObject({ reason: null, words: null });
  });

  it("names what is wrong", () => {
    const codeOf = (given: Record<string, string>) => read(given).error?.issues[0]?.message;
    expect(codeOf({ helpful: "maybe" })).toBe("helpful_required");
    expect(codeOf({ reason: "boring" })).toBe("reason_wrong");
    expect(codeOf({ words: "x".repeat(501) })).toBe("words_long");
    expect(codeOf({ path: "/".repeat(301) })).toBe("page_unknown");
    // Browsers count a line end as one character and send two.
    expect(read({ words: "a\r\n".repeat(249) + "ab" }).success).toBe(true);
  });

  it("drops what the database cannot keep, and keeps every script", () => {
    expect(read({ words: "a\u0000b \ud800 مرحبا 👍 ș" }).data?.words).toBe("ab  مرحبا 👍 ș");
  });

  it.each([
    ["Write to ana.pop@mail.example please", `Write to ${leftOut} please`],
    ["call 0722 123 456 or +40 (21) 555-01-02", `call ${leftOut} or ${leftOut}`],
    ["My case RC-8K2M-4T7Q was closed", `My case ${leftOut} was closed`],
    ["paid to RO49AAAA1B31007593840000 twice", `paid to ${leftOut} twice`],
    ["paid to RO49 AAAA 1B31 0075 9384 0000 twice", `paid to ${leftOut} twice`],
    ["see https://shop.example/me?u=1 and www.x.example", `see ${leftOut} and ${leftOut}`],
    ["I waited 48 hours and paid 250 lei on 3 May", "I waited 48 hours and paid 250 lei on 3 May"],
    ["Plata prin card, 24 de ore; rapid", "Plata prin card, 24 de ore; rapid"],
  ])("leaves out who wrote it: %s", (words, kept) => {
    expect(withoutPersonalData(words)).toBe(kept);
  });
});

describe("how surely a page does not help", () => {
  it("weighs many answers more than few", () => {
    expect(unhelpfulScore(2, 8)).toBeGreaterThan(unhelpfulScore(0, 1));
    expect(unhelpfulScore(200, 800)).toBeGreaterThan(unhelpfulScore(2, 8));
    expect(unhelpfulScore(8, 2)).toBeLessThan(unhelpfulScore(2, 8));
  });

  it("is Wilson's lower bound, in thousandths", () => {
    // 8 of 10: 0.4902; 1 of 1: 0.2065.
    expect(unhelpfulScore(2, 8)).toBe(490);
    expect(unhelpfulScore(0, 1)).toBe(206);
    expect([unhelpfulScore(0, 0), unhelpfulScore(5, 0)]).toEqual([0, 0]);
  });
});
