import { sql } from "drizzle-orm";
import type { Database } from "../db/client";

/**
 * Copies a case until there are `wanted` of it, each with its opening event and the one running
 * clock named; what else runs on the case is stopped first. PostgreSQL only.
 */
export async function copyCases(
  db: Database,
  reference: string,
  wanted: number,
  clock: string,
): Promise<void> {
  await db.execute(sql`
    delete from case_clocks where key <> ${clock}
      and case_id = (select id from cases where reference = ${reference})`);
  await db.execute(sql`
    with copied as (
      insert into cases
      select (jsonb_populate_record(c, jsonb_build_object(
        'id', gen_random_uuid(), 'reference', 'COPY-' || n, 'submission_key', gen_random_uuid()))).*
      from cases c, generate_series(2, ${wanted}::int) n where c.reference = ${reference}
      returning id),
    clocks as (
      insert into case_clocks
      select (jsonb_populate_record(k, jsonb_build_object(
        'id', gen_random_uuid(), 'case_id', copied.id))).*
      from case_clocks k, copied
      where k.case_id = (select id from cases where reference = ${reference}))
    insert into case_events
    select (jsonb_populate_record(e, jsonb_build_object(
      'id', gen_random_uuid(), 'case_id', copied.id))).*
    from case_events e, copied
    where e.case_id = (select id from cases where reference = ${reference})`);
  await db.execute(sql`analyze cases, case_clocks, case_events`);
}

/**
 * Fills a desk with cases of every procedure: one in five is open, due from two days ago to a month
 * from now, one open case in fifty without a deadline; a third are somebody's. Each has an order or
 * not, three events (without hashes) and, when open, a clock. PostgreSQL only.
 */
export async function fillDesk(db: Database, wanted: number): Promise<void> {
  await db.execute(sql`alter table case_events disable trigger user`);
  await db.execute(sql`
    insert into members (email, name, public_name, kind, locale)
    select 'm' || n || '@many.example', 'Name ' || n, 'Member' || n || ' Of' || n % 997, 'private',
      'en'
    from generate_series(1, ${Math.ceil(wanted / 100)}::int) n`);
  await db.execute(sql`
    with people as (select array_agg(id) ids from members where email like '%@many.example'),
    orders_made as (
      insert into orders (number, buyer_id, seller_id, currency, total_minor, guaranteed, placed_at,
        promised_at)
      select 'MANY-' || n, ids[1 + n % cardinality(ids)], ids[1 + (n + 1) % cardinality(ids)],
        'EUR', 5000, true, now() - interval '20 days',
        now() - interval '9 days'
      from generate_series(1, ${wanted}::int, 4) n, people returning id, number, buyer_id, seller_id),
    ways as (
      select p.kind, p.version, jsonb_agg(s -> 'key') stages
      from (select distinct on (kind) * from procedures order by kind, version desc) p,
        jsonb_array_elements(p.definition -> 'stages') s
      where s ->> 'key' <> 'closed' group by p.kind, p.version),
    staff as (select array_agg(id) ids from members where cardinality(roles) > 0),
    drawn as (
      select n, n % 5 = 0 as open, 1 + (n * 7919) % 97 as share,
        (array['request', 'request', 'complaint', 'claim', 'dispute', 'fraud', 'authority'])[
          1 + (n / 5) % 7] as kind
      from generate_series(1, ${wanted}::int) n),
    made as (
      insert into cases (reference, submission_key, kind, procedure_version, stage, team,
        assignee_id, claimant_id, respondent_id, claimant_name, claimant_email, claimant_locale,
        order_id, subject, description, awaiting, outcome, due_at, first_contact_at, clocks_from,
        stage_entered_at, opened_at, closed_at, closed_from)
      select 'MANY-' || d.n, 'many-' || d.n, d.kind, w.version,
        case when not open then 'closed' else w.stages ->> (d.n / 35 % jsonb_array_length(w.stages))
        end,
        (array['customer_service', 'issue_resolution', 'customer_experience', 'dispute_management',
          'security', 'legal'])[case when share < 60 then 1 when share < 80 then 2
          when share < 90 then 3 when share < 94 then 4 when share < 97 then 5 else 6 end],
        case when d.n % 3 = 0 then staff.ids[1 + (d.n / 15) % cardinality(staff.ids)] end,
        o.buyer_id, o.seller_id, 'Guest' || d.n || ' Of' || d.n % 997,
        'g' || d.n || '@many.example', 'en', case when d.kind <> 'claim' or d.n % 4 = 1 then o.id end,
        'Subject ' || d.n, repeat('Words of the case. ', 20), 'staff',
        case when not open then 'answered' end,
        case when open and d.n % 250 > 0 then at + (d.n % 46080 - 2880) * interval '1 minute' end,
        at, at, at, at - (d.n % 400000) * interval '1 minute',
        case when not open then at - (d.n % 300000) * interval '1 minute' end,
        case when not open then 'received' end
      from drawn d
      cross join staff cross join (select date_trunc('minute', now()) at) moment
      join ways w on w.kind = d.kind
      left join orders_made o on o.number = 'MANY-' || d.n
      returning id, procedure_version, due_at, opened_at, closed_at),
    clocks as (
      insert into case_clocks (case_id, key, started_at, due_at)
      select id, 'review', opened_at, due_at from made where due_at is not null)
    insert into case_events (case_id, seq, type, performer, audience, procedure_version, at)
    select id, seq, case when seq = 1 then 'opened' else 'message' end, 'claimant', 'parties',
      procedure_version, opened_at + seq * interval '1 second'
    from made, generate_series(1, 3) seq`);
  await db.execute(sql`alter table case_events enable trigger user`);
  await db.execute(sql`analyze`);
}
