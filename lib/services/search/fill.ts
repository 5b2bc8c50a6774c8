import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { deploymentState, searchDocuments, searchWords } from "@/db/schema";
import { synonyms } from "@/lib/domain/search/synonyms";
import { counts, fold, spelled, wordsOf } from "@/lib/domain/search/words";
import { locales, type Locale } from "@/lib/i18n/locales";
import type { SearchDocument } from "./documents";
import { stemsOf } from "./stems";

const stateKey = "search_library";
/** Counts up when what is kept of a document changes, so that every deployment takes it in anew. */
const version = 2;
// Any constant that nothing else locks with.
const lock = 720_260_201;
const batch = 250;
/** More than this of one page is not looked through; PostgreSQL keeps 1 MB of words a row. */
const longestBody = 200_000;

/**
 * Takes the documents in, in one transaction, unless these very ones were taken in before. Safe
 * when several processes start together. Answers whether anything was written.
 */
export async function fillSearch(
  db: Database,
  documents: readonly SearchDocument[],
): Promise<boolean> {
  const hash = createHash("sha256").update(JSON.stringify([version, synonyms, documents]));
  const value = { hash: hash.digest("hex") };
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock}::bigint)`);
    const [kept] = await tx
      .select({ value: deploymentState.value })
      .from(deploymentState)
      .where(eq(deploymentState.key, stateKey));
    if (JSON.stringify(kept?.value) === JSON.stringify(value)) return false;
    await tx.delete(searchDocuments);
    await tx.delete(searchWords);
    for (const locale of locales) {
      const own = documents.filter((it) => it.locale === locale);
      await writeDocuments(tx, own);
      await writeWords(tx, locale, own);
    }
    await tx
      .insert(deploymentState)
      .values({ key: stateKey, value })
      .onConflictDoUpdate({ target: deploymentState.key, set: { value } });
    return true;
  });
}

async function writeDocuments(
  tx: Transaction,
  documents: readonly SearchDocument[],
): Promise<void> {
  for (const some of inBatches(documents)) {
    await tx.insert(searchDocuments).values(
      some.map((it) => ({
        locale: it.locale,
        path: it.path,
        topic: it.topic,
        title: it.title,
        summary: it.summary,
        body: it.body.slice(0, longestBody),
        terms: termsOf(it),
      })),
    );
  }
}

/** The document's folded words with their places and weights, as PostgreSQL writes a tsvector. */
function termsOf({ locale, title, summary, headings, body, asked }: SearchDocument): string {
  const places = new Map<string, string[]>();
  let place = 0;
  const add = (text: string, weight: "A" | "B" | "C" | "D", every = false) => {
    for (const { text: word } of wordsOf(text)) {
      place += 1;
      const folded = fold(word);
      if (folded === "" || !(every || counts(folded, locale))) continue;
      const at = places.get(folded) ?? [];
      places.set(folded, at);
      at.push(`${Math.min(place, 16_383)}${weight}`);
    }
  };
  add(title, "A", true);
  for (const text of [summary, ...headings]) add(text, "B");
  add(body.slice(0, longestBody), "D");
  add(asked, "C");
  return [...places].map(([word, at]) => `'${word}':${at.slice(0, 255).join(",")}`).join(" ");
}

async function writeWords(
  tx: Transaction,
  locale: Locale,
  documents: readonly SearchDocument[],
): Promise<void> {
  const texts = documents.flatMap((it) => [
    it.title,
    it.summary,
    ...it.headings,
    it.body,
    it.asked,
  ]);
  const spellings = new Set(
    texts.flatMap((text) => wordsOf(text.slice(0, longestBody)).map((word) => spelled(word.text))),
  );
  const meant = synonyms[locale].flatMap((line, number) =>
    line.map((word) => ({ word: spelled(word), number })),
  );
  const stems = await stemsOf(tx, locale, [...spellings, ...meant.map(({ word }) => word)]);
  const known = (word: string) => stems.get(word) ?? [];
  const rows = new Map<string, { stems: Set<string>; meanings: Set<number> }>();
  for (const [word, own] of stems) {
    const folded = fold(word);
    if (folded === "") continue;
    const row = rows.get(folded) ?? { stems: new Set(), meanings: new Set() };
    for (const stem of own) row.stems.add(stem);
    rows.set(folded, row);
  }
  const meanings = new Map<string, number[]>();
  for (const { word, number } of meant) {
    for (const stem of known(word)) meanings.set(stem, [...(meanings.get(stem) ?? []), number]);
  }
  const values = [...rows].map(([word, row]) => ({
    locale,
    word,
    stems: [...row.stems],
    meanings: [...new Set([...row.stems].flatMap((stem) => meanings.get(stem) ?? []))],
  }));
  for (const some of inBatches(values)) await tx.insert(searchWords).values(some);
}

function inBatches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / batch) }, (_, index) =>
    items.slice(index * batch, (index + 1) * batch),
  );
}
