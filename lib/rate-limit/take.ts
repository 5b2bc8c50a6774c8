import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";

export type Limit = { key: string; most: number; windowMinutes: number };

/** Counts one use in the current fixed window; false when the limit is already used up. */
export async function takeOne(db: Database, limit: Limit, now: Date): Promise<boolean> {
  const windowMs = limit.windowMinutes * 60_000;
  const windowStartAt = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const [row] = await db
    .insert(rateLimits)
    .values({ key: limit.key, windowStartAt, count: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.key, rateLimits.windowStartAt],
      set: { count: sql`${rateLimits.count} + 1` },
    })
    .returning({ count: rateLimits.count });
  return (row?.count ?? 1) <= limit.most;
}
