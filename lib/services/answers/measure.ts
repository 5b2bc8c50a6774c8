import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { measuredDays, type MeasuredAnswers } from "@/lib/domain/answers/measured";
import { firstAnswerAt } from "./first-answer";

/**
 * How long the first answers of the last days to requests by e-mail took, from the first contact.
 * Counted when the answer is given, so that one that took months counts as well. Such a request
 * was open in those days: it still is, or closed since.
 */
export async function measureAnswers(db: Database, now: Date): Promise<MeasuredAnswers> {
  const since = new Date(now.getTime() - measuredDays * 86_400_000).toISOString();
  const { rows } = await db.execute<Omit<MeasuredAnswers, "measuredAt">>(sql`
    select count(*)::int as answers, avg(waited)::float8 as "averageSeconds",
      percentile_cont(0.5) within group (order by waited) as "medianSeconds"
    from (
      select answered_at, extract(epoch from answered_at - first_contact_at)::float8 as waited
      from (
        select first_contact_at, ${firstAnswerAt} as answered_at
        from cases
        where kind = 'request' and channel = 'email'
          and (closed_at is null or closed_at >= ${since}::timestamptz)
      ) as asked
    ) as answered
    where answered_at >= ${since}::timestamptz
      and answered_at <= ${now.toISOString()}::timestamptz`);
  const [measured] = rows;
  if (!measured) throw new Error("nothing was measured");
  return { measuredAt: now, ...measured };
}
