import { sql } from "drizzle-orm";
import { can } from "@/lib/domain/access/can";
import type { Period } from "@/lib/domain/calendar/period";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { Answer } from "@/lib/domain/readers/view";
import type { Context } from "../context";
import type { Cursor } from "../keyset";
import { pageOfFigures, pathToday } from "./page-of";

/** What readers of one page said was wrong with it in a period, the newest first. */
export async function answersOf(
  { db, actor }: Context,
  { locale, path }: { locale: Locale; path: string },
  { since, until }: Pick<Period, "since" | "until">,
  after: Cursor | null,
  most: number,
): Promise<Answer[]> {
  if (!can(actor, "content:write")) return [];
  const before = after?.at
    ? sql`(voted_at, f.id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const { rows } = await db.execute<Omit<Answer, "at"> & { at: string }>(sql`
    select f.id, reason, words,
      to_char(voted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from helpful_votes f ${pageOfFigures}
    where f.locale = ${locale} and ${pathToday} = ${path}
      and (reason is not null or words is not null)
      and voted_at >= ${since.toISOString()}::timestamptz
      and voted_at < ${until.toISOString()}::timestamptz and ${before}
    order by voted_at desc, f.id desc limit ${most}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
