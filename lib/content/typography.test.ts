import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { locales, type Locale } from "@/lib/i18n/locales";
import { library } from "./library";
import { contentFolder } from "./shipped";

type Text = { file: string; text: string };

/** What a reader sees of a page, with the code taken out: titles, summary, words. */
function prose(locale: Locale): Text[] {
  const { topics, policies } = library(locale);
  return [...topics, ...topics.flatMap(({ articles }) => articles), ...policies].map((page) => ({
    file: `${locale}${page.path}`,
    text: `${page.title}\n${page.summary}\n${words(page.html)}`,
  }));
}

function words(html: string): string {
  return html
    .replace(/<code>.*?<\/code>/gs, "")
    .replace(/<[^>]+>/g, "")
    .replace(/&#x3[CE];/g, "")
    .replace(/&#x26;|&amp;/g, "&");
}

/** The Markdown as written, tokens unreplaced, front matter without its dates. */
function sources(locale: Locale): Text[] {
  const root = path.join(contentFolder, locale);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({
      file: `${locale}/${name}`,
      text: readFileSync(path.join(root, name), "utf8").replace(/^(reviewed|effective):.*$/gm, ""),
    }));
}

/** Every place where a text breaks a rule, with the words around it. */
function found(texts: Text[], rule: RegExp): string[] {
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(rule)].map(
      ({ index }) => `${file}: …${text.slice(Math.max(0, index - 25), index + 25)}…`,
    ),
  );
}

const rules = {
  /** French sets a no-break space (wide or narrow) before these, and inside guillemets. */
  highWithoutSpace: /[^\s\u00a0\u202f;:!?][;:!?](?=[\s\u00a0”»]|$)|[ \n\t][;:!?]/g,
  guillemets: /«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/g,
  straightApostrophe: /\p{L}'\p{L}/gu,
  straightQuotes: /"/g,
  cedilla: /[şţŞŢ]/g,
  decomposed: /[\u0300-\u036f]/g,
  threeDots: /\.\.\./g,
};

/** Figures with a unit: whatever a procedure defines is written by its token. */
const number: Record<Locale, string> = {
  en: "\\d+|two|three|four|five|seven|twelve|fourteen|thirty",
  fr: "\\d+|deux|trois|quatre|cinq|sept|douze|quatorze|trente",
  ro: "\\d+|două|trei|patru|cinci|șapte|douăsprezece|paisprezece|treizeci",
};
const unit: Record<Locale, string> = {
  en: "(?:business|working)? ?(?:hours?|days?)",
  fr: "(?:heures?|jours?)",
  ro: "(?:de )?(?:oră|ore|zi|zile)",
};
const literalFigure = (locale: Locale) =>
  new RegExp(`(?<![\\p{L}\\d])(?:${number[locale]})[ \\u00a0-]${unit[locale]}(?!\\p{L})`, "giu");

it("calls a case “caz” in Romanian, and “dosar” only the file of police or a court", () => {
  const elsewhere = found(prose("ro"), /dosar/gi).filter(
    (place) =>
      !/^ro\/help\/(?:for-authorities\/|something-went-wrong\/going-to-the-police:)/.test(place),
  );
  expect(elsewhere).toEqual([]);
});

describe.each(locales)("typography in %s", (locale) => {
  it("has no straight quotes, no straight apostrophes and no three dots in prose", () => {
    expect(found(prose(locale), rules.straightQuotes)).toEqual([]);
    expect(found(prose(locale), rules.straightApostrophe)).toEqual([]);
    expect(found(prose(locale), rules.threeDots)).toEqual([]);
  });

  it("writes every figure of a procedure by its token", () => {
    expect(found(sources(locale), literalFigure(locale))).toEqual([]);
  });

  it("has composed letters, found by any search", () => {
    expect(found(sources(locale), rules.decomposed)).toEqual([]);
  });
});

it("keeps French high punctuation and guillemets together with their words", () => {
  expect(found(prose("fr"), rules.highWithoutSpace)).toEqual([]);
  expect(found(prose("fr"), rules.guillemets)).toEqual([]);
});

it("writes Romanian with commas below, and opens its quotes low", () => {
  expect(found(prose("ro"), rules.cedilla)).toEqual([]);
  expect(found(prose("ro"), /“/g)).toEqual([]);
});

describe("the rules themselves", () => {
  it.each([
    ["highWithoutSpace", "Que faire?", "Que faire\u00a0?"],
    ["highWithoutSpace", "Que faire ?", "Il est 09:00."],
    ["guillemets", "« mot\u00a0»", "«\u00a0mot\u202f»"],
    ["straightApostrophe", "l'envoi", "l’envoi"],
    ["straightQuotes", 'un mot"', "un «\u00a0mot\u00a0»"],
    ["cedilla", "plată şi", "plată și"],
  ] as const)("%s finds %s and lets %s pass", (rule, wrong, right) => {
    expect(found([{ file: "x", text: wrong }], rules[rule])).toHaveLength(1);
    expect(found([{ file: "x", text: right }], rules[rule])).toEqual([]);
  });

  it.each([
    ["en", "within 24 hours", "24 parcels"],
    ["en", "three business days", "the same day"],
    ["fr", "sous 3 jours ouvrables", "le jour même"],
    ["ro", "în 48 de ore", "în aceeași zi"],
  ] as const)("a literal figure in %s: %s is found, %s passes", (locale, wrong, right) => {
    expect(found([{ file: "x", text: wrong }], literalFigure(locale))).toHaveLength(1);
    expect(found([{ file: "x", text: right }], literalFigure(locale))).toEqual([]);
  });
});
