import { inArray } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { members } from "@/db/schema";

export type Member = typeof members.$inferSelect;

/** Members by id, in one read; ids that are null or unknown are left out. */
export async function membersById(
  db: Database | Transaction,
  ids: readonly (string | null)[],
): Promise<Map<string, Member>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.select().from(members).where(inArray(members.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}
