import { lt, sql } from "drizzle-orm";
import { getDatabase, type Database } from "@/db/client";
import { searchMisses } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import { localDate } from "@/lib/domain/calendar/day";
import type { Period } from "@/lib/domain/calendar/period";
import { countable } from "@/lib/domain/search/miss";
import type { Locale } from "@/lib/i18n/locales";
import { marketplace } from "@/lib/marketplace";
import { now } from "@/lib/now";
import type { Context } from "../context";
import type { RankCursor } from "../keyset";

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
  const day = localDate(now, timeZone);
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
  await db.delete(searchMisses).where(lt(searchMisses.day, localDate(daysBefore(now), "UTC")));
}

export type Miss = { locale: Locale; query: string; count: number; lastDay: string };

/**
 * What was looked for in vain more than once in a period, most often first, a page at a time. What
 * was asked once could be about a person: editors see what comes again.
 */
export async function missesIn(
  { db, actor }: Context,
  { firstDay, lastDay }: Pick<Period, "firstDay" | "lastDay">,
  after: RankCursor | null,
  most: number,
): Promise<Miss[]> {
  if (!can(actor, "content:write")) return [];
  const [query = "", locale = ""] = after?.keys ?? [];
  const { rows } = await db.execute<Miss>(sql`
    with counted as (
      select query, locale, sum(count)::int as count, max(day)::text as "lastDay"
      from search_misses
      where day between ${firstDay}::date and ${lastDay}::date
      group by query, locale having sum(count) > 1
    )
    select * from counted
    where ${after?.rank ?? null}::int is null or count < ${after?.rank ?? 0}
      or (count = ${after?.rank ?? 0} and (query, locale) > (${query}, ${locale}))
    order by count desc, query, locale limit ${most}`);
  return rows;
}

function daysBefore(now: Date, days = keptDays): Date {
  return new Date(now.getTime() - days * dayMs);
}
