import { createHash } from "node:crypto";
import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import type { Database, Transaction } from "@/db/client";
import { evidence } from "@/db/schema";
import { evidenceLimits, evidenceTypes } from "@/lib/domain/case/evidence";
import { audienceOf } from "@/lib/domain/case/hearing";
import type { Audience, ProcedureKind } from "@/lib/domain/case/vocabulary";
import { faultOf, log } from "@/lib/log";
import { removeStored, storeBytes } from "@/lib/storage/disk";
import { digestsOf } from "../case/digests";
import { fail } from "../failure";
import { mayEraseNow } from "../holds/queries";
import { contentFault } from "./content-fault";
import { discardRows } from "./discard";

export type KeptFile = {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
};

/** Checks and stores uploaded files. Throws a Failure naming `files`; then nothing was stored. */
export async function keepFiles(files: readonly File[]): Promise<KeptFile[]> {
  const real = files.filter((file) => file.size > 0 || file.name !== "");
  if (real.length > evidenceLimits.count) throw fail("invalid", "files_count", "files");
  const checked = await Promise.all(real.map(check));
  const kept: KeptFile[] = [];
  try {
    for (const { bytes, ...file } of checked) {
      kept.push({ ...file, storageKey: await storeBytes(bytes) });
    }
  } catch (error) {
    await Promise.all(kept.map((file) => removeStored(file.storageKey)));
    throw error;
  }
  return kept;
}

/**
 * Removes from the disk those kept files that no row names: what they came with was refused, or
 * had come before. A failure leaves bytes behind and is only logged: the answer stands already.
 */
export async function discardUnused(db: Database, kept: readonly KeptFile[]): Promise<void> {
  if (kept.length === 0) return;
  const keys = kept.map((file) => file.storageKey);
  try {
    const rows = await db
      .select({ key: evidence.storageKey })
      .from(evidence)
      .where(inArray(evidence.storageKey, keys));
    const used = new Set(rows.map((row) => row.key));
    await Promise.all(keys.filter((key) => !used.has(key)).map(removeStored));
  } catch (error) {
    log("warn", "files_left_behind", { files: keys.length, ...faultOf(error) });
  }
}

async function check(file: File) {
  const fileName = safeName(file.name);
  if (file.size === 0) throw fail("invalid", "files_empty", "files", { fileName });
  if (file.size > evidenceLimits.bytes) throw fail("invalid", "files_size", "files", { fileName });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  if (!mediaType || !evidenceTypes.includes(mediaType)) {
    throw fail("invalid", "files_type", "files", { fileName });
  }
  const fault = contentFault(mediaType, bytes);
  if (fault) throw fail("invalid", fault, "files", { fileName });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { fileName, mediaType, sizeBytes: bytes.length, sha256, bytes };
}

/** A name to show and to download under: no folders, no control characters, 120 characters. */
export function safeName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, "")
    .replace(/^[.\s]+$/, "")
    .trim();
  // By whole characters: half an emoji could not be written to the record.
  return [...clean].slice(-120).join("").trim() || "file";
}

type AttachScope = {
  tx: Transaction;
  loaded: { row: { id: string; kind: ProcedureKind; respondentId: string | null } };
  performer: "claimant" | "respondent" | "staff";
  actorId: string | null;
  now: Date;
};

/**
 * Puts kept files on a case, for the same readers as the words that they come with. Returns their
 * digests, for the event.
 */
export async function attachFiles(
  scope: AttachScope,
  files: readonly KeptFile[],
  audience: Audience = "parties",
): Promise<string[]> {
  if (files.length === 0) return [];
  const { id, kind, respondentId } = scope.loaded.row;
  const hearing = { kind, hasRespondent: respondentId !== null };
  const rows = files.map((file) => ({
    ...file,
    audience: audienceOf(scope.performer, audience, hearing),
    caseId: id,
    uploaderId: scope.actorId,
    side: scope.performer,
    addedAt: scope.now,
  }));
  return digestsOf("evidence", await scope.tx.insert(evidence).values(rows).returning());
}

/** The names of files, as the record tells them. */
export function fileNamesOf(files: readonly KeptFile[]): { fileNames?: string } {
  return files.length > 0 ? { fileNames: files.map((file) => file.fileName).join(", ") } : {};
}

/** What an act says, with the files that came with it: other files are another act. */
export function withFiles<Input extends object>(input: Input, files: readonly KeptFile[]) {
  return { ...input, files: files.map((file) => file.sha256).toSorted() };
}

export type Draft = { draftKey: string; uploaderId: string | null };

/** The files that a form keeps before its case exists. */
export const ofDraft = ({ draftKey, uploaderId }: Draft) =>
  and(
    eq(evidence.draftKey, draftKey),
    isNull(evidence.caseId),
    uploaderId ? eq(evidence.uploaderId, uploaderId) : isNull(evidence.uploaderId),
  );

/** Keeps a form's files before its case exists; the same file twice is kept once. */
export async function keepDraftFiles(
  db: Database,
  draft: Draft,
  files: readonly File[],
  now: Date,
): Promise<void> {
  const kept = await keepFiles(files);
  if (kept.length === 0) return;
  const rows = kept.map((file) => ({ ...file, ...draft, side: "claimant" as const, addedAt: now }));
  try {
    await db.transaction(async (tx) => {
      await tx.insert(evidence).values(rows).onConflictDoNothing();
      const [held] = await tx.select({ n: count() }).from(evidence).where(ofDraft(draft));
      if (Number(held?.n ?? 0) > evidenceLimits.count)
        throw fail("invalid", "files_count", "files");
    });
  } finally {
    await discardUnused(db, kept);
  }
}

/**
 * Gives a draft another key: for a form that is sent anew, since the old key became a case. What was
 * just sent is kept with it; the case's own files stay the case's. Returns what the draft then holds.
 */
export async function moveDraft(
  db: Database,
  draft: Draft,
  draftKey: string,
  sent: readonly File[],
  now: Date,
) {
  const moved = { ...draft, draftKey };
  await db.update(evidence).set({ draftKey }).where(ofDraft(draft));
  await keepDraftFiles(db, moved, sent, now);
  return draftFiles(db, moved);
}

/** The files a draft already holds. */
export async function draftFiles(db: Database | Transaction, draft: Draft) {
  return db
    .select({ id: evidence.id, fileName: evidence.fileName, sizeBytes: evidence.sizeBytes })
    .from(evidence)
    .where(ofDraft(draft))
    .orderBy(evidence.addedAt, evidence.id);
}

/**
 * Takes one file out of a draft; a case's files stay on the record. Under a legal hold on its
 * uploader it is kept, out of everyone's sight, until the hold ends.
 */
export async function dropDraftFile(
  db: Database,
  draft: Draft,
  id: string,
  now: Date,
): Promise<void> {
  const memberIds = draft.uploaderId ? [draft.uploaderId] : [];
  const which = and(ofDraft(draft), eq(evidence.id, id));
  if (await mayEraseNow(db, { memberIds, caseIds: [] })) {
    await db.transaction((tx) => discardRows(tx, which, now));
  } else await db.update(evidence).set({ draftKey: null }).where(which);
}
