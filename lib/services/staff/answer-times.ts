import { sql } from "drizzle-orm";
import { can } from "@/lib/domain/access/can";
import type { Period } from "@/lib/domain/calendar/period";
import type { AuthorityFigures, EmailFigures } from "@/lib/domain/case/view";
import { firstAnswerAt } from "../answers/first-answer";
import type { Context } from "../context";

/**
 * How long requests by e-mail waited for their first answer on average: from the first contact to
 * the first word or act of staff that the writer can read, of those received in the period.
 */
export async function emailFigures(
  { db, actor }: Context,
  { since, until }: Period,
): Promise<EmailFigures> {
  const none = { received: 0, answered: 0, averageSeconds: null };
  if (!can(actor, "insights:read")) return none;
  const { rows } = await db.execute<EmailFigures>(sql`
    select count(*)::int as received, count(answered_at)::int as answered,
      avg(extract(epoch from answered_at - first_contact_at))::float8 as "averageSeconds"
    from (
      select first_contact_at, ${firstAnswerAt} as answered_at
      from cases
      where kind = 'request' and channel = 'email'
        and first_contact_at >= ${since.toISOString()}::timestamptz
        and first_contact_at < ${until.toISOString()}::timestamptz
    ) as asked`);
  return rows[0] ?? none;
}

/**
 * Requests by authorities received in the period, by country and kind of body (Regulation (EU)
 * 2022/2065, Art. 15(1)(a)): how many, how many were answered or declined, how many pieces of data
 * were disclosed, and the median times until receipt was acknowledged and until the answer.
 */
export async function authorityFigures(
  { db, actor }: Context,
  { since, until }: Period,
): Promise<AuthorityFigures[]> {
  if (!can(actor, "insights:read") || !can(actor, "authorities:read")) return [];
  const { rows } = await db.execute<AuthorityFigures>(sql`
    with asked as (
      select id, coalesce(details ->> 'country', 'XX') as country,
        coalesce(reason, 'other_body') as body_kind, first_contact_at, opened_at, (
          select min(e.at) from case_events e
          where e.case_id = cases.id and e.type in ('approve', 'apply_red_line')
        ) as answered_at,
        (select count(*) from authority_disclosures d where d.case_id = cases.id) as disclosed
      from cases
      where kind = 'authority' and first_contact_at >= ${since.toISOString()}::timestamptz
        and first_contact_at < ${until.toISOString()}::timestamptz
    )
    select country, body_kind as "bodyKind", count(*)::int as received,
      count(answered_at)::int as answered, sum(disclosed)::int as disclosed,
      percentile_cont(0.5) within group (
        order by extract(epoch from opened_at - first_contact_at)::float8
      ) as "acknowledgeSeconds",
      percentile_cont(0.5) within group (
        order by extract(epoch from answered_at - first_contact_at)::float8
      ) as "answerSeconds"
    from asked group by 1, 2 order by received desc, 1, 2`);
  return rows;
}
