import { sql } from "drizzle-orm";
import { getDatabase } from "@/db/client";
import { faultOf, log } from "@/lib/log";

/** Whether this process can serve: one read through the schema's newest tables. */
export async function readiness(): Promise<{ ready: boolean }> {
  try {
    const db = await getDatabase();
    await db.execute(sql`select 1 from procedures limit 1`);
    return { ready: true };
  } catch (error) {
    log("error", "not_ready", faultOf(error));
    return { ready: false };
  }
}
