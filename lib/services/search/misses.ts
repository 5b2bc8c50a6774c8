import { desc, gte, lt, sql } from "drizzle-orm";
import { getDatabase, type Database } from "@/db/client";
import { searchMisses } from "@/db/schema";
import { countable } from "@/lib/domain/search/miss";
import type { Locale } from "@/lib/i18n/locales";
import { marketplace } from "@/lib/marketplace";
import { now } from "@/lib/now";

/** A flood of nonsense fills no table: more different searches a day are not counted. */
const mostADay = 500;
const keptDays = 180;
const dayMs = 86_400_000;

/** Counts a search that found nothing, on the local day; not one that could be about a person. */
export async function countMiss(
  db: Database,
  locale: Locale,
  typed: string,
  now: Date,
  timeZone: string,
): Promise<void> {
  const query = countable(typed);
  if (query === null) return;
  const day = localDay(now, timeZone);
  await db.execute(sql`
    insert into search_misses (locale, day, query, count)
    select ${locale}::text, ${day}::date, ${query}::text, 1
    where exists (select from search_misses
        where locale = ${locale} and day = ${day}::date and query = ${query})
      or (select count(*) from search_misses
        where locale = ${locale} and day = ${day}::date) < ${mostADay}
    on conflict (locale, day, query) do update set count = search_misses.count + 1`);
}

/** `countMiss` in this process's database, today; what is too old is forgotten with it. */
export async function countMissNow(locale: Locale, typed: string): Promise<void> {
  const db = await getDatabase();
  await countMiss(db, locale, typed, now(), marketplace.timeZone);
  await forgetOldMisses(db, now());
}

/** Forgets what was looked for in vain half a year ago. */
export async function forgetOldMisses(db: Database, now: Date): Promise<void> {
  await db.delete(searchMisses).where(lt(searchMisses.day, localDay(daysBefore(now), "UTC")));
}

export type Miss = { locale: Locale; query: string; count: number; lastDay: string };

/** What was looked for in vain more than once in so many days, most often first. */
export async function missesSince(db: Database, now: Date, days: number): Promise<Miss[]> {
  const count = sql<number>`sum(${searchMisses.count})::int`;
  return db
    .select({
      locale: searchMisses.locale,
      query: searchMisses.query,
      count,
      lastDay: sql<string>`max(${searchMisses.day})::text`,
    })
    .from(searchMisses)
    .where(gte(searchMisses.day, localDay(daysBefore(now, days), "UTC")))
    .groupBy(searchMisses.locale, searchMisses.query)
    .having(sql`sum(${searchMisses.count}) > 1`)
    .orderBy(desc(count), searchMisses.query)
    .limit(100);
}

function daysBefore(now: Date, days = keptDays): Date {
  return new Date(now.getTime() - days * dayMs);
}

/** The local date, YYYY-MM-DD. */
function localDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
}
