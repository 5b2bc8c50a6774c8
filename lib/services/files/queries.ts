import { eq } from "drizzle-orm";
import { z } from "zod";
import { evidence } from "@/db/schema";
import { can, performerOf } from "@/lib/domain/access/can";
import { readStored } from "@/lib/storage/disk";
import { loadCase } from "../case/load";
import { readableAudiences } from "../case/timeline";
import type { Context } from "../context";

export type StoredFile = { fileName: string; mediaType: string; bytes: Buffer };

/**
 * A file of a case for those of its parties and staff who may read the words it came with, or of
 * one's own draft; null for anyone else.
 */
export async function fileById(context: Context, id: string): Promise<StoredFile | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const { actor, db } = context;
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id));
  if (!row) return null;
  if (row.caseId) {
    const loaded = await loadCase(db, { id: row.caseId });
    if (!loaded || !can(actor, "evidence:read", loaded.subject)) return null;
    const viewer = performerOf(actor, loaded.subject);
    if (!viewer || viewer === "system") return null;
    if (!readableAudiences(viewer).includes(row.audience)) return null;
  } else if (actor.kind !== "member" || row.uploaderId !== actor.memberId) {
    return null;
  }
  return {
    fileName: row.fileName,
    mediaType: row.mediaType,
    bytes: await readStored(row.storageKey),
  };
}
