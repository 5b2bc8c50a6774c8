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
