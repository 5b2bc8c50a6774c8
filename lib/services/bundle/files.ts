import { createHash } from "node:crypto";
import type { BundledFile } from "@/lib/domain/bundle/bundle";
import { nameInBundle } from "@/lib/domain/bundle/bundle";
import { cleaned, isCleanedFor } from "@/lib/domain/photo/clean";
import type { evidence } from "@/db/schema";
import { isMissing, readStored, streamStored } from "@/lib/storage/disk";

export type EvidenceRow = typeof evidence.$inferSelect;

/** A file of the bundle with its bytes, read when they are asked for and not before. */
export type OpenFile = BundledFile & { content: () => AsyncIterable<Uint8Array> };

/** What the claimant may have of a file, piece by piece; a cleaned photo is one piece, 10 MB at most. */
async function* contentFor(row: EvidenceRow): AsyncIterable<Uint8Array> {
  if (isCleanedFor("claimant", row)) yield cleaned(await readStored(row.storageKey), row.mediaType);
  else yield* streamStored(row.storageKey);
}

type Digest = { sizeBytes: number; sha256: string };

async function digest(pieces: AsyncIterable<Uint8Array>): Promise<Digest | null> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      sizeBytes += piece.length;
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return { sizeBytes, sha256: hash.digest("hex") };
}

/**
 * A row of evidence as it stands in the bundle: read once here, so that the lists of checksums are
 * of the bytes that are there now, and a lost or altered file is told instead of passed off.
 */
export async function bundledFile(row: EvidenceRow, position: number): Promise<OpenFile> {
  const { fileName, mediaType, side, addedAt, sizeBytes, sha256: receivedSha256 } = row;
  const name = nameInBundle(position, fileName, mediaType);
  const content = () => contentFor(row);
  const file = { name, fileName, mediaType, side, addedAt, receivedSha256, content };
  const stored = await digest(streamStored(row.storageKey));
  if (!stored) return { ...file, state: "missing", sizeBytes, sha256: receivedSha256 };
  const given = isCleanedFor("claimant", row) ? await digest(content()) : stored;
  if (!given) return { ...file, state: "missing", sizeBytes, sha256: receivedSha256 };
  const whole = stored.sha256 === receivedSha256;
  const asGiven = isCleanedFor("claimant", row) ? "without_location" : "as_received";
  return { ...file, ...given, state: whole ? asGiven : "changed" };
}
