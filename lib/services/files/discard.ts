import { asc, gt, inArray, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { discardedFiles, evidence } from "@/db/schema";
import { faultOf, log } from "@/lib/log";
import { removeStored } from "@/lib/storage/disk";

/** So many are looked at in one round. */
const atOnce = 200;

/**
 * Takes rows of evidence away and notes that their bytes are to go, in the caller's transaction.
 * Returns how many.
 */
export async function discardRows(
  tx: Transaction,
  which: SQL | undefined,
  now: Date,
): Promise<number> {
  const gone = await tx.delete(evidence).where(which).returning({ key: evidence.storageKey });
  if (gone.length === 0) return 0;
  await tx
    .insert(discardedFiles)
    .values(gone.map(({ key }) => ({ storageKey: key, discardedAt: now })))
    .onConflictDoNothing();
  return gone.length;
}

/**
 * Removes bytes whose rows are gone, in the order of their keys, from after one of them. What cannot
 * be removed is logged and tried again in another round. Bytes that a row still names stay: a case
 * that was turned into another shares its files with it. Returns where the next round goes on; ""
 * is the beginning.
 */
export async function removeDiscarded(db: Database, from = "", limit = atOnce): Promise<string> {
  const page = await db
    .select({ key: discardedFiles.storageKey })
    .from(discardedFiles)
    .where(gt(discardedFiles.storageKey, from))
    .orderBy(asc(discardedFiles.storageKey))
    .limit(limit);
  const keys = page.map(({ key }) => key);
  if (keys.length === 0) return "";
  const named = await db
    .select({ key: evidence.storageKey })
    .from(evidence)
    .where(inArray(evidence.storageKey, keys));
  const settled = new Set(named.map(({ key }) => key));
  for (const key of keys) {
    if (!settled.has(key) && (await isRemoved(key))) settled.add(key);
  }
  if (settled.size > 0) {
    await db.delete(discardedFiles).where(inArray(discardedFiles.storageKey, [...settled]));
  }
  return keys.length === limit ? (keys.at(-1) ?? "") : "";
}

async function isRemoved(key: string): Promise<boolean> {
  try {
    await removeStored(key);
    return true;
  } catch (error) {
    log("error", "file_not_removed", { key, ...faultOf(error) });
    return false;
  }
}
