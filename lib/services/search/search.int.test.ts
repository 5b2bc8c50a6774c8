import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { readQuery } from "@/lib/domain/search/query";
import { locales } from "@/lib/i18n/locales";
import { describeOnEveryDatabase } from "@/test/databases";
import { libraryDocuments } from "./documents";
import { plainText } from "@/lib/content/plain-text";
import { fillSearch } from "./fill";
import { search, type SearchAnswer } from "./queries";

const paths = ({ found }: SearchAnswer) => found.map(({ path }) => path);
const text = (pieces: { text: string }[]) => pieces.map((it) => it.text).join("");

describeOnEveryDatabase("search of the library", (open) => {
  let db: Database;
  beforeAll(async () => {
    db = (await open()).db;
    await fillSearch(db, libraryDocuments());
  });

  it("puts a page whose title says it before those whose text does", async () => {
    const answer = await search(db, "en", "not received", 10);
    expect(paths(answer)[0]).toBe("/help/something-went-wrong/not-received");
    expect(answer).toMatchObject({ locale: "en", some: false, cut: false });
  });

  it.each([
    ["en", "i was scammed", "/help/something-went-wrong/i-was-defrauded"],
    ["en", "recieved", "/help/something-went-wrong/not-received"],
    ["fr", "arnaque", "/help/something-went-wrong/i-was-defrauded"],
    ["fr", "ma commande n'est pas arrivee", "/help/something-went-wrong/not-received"],
    ["ro", "vanzatorul nu raspunde", "/help/something-went-wrong/seller-refuses-to-talk"],
    ["ro", "ţeapă", "/help/something-went-wrong/i-was-defrauded"],
    ["ro", "reclamatii", "/policies/complaints"],
  ] as const)("in %s, %s finds %s", async (locale, typed, path) => {
    const answer = await search(db, locale, typed, 10);
    expect(answer.locale).toBe(locale);
    expect(paths(answer).slice(0, 3)).toContain(path);
  });

  it("finds the same with comma, cedilla and neither", async () => {
    const [comma, cedilla, bare] = await Promise.all(
      ["rambursări și plăți", "rambursări şi plăţi", "rambursari si plati"].map((typed) =>
        search(db, "ro", typed, 10),
      ),
    );
    expect(comma?.found.length).toBeGreaterThan(0);
    expect(paths(cedilla as SearchAnswer)).toEqual(paths(comma as SearchAnswer));
    expect(paths(bare as SearchAnswer)).toEqual(paths(comma as SearchAnswer));
  });

  it("finds a word that is still being typed", async () => {
    expect(paths(await search(db, "en", "counterf", 10)).length).toBeGreaterThan(0);
  });

  it("looks in the other languages when the reader's has none, and says which", async () => {
    const answer = await search(db, "fr", "livrarea întârzie", 10);
    expect(answer.locale).toBe("ro");
    expect(answer.found.length).toBeGreaterThan(0);
  });

  it("answers with pages that have some of the words rather than with none", async () => {
    const answer = await search(db, "en", "refund zeppelin", 10);
    expect(answer).toMatchObject({ locale: "en", some: true });
    expect(answer.found.length).toBeGreaterThan(0);
  });

  it("marks what it found, in pieces of plain text", async () => {
    const [first] = (await search(db, "ro", "rambursare", 10)).found;
    const marked = first?.extract.filter(({ hit }) => hit).map((it) => it.text) ?? [];
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.some((word) => /^rambur/i.test(word))).toBe(true);
    for (const word of marked) expect(word).toMatch(/^(rambur|restitui|retur)/i);
    expect(text(first?.extract ?? [])).not.toMatch(/<|&#/);
  });

  it.each([
    ["nothing", ""],
    ["spaces", " \n\t "],
    ["no word", "?!… () & | ! <-> :* '' \\ %_"],
    ["quotes and operators", "'refund' & !seller | (a <-> b):*"],
    ["SQL", "'; drop table search_words; --"],
    ["an expression", "(a+)+$ [[:alpha:]] .*"],
    ["emoji and signs", "🤬🤬 ™ 👩‍👩‍👧"],
    ["right to left", "\u202eاسترداد المال החזר"],
    ["NUL", "re\u0000fund"],
    ["half a pair", "\ud83d refund \udc00"],
    ["a word without end", "x".repeat(100_000)],
    ["100,000 characters", "refund ".repeat(15_000)],
    ["accents on accents", `e${"\u0301".repeat(150)}`],
  ])("answers %s", async (_name, typed) => {
    for (const locale of locales) {
      const answer = await search(db, locale, typed, 10);
      expect(answer.query.length).toBeLessThanOrEqual(200);
      expect(answer.found.length).toBeLessThanOrEqual(10);
      expect(answer.cut).toBe(typed.length > 200);
    }
  });

  it("finds despite what is around the word", async () => {
    expect((await search(db, "en", "'refund' & !(:*", 10)).found.length).toBeGreaterThan(0);
  });
});

describeOnEveryDatabase("filling", (open) => {
  const page = {
    locale: "en" as const,
    path: "/help/a/b",
    topic: "A",
    title: "Zebra",
    summary: "",
    headings: [],
    body: "",
    asked: "",
  };

  it("writes once for the same library, also when several processes start together", async () => {
    const { db } = await open();
    const wrote = await Promise.all([1, 2, 3].map(() => fillSearch(db, libraryDocuments())));
    expect(wrote.filter(Boolean)).toHaveLength(1);
    expect(await fillSearch(db, libraryDocuments())).toBe(false);
    const { rows } = await db.execute(sql`select count(*)::int as n from search_documents`);
    expect(rows).toEqual([{ n: libraryDocuments().length }]);
  });

  it("forgets a page that is gone, and keeps all when it fails", async () => {
    const { db } = await open();
    await fillSearch(db, [page]);
    await expect(fillSearch(db, [page, page])).rejects.toThrow();
    expect(paths(await search(db, "en", "zebra", 5))).toEqual([page.path]);
    expect(await fillSearch(db, [{ ...page, title: "Quagga" }])).toBe(true);
    expect(paths(await search(db, "en", "zebra", 5))).toEqual([]);
    expect(paths(await search(db, "en", "quagga", 5))).toEqual([page.path]);
  });

  it("takes a page of a megabyte in", async () => {
    const { db } = await open();
    const body = Array.from({ length: 120_000 }, (_, n) => `w${n.toString(36)}x`).join(" ");
    await fillSearch(db, [{ ...page, body }]);
    expect(paths(await search(db, "en", "zebra", 5))).toEqual([page.path]);
  });
});

describe("what is typed", () => {
  it("is cut at 200 characters, and says so", () => {
    expect(readQuery("a".repeat(200))).toMatchObject({ cut: false });
    const { text: kept, cut } = readQuery("a".repeat(201));
    expect([kept.length, cut]).toEqual([200, true]);
  });
});

describe("rendered HTML as text", () => {
  it("keeps words apart and reads what stands for signs", () => {
    expect(plainText("<p>a &#x26; b</p><ul><li>c&lt;d</li><li>e</li></ul>")).toBe("a & b c<d e");
  });
});
