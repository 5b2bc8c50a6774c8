import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { verifyDigests, type BrokenRow } from "./verify-digests";

/**
 * The first event that is not as it was written. `changed`: its content and the hash before it do
 * not give its hash; `missing`: another number stands in its place; `cut`: the case itself went on
 * after the last event of its record, or more was counted; `added`: there is more than was counted.
 * `row_changed` and `row_missing`: the record is whole, but what it vouches for is not.
 */
export type BrokenEvent = {
  reference: string;
  seq: number;
  what: "changed" | "missing" | "cut" | "added" | BrokenRow["what"];
  expected: string;
  found: string;
};

/** `uncovered`: cases older than digests, whose opening vouches for no words. */
export type Verified = {
  cases: number;
  events: number;
  uncovered: number;
  broken: BrokenEvent | null;
};

type Batch = Verified & { last: string | null; names: string[] };

/**
 * Walks the record of every case by reference, `batchSize` cases at a time, and computes each hash
 * anew in the database, by the function that wrote it. Stops at the first broken event.
 */
export async function verifyRecord(db: Database, batchSize = 500): Promise<Verified> {
  const whole: Verified = { cases: 0, events: 0, uncovered: 0, broken: null };
  for (let after = ""; ;) {
    const { cases, events, uncovered, last, names, broken } = await verifyBatch(
      db,
      after,
      batchSize,
    );
    whole.cases += cases;
    whole.events += events;
    whole.uncovered += uncovered;
    if (last === null) return whole;
    const row = await verifyDigests(db, names);
    // The first of both, by case and event.
    const first = !row || (broken && isBefore(broken, row)) ? broken : row;
    if (first) return { ...whole, broken: first };
    after = last;
  }
}

function isBefore(one: BrokenEvent, other: BrokenEvent): boolean {
  return one.reference === other.reference ? one.seq <= other.seq : one.reference < other.reference;
}

// How many events there were and the last hash, a trigger counts beside the record. And each write of a case adds one to its version and one event to its record, with a `moved` beside
// it where the stage changed: so the case itself tells when the end of its record was taken away.
async function verifyBatch(db: Database, after: string, batchSize: number): Promise<Batch> {
  const { rows } = await db.execute<Batch>(sql`
    with batch as (
      select id, reference, kind, procedure_version, version, stage from cases
      where reference > ${after} order by reference limit ${batchSize}
    ), chain as (
      select batch.id, batch.reference, e.seq, e.hash, e.type, e.payload,
        row_number() over one as place,
        case_event_hash(lag(e.hash, 1, '') over one, e) as expected
      from batch join case_events e on e.case_id = batch.id
      window one as (partition by e.case_id order by e.seq)
    ), ends as (
      select batch.reference, batch.version, batch.stage,
        coalesce(kept.events, 0) as counted, kept.last_hash,
        (array_agg(chain.hash order by chain.seq desc))[1] as hash,
        count(chain.seq) as events,
        coalesce(max(chain.seq), 0) as seq,
        count(chain.seq) filter (where chain.type <> 'moved') as writes,
        coalesce(
          (array_agg(chain.payload->>'to' order by chain.seq desc)
            filter (where chain.type in ('moved', 'opened') and chain.payload ? 'to'))[1],
          p.definition->>'first') as told
      from batch
      left join chain on chain.id = batch.id
      left join case_chains kept on kept.case_id = batch.id
      left join procedures p on p.kind = batch.kind and p.version = batch.procedure_version
      group by batch.id, batch.reference, batch.version, batch.stage, p.definition, kept.events,
        kept.last_hash
    ), broken as (
      select reference, place as seq, 'missing' as what, place::text as expected,
        seq::text as found
      from chain where seq <> place
      union all
      select reference, seq, 'changed', expected, hash from chain where hash <> expected
      union all
      select reference, seq + 1, 'cut', counted || ' ' || stage, events || ' ' || told
      from ends where events < counted or writes < version or told <> stage
      union all
      select reference, seq, 'added', counted::text, events::text
      from ends where events > counted
      union all
      select reference, seq, 'changed', last_hash, hash
      from ends where events = counted and hash <> last_hash
    )
    select
      (select count(*)::int from batch) as cases,
      (select count(*)::int from chain) as events,
      (select count(*)::int from chain where type = 'opened' and not payload ? 'digests') as uncovered,
      (select coalesce(json_agg(reference), '[]') from batch) as names,
      (select reference from batch order by reference desc limit 1) as last,
      (select json_build_object('reference', reference, 'seq', seq, 'what', what,
          'expected', expected, 'found', found)
        from broken order by reference, seq, what desc limit 1) as broken`);
  const [row] = rows;
  if (!row) throw new Error("the database did not answer");
  return row;
}
