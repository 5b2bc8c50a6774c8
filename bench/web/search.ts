import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase, type Database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { startPostgres } from "@/test/postgres-server";
import { locales, type Locale } from "@/lib/i18n/locales";
import { fillSearch } from "@/lib/services/search/fill";
import { search } from "@/lib/services/search/queries";
import { inflections } from "@/lib/services/search/recall.fixture";
import { makeArticles } from "./articles";

const sizes = [100, 10_000];
const searches = 300;
const mostFound = 20;

type Times = { p50Ms: number; p95Ms: number; fillSeconds: number };

/** Milliseconds for a search among 100 and among 10,000 articles a language, on both databases. */
export async function benchSearch() {
  const dataDir = mkdtempSync(path.join(tmpdir(), "recourse-bench-"));
  const embedded = await onDatabase({ dataDir });
  rmSync(dataDir, { recursive: true, force: true });
  const server = await startPostgres({ durable: true });
  const postgres = await onDatabase({ url: server.url, dataDir: "memory://" });
  await server.stop();
  return { searches, embedded, postgres };
}

async function onDatabase(options: { url?: string; dataDir: string }) {
  const database = await openDatabase(options);
  await migrate(database);
  const times: Record<string, Times> = {};
  for (const size of sizes) times[`${size} articles`] = await timesAt(database.db, size);
  await database.close();
  const [few, many] = Object.values(times);
  return { ...times, p95Ratio: few && many && Number((many.p95Ms / few.p95Ms).toFixed(2)) };
}

async function timesAt(db: Database, articles: number): Promise<Times> {
  const documents = makeArticles(articles);
  const started = performance.now();
  await fillSearch(db, documents);
  const fillSeconds = Number(((performance.now() - started) / 1_000).toFixed(1));
  const asked = queries();
  for (const [locale, query] of asked.slice(0, 20)) await search(db, locale, query, mostFound);
  const taken: number[] = [];
  for (let turn = 0; turn < searches; turn += 1) {
    const [locale, query] = asked[turn % asked.length] ?? ["en", "refund"];
    const before = performance.now();
    await search(db, locale, query, mostFound);
    taken.push(performance.now() - before);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => Number((taken[Math.floor(taken.length * share)] ?? 0).toFixed(1));
  return { p50Ms: at(0.5), p95Ms: at(0.95), fillSeconds };
}

/** One word, two words, a slip of the finger and a word half typed, in turns and in each language. */
function queries(): [Locale, string][] {
  return locales.flatMap((locale) =>
    inflections[locale].map(([typed], index, all): [Locale, string] => {
      const next = all[(index + 1) % all.length]?.[0] ?? "";
      const asked = [
        typed,
        `${typed} ${next}`,
        `${typed.slice(0, -2)}${typed.at(-1)}`,
        typed.slice(0, 4),
      ];
      return [locale, asked[index % asked.length] ?? typed];
    }),
  );
}
