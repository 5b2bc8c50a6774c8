import { and, eq, isNull } from "drizzle-orm";
import { apiKeys } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { Context } from "../context";
import { fail } from "../failure";

/** An administrator ends a key at once; one that is revoked already stays so. */
export async function revokeKey(context: Context, id: string): Promise<void> {
  const { actor, db, now } = context;
  if (!can(actor, "api_keys:manage")) throw fail("forbidden", "forbidden");
  await db
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)));
}
