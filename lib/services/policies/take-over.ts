import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { historiesMark, putHistoriesInForce } from "@/lib/content/policy-history";
import { policyHistories } from "./histories";

/**
 * Takes over what changed in policies, by whichever process: their texts or the figures they state.
 * Costs one small read when nothing did.
 */
export async function takeOverPolicyHistories(db: Database): Promise<void> {
  const mark = await markOf(db);
  if (mark === historiesMark()) return;
  putHistoriesInForce(mark, await policyHistories(db));
}

/** Differs whenever a text was published or a procedure replaced. */
async function markOf(db: Database): Promise<string> {
  const { rows } = await db.execute<{ mark: string }>(sql`
    select (select coalesce(sum(version), 0) from content_state)::text || ' '
      || (select count(*) from procedures)::text as mark`);
  return rows[0]?.mark ?? "";
}
