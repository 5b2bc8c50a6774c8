import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { deploymentState } from "@/db/schema";
import { clockOffset, setClockOffset } from "@/lib/now";

const key = "clock_offset_ms";

/** Takes up the playground's clock where the last run left it. */
export async function restoreClock(db: Database): Promise<void> {
  const [row] = await db.select().from(deploymentState).where(eq(deploymentState.key, key));
  if (typeof row?.value === "number") setClockOffset(row.value);
}

/** Moves the playground's clock forward by hours; it never goes back, as time does not. */
export async function advanceClock(db: Database, hours: number): Promise<void> {
  const value = clockOffset() + hours * 3_600_000;
  await db
    .insert(deploymentState)
    .values({ key, value })
    .onConflictDoUpdate({ target: deploymentState.key, set: { value } });
  setClockOffset(value);
}
