import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/**
 * Sets the job queue's own clock so many seconds ahead, by the one function from which it takes
 * the time in its database.
 */
export async function queueClockAhead(db: Database, seconds: number): Promise<void> {
  await db.execute(
    sql.raw(`create or replace function jobs.job_now() returns timestamptz language sql stable
      as $$ select pg_catalog.now() + interval '${Math.ceil(seconds)} seconds' $$`),
  );
}

/** In how many seconds of the queue's clock a waiting job of this notice is due; null: none waits. */
export async function dueIn(db: Database, noticeId: string): Promise<number | null> {
  const { rows } = await db.execute<{ seconds: number }>(sql`
    select extract(epoch from start_after - jobs.job_now())::float8 as seconds from jobs.job
    where data ->> 'noticeId' = ${noticeId} and name = 'notices' and state in ('created', 'retry')`);
  const [row] = rows;
  return row ? row.seconds : null;
}
