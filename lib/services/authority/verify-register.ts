import { sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";

/**
 * The first row of the register that is not as it was written. `changed`: its content and the hash
 * before it do not give its hash; `missing`: another number stands in its place; `cut`: a case
 * says that more was disclosed than the register tells.
 */
export type BrokenRow = { number: number; what: "changed" | "missing" | "cut" };
export type VerifiedRegister = { rows: number; broken: BrokenRow | null };

/** Computes the hash of every row anew, and counts what each approval says it disclosed. */
export async function verifyRegister(db: Database | Transaction): Promise<VerifiedRegister> {
  const { rows } = await db.execute<VerifiedRegister>(sql`
    with chain as (
      select number, hash, row_number() over one as place,
        authority_disclosure_hash(lag(hash, 1, '') over one, d) as expected
      from authority_disclosures d
      window one as (order by number)
    ), told as (
      select case_id, sum((payload ->> 'listed')::int) as listed
      from case_events where type = 'approve' and payload ? 'listed' group by case_id
    ), broken as (
      select place as number, 'missing' as what from chain where number <> place
      union all
      select number, 'changed' from chain where hash <> expected
      union all
      select (select coalesce(max(number), 0) + 1 from chain), 'cut'
      from told
      where listed > (select count(*) from authority_disclosures d where d.case_id = told.case_id)
    )
    select (select count(*)::int from chain) as rows,
      (select json_build_object('number', number, 'what', what)
        from broken order by number, what desc limit 1) as broken`);
  const [row] = rows;
  if (!row) throw new Error("the database did not answer");
  return row;
}
