import { eq } from "drizzle-orm";
import { z } from "zod";
import { evidence } from "@/db/schema";
import { can, performerOf } from "@/lib/domain/access/can";
import type { Released } from "@/lib/domain/case/hearing";
import type { Side } from "@/lib/domain/case/vocabulary";
import { cleaned, isCleanedFor } from "@/lib/domain/photo/clean";
import { log } from "@/lib/log";
import { isMissing, readStored } from "@/lib/storage/disk";
import { isAnswerFile } from "../authority/withhold";
import { loadCase } from "../case/load";
import { readableAudiences } from "../case/timeline";
import type { Context } from "../context";

export type StoredFile = { fileName: string; mediaType: string; bytes: Uint8Array };

type FileRow = Pick<typeof evidence.$inferSelect, "audience" | "addedAt">;

/** Whether this viewer may have the file; whom staff named, only what came after that. */
export function readsFile(
  viewer: Side | "staff",
  { audience, addedAt }: FileRow,
  released: Released | null,
): boolean {
  if (viewer === "respondent" && released && addedAt < released.at) return false;
  return readableAudiences(viewer).includes(audience);
}

/**
 * A file of a case for those of its parties and staff who may read the words it came with, or of
 * one's own draft; null for anyone else, and where the bytes are lost. The other side gets a photo
 * without what it tells besides the picture.
 */
export async function fileById(context: Context, id: string): Promise<StoredFile | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const { actor, db } = context;
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id));
  if (!row) return null;
  let cleans = false;
  if (row.caseId) {
    const loaded = await loadCase(db, { id: row.caseId });
    if (!loaded || !can(actor, "evidence:read", loaded.subject)) return null;
    const viewer = performerOf(actor, loaded.subject);
    if (!viewer || viewer === "system") return null;
    if (!readsFile(viewer, row, loaded.released)) return null;
    if (isAnswerFile(loaded.procedure, row) && !can(actor, "case:read_answer", loaded.subject)) {
      return null;
    }
    cleans = isCleanedFor(viewer, row);
  } else if (actor.kind !== "member" || row.uploaderId !== actor.memberId) {
    return null;
  }
  const { fileName, mediaType, storageKey } = row;
  const bytes = await readStored(storageKey).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    log("error", "evidence_missing", { evidence: id });
    return null;
  });
  return bytes && { fileName, mediaType, bytes: cleans ? cleaned(bytes, mediaType) : bytes };
}
