import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { fold } from "@/lib/domain/search/words";
import { locales, type Locale } from "@/lib/i18n/locales";
import { describeOnEveryDatabase } from "@/test/databases";
import type { SearchDocument } from "./documents";
import { fillSearch } from "./fill";
import { inflections, typos, unseen, type Pair } from "./recall.fixture";
import { search } from "./queries";

/** Found: the page that says the word is among those that a reader sees first. */
const seen = 10;

const pathOf = ([, written]: Pair) => `/help/words/${written}`;

/** One page for each word that is written, so that nothing else on a page can be what was found. */
function pagesOf(locale: Locale): SearchDocument[] {
  const words = new Set(
    [inflections, unseen, typos].flatMap((all) => all[locale].map(([, written]) => written)),
  );
  return [...words].map((word) => ({
    locale,
    path: `/help/words/${word}`,
    topic: "",
    title: "",
    summary: "",
    headings: [],
    body: word,
    asked: "",
  }));
}

describe("the fixture", () => {
  it.each(locales)("has enough pairs of different words in %s", (locale) => {
    const pairs = new Set(inflections[locale].map((pair) => pair.join(" ")));
    expect(pairs.size).toBeGreaterThanOrEqual(60);
    expect(typos[locale].length).toBeGreaterThanOrEqual(25);
    expect(typos[locale].filter(([typed, written]) => typed === written)).toEqual([]);
  });
});

describeOnEveryDatabase("search recall", (open, kind) => {
  let db: Database;
  beforeAll(async () => {
    db = (await open()).db;
    await fillSearch(db, locales.flatMap(pagesOf));
  });

  async function recall(locale: Locale, pairs: readonly Pair[], what: string): Promise<number> {
    const missed: string[] = [];
    for (const pair of pairs) {
      const { found, locale: where } = await search(db, locale, pair[0], seen);
      if (where !== locale || !found.some(({ path }) => path === pathOf(pair))) {
        missed.push(pair.join(" -> "));
      }
    }
    const share = 1 - missed.length / pairs.length;
    const words = `${(share * 100).toFixed(1)}% of ${pairs.length}`;
    // eslint-disable-next-line no-console -- the share is what this test is for
    console.log(
      `recall ${kind} ${locale} ${what}: ${words}${missed.map((it) => `\n  ${it}`).join("")}`,
    );
    return share;
  }

  const bare = (pairs: readonly Pair[]) => pairs.map(([typed, it]): Pair => [fold(typed), it]);

  describe.each(locales)("in %s", (locale) => {
    it("finds inflected words", async () => {
      expect(await recall(locale, inflections[locale], "inflected")).toBeGreaterThanOrEqual(0.95);
    });
    it("finds them without diacritics", async () => {
      const pairs = bare(inflections[locale]);
      expect(await recall(locale, pairs, "without diacritics")).toBeGreaterThanOrEqual(0.95);
    });
    it("finds words that no rule was made for", async () => {
      const pairs = [...unseen[locale], ...bare(unseen[locale])];
      expect(await recall(locale, pairs, "unseen")).toBeGreaterThanOrEqual(0.95);
    });
    it("forgives slips", async () => {
      expect(await recall(locale, typos[locale], "slips")).toBeGreaterThanOrEqual(0.9);
    });
  });
});
