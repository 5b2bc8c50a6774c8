import { describe, expect, it } from "vitest";
import sharp from "sharp";
import { cardAddress, cardOf, cardVersion } from "./card";
import { drawableText, drawCard } from "./draw-card";

describe("the picture of a shared link", () => {
  it("has the words of its page, and the site's own where there is none", () => {
    const guide = cardOf("ro", "/help/trade-safely/phishing");
    expect(guide.title).not.toBe("");
    expect(guide.above).toBe(cardOf("ro", "/help/trade-safely").title);
    expect(cardOf("fr", "/nothing/here")).toEqual(cardOf("fr", "/home"));
    expect(cardAddress("fr", "/contact")).toMatch(/^\/fr\/card\/home\.png\?v=[\w-]{10}$/);
  });

  it("has another address once its title is another", () => {
    const card = cardOf("en", "/policies/disputes");
    expect(cardVersion({ ...card, title: "Other" })).not.toBe(cardVersion(card));
  });

  // What is not in the typeface would be asked of a font server on the way.
  it.each([
    ["Înșelăciune și țară: „așa”", "Înșelăciune și țară: „așa”"],
    [
      "L’été où\u202f: «\u00a0Œuvre\u00a0» à 20\u202f€…",
      "L’été où\u00a0: «\u00a0Œuvre\u00a0» à 20\u00a0€…",
    ],
    ["Win 👍 prizes 漢字 مرحبا now", "Win prizes now"],
    ["a\u0000b\u202ec", "abc"],
    ["e\u0301te\u0301", "été"],
    ["👍", ""],
  ])("draws of %j what can be drawn", (text, drawn) => {
    expect(drawableText(text)).toBe(drawn);
  });

  it("cuts a long title at a word", () => {
    const cut = drawableText("word ".repeat(60));
    expect(cut.length).toBeLessThanOrEqual(151);
    expect(cut).toMatch(/word…$/);
  });

  it("is a PNG of the asked size with words on it, drawn once", async () => {
    const card = cardOf("ro", "/help/trade-safely/phishing");
    const [bytes, again] = await Promise.all([drawCard(card), drawCard(card)]);
    expect(again).toBe(bytes);
    const image = sharp(bytes);
    expect(await image.metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    const other = await drawCard({ ...card, title: "" });
    const words = { left: 60, top: 100, width: 800, height: 400 };
    const contrast = async (it: Uint8Array) => {
      const cut = await sharp(it).extract(words).toBuffer();
      return (await sharp(cut).stats()).channels[0]?.stdev ?? 0;
    };
    expect(await contrast(bytes)).toBeGreaterThan((await contrast(other)) + 10);
  });

  it("draws a hostile title as words", async () => {
    const card = {
      locale: "en" as const,
      site: "S",
      above: "",
      title: "</div><img src=x onerror=1>",
    };
    await expect(drawCard(card)).resolves.toBeInstanceOf(Uint8Array);
  });
});
