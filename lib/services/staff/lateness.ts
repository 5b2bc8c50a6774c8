import { sql } from "drizzle-orm";
import { can } from "@/lib/domain/access/can";
import { kindsWorked } from "@/lib/domain/access/works";
import type { Period } from "@/lib/domain/calendar/period";
import type { KindLateness } from "@/lib/domain/case/view";
import type { Context } from "../context";

/**
 * How late the deadlines passed that passed in a period (the moment on the record minus when they
 * were due), by procedure: what a stopped or slow server did to the published promises.
 */
export async function latenessOfPeriod(
  { db, actor }: Context,
  { since, until }: Period,
): Promise<KindLateness[]> {
  if (!can(actor, "insights:read")) return [];
  const { rows } = await db.execute<KindLateness>(sql`
    with passed as (
      select c.kind, extract(epoch from e.at - e.due_at)::float8 as seconds
      from case_events e join cases c on c.id = e.case_id
      where e.due_at is not null and c.kind in ${kindsWorked(actor)}
        and e.at >= ${since.toISOString()}::timestamptz
        and e.at < ${until.toISOString()}::timestamptz
    )
    select kind, count(*)::int as passed,
      percentile_cont(0.5) within group (order by seconds) as "medianSeconds",
      percentile_disc(0.99) within group (order by seconds) as "slowestSeconds",
      max(seconds) as "latestSeconds"
    from passed group by kind order by kind`);
  return rows;
}
