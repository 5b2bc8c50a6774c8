import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { locales, type Locale } from "@/lib/i18n/locales";
import { describeOnEveryDatabase } from "@/test/databases";
import { libraryDocuments } from "./documents";
import { everyday } from "./everyday.fixture";
import { fillSearch } from "./fill";
import { search } from "./queries";

/** A reader with a telephone sees no more than these. */
const seen = 3;

const asked = (locale: Locale) =>
  everyday[locale].flatMap(([path, queries]) =>
    queries.split(";").map((query) => ({ path, query: query.replace(/\s+/gu, " ").trim() })),
  );

describe("the everyday queries", () => {
  it.each(locales)("are enough, and each stands once, in %s", (locale) => {
    const queries = asked(locale).map(({ query }) => query);
    expect(new Set(queries).size).toBe(queries.length);
    expect(queries.length).toBeGreaterThanOrEqual(60);
  });

  it.each(locales)("expect pages that exist in %s", (locale) => {
    const paths = libraryDocuments().flatMap((it) => (it.locale === locale ? [it.path] : []));
    for (const { path } of asked(locale)) expect(paths).toContain(path);
  });
});

describeOnEveryDatabase("search in people's own words", (open) => {
  let db: Database;
  beforeAll(async () => {
    db = (await open()).db;
    await fillSearch(db, libraryDocuments());
  });

  it.each(locales)("leads to the page that helps, in %s", async (locale) => {
    const missed: string[] = [];
    for (const { path, query } of asked(locale)) {
      const { found, locale: where } = await search(db, locale, query, 10);
      const paths = found.map((it) => it.path);
      if (where === locale && paths.slice(0, seen).includes(path)) continue;
      const instead = paths.slice(0, seen).map((it) => it.split("/").at(-1));
      missed.push(`${query} -> ${path} (is ${paths.indexOf(path) + 1}): ${instead.join(", ")}`);
    }
    expect(missed).toEqual([]);
  });
});
