import { sql } from "drizzle-orm";
import { can } from "@/lib/domain/access/can";
import type { Period } from "@/lib/domain/calendar/period";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { unhelpfulReasons } from "@/lib/domain/readers/rating";
import type { PageReadings, UnhelpfulPage } from "@/lib/domain/readers/view";
import type { Context } from "../context";
import type { RankCursor } from "../keyset";
import { pageId, pageOfFigures, pathToday } from "./page-of";

/** The pages opened most in a period, a page of the list at a time. */
export async function mostRead(
  { db, actor }: Context,
  { firstDay, lastDay }: Pick<Period, "firstDay" | "lastDay">,
  after: RankCursor | null,
  most: number,
): Promise<PageReadings[]> {
  if (!can(actor, "content:write")) return [];
  const { rows } = await db.execute<PageReadings>(sql`
    with counted as (
      select f.locale, ${pathToday} as path, ${pageId} as "pageId", sum(f.count)::int as reads
      from page_reads f ${pageOfFigures}
      where f.day between ${firstDay}::date and ${lastDay}::date
      group by 1, 2, 3
    )
    select * from counted where ${laterThan(after, "reads")}
    order by reads desc, path, locale limit ${most}`);
  return rows;
}

type UnhelpfulRow = Omit<UnhelpfulPage, "reasons"> & Record<string, number | string>;

/**
 * The pages of which it is surest that they do not help, by the answers of a period. `score` is
 * `unhelpfulScore`, computed here so that the list can be cut; a test holds the two together.
 */
export async function leastHelpful(
  { db, actor }: Context,
  { since, until }: Pick<Period, "since" | "until">,
  after: RankCursor | null,
  most: number,
): Promise<UnhelpfulPage[]> {
  if (!can(actor, "content:write")) return [];
  const byReason = sql.join(
    unhelpfulReasons.map(
      (it) => sql`(count(*) filter (where reason = ${it}))::int as ${sql.identifier(it)}`,
    ),
    sql`, `,
  );
  const { rows } = await db.execute<UnhelpfulRow>(sql`
    with counted as (
      select f.locale, ${pathToday} as path, ${pageId} as "pageId",
        (count(*) filter (where helpful))::int as yes,
        (count(*) filter (where not helpful))::int as no,
        (count(words))::int as remarks,
        coalesce((array_agg(words order by voted_at desc) filter (where words is not null))[1:3],
          '{}') as words,
        ${byReason}
      from helpful_votes f ${pageOfFigures}
      where voted_at >= ${since.toISOString()}::timestamptz
        and voted_at < ${until.toISOString()}::timestamptz
      group by 1, 2, 3
    ), shares as (
      select *, (yes + no)::float8 as n, no::float8 / (yes + no) as p from counted where no > 0
    ), scored as (
      select *, floor(1000 * (p + 3.8416 / (2 * n)
        - 1.96 * sqrt((p * (1 - p) + 3.8416 / (4 * n)) / n)) / (1 + 3.8416 / n))::int as score
      from shares
    )
    select * from scored where ${laterThan(after, "score")}
    order by score desc, path, locale limit ${most}`);
  return rows.map(({ locale, path, pageId: id, yes, no, remarks, words, score, ...rest }) => {
    const reasons = unhelpfulReasons.map((reason) => ({ reason, count: Number(rest[reason]) }));
    return { locale, path, pageId: id, yes, no, remarks, words, score, reasons };
  });
}

function laterThan(after: RankCursor | null, rank: "reads" | "score") {
  if (!after) return sql`true`;
  const column = sql.identifier(rank);
  const [path, locale] = after.keys as readonly [string, Locale];
  return sql`(${column} < ${after.rank}
    or (${column} = ${after.rank} and (path, locale) > (${path}, ${locale})))`;
}
