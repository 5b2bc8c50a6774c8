import { sql } from "drizzle-orm";
import { can } from "@/lib/domain/access/can";
import { kindsWorked } from "@/lib/domain/access/works";
import type { Period } from "@/lib/domain/calendar/period";
import type { KindFigures, StageCount } from "@/lib/domain/case/view";
import type { Context } from "../context";

/** Open cases at this moment, by stage. */
export async function openByStage({ db, actor, now }: Context): Promise<StageCount[]> {
  if (!can(actor, "insights:read")) return [];
  const { rows } = await db.execute<StageCount>(sql`
    select kind, stage, count(*)::int as open,
      (count(*) filter (where due_at < ${now.toISOString()}::timestamptz))::int as overdue
    from cases where closed_at is null and kind in ${kindsWorked(actor)}
    group by kind, stage order by kind, stage`);
  return rows;
}

/**
 * What happened in a period, by procedure, in time since the first contact. The first answer is the
 * first word or act of staff that a side can read, of the cases opened in the period; the rest is
 * of the cases closed in it.
 */
export async function figuresOfPeriod(
  { db, actor }: Context,
  { since, until }: Period,
): Promise<KindFigures[]> {
  if (!can(actor, "insights:read")) return [];
  const kinds = kindsWorked(actor);
  const inPeriod = (column: "opened_at" | "closed_at") =>
    sql`${sql.identifier(column)} >= ${since.toISOString()}::timestamptz and ${sql.identifier(column)} < ${until.toISOString()}::timestamptz`;
  const { rows } = await db.execute<KindFigures>(sql`
    with opened as (
      select kind, first_contact_at, (
        select min(e.at) from case_events e
        where e.case_id = cases.id and e.performer = 'staff' and e.audience <> 'staff'
          and e.type not in ('opened', 'moved')
      ) as answered_at
      from cases where ${inPeriod("opened_at")} and kind in ${kinds}
    ), o as (
      select kind, count(*)::int as opened, count(answered_at)::int as answered,
        percentile_cont(0.5) within group (
          order by extract(epoch from answered_at - first_contact_at)::float8
        ) as seconds
      from opened group by kind
    ), c as (
      select kind, count(*)::int as closed,
        percentile_cont(0.5) within group (
          order by extract(epoch from closed_at - first_contact_at)::float8
        ) as seconds,
        (count(*) filter (where satisfied))::int as satisfied,
        (count(*) filter (where not satisfied))::int as not_satisfied,
        (count(*) filter (where outcome = 'agreed'))::int as agreed,
        (count(*) filter (where outcome in ('decided', 'dismissed')))::int as decided
      from cases where ${inPeriod("closed_at")} and kind in ${kinds} group by kind
    )
    select coalesce(o.kind, c.kind) as kind,
      coalesce(o.opened, 0) as opened, coalesce(o.answered, 0) as answered,
      o.seconds as "firstAnswerSeconds",
      coalesce(c.closed, 0) as closed, c.seconds as "closeSeconds",
      coalesce(c.satisfied, 0) as satisfied, coalesce(c.not_satisfied, 0) as "notSatisfied",
      coalesce(c.agreed, 0) as agreed, coalesce(c.decided, 0) as decided
    from o full join c on c.kind = o.kind
    order by 1`);
  return rows;
}
