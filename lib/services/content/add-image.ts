import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import type { z } from "zod";
import { contentImages } from "@/db/schema";
import { imageLimits, imageTypes, type ImageEnding } from "@/lib/domain/content/images";
import type { imageInput } from "@/lib/domain/content/inputs";
import { storeImage } from "@/lib/storage/images";
import type { Context } from "../context";
import { fail } from "../failure";
import { ensureMay, lockPage, record } from "./change";
import { pixelsOf } from "./pixels";

/**
 * Keeps a picture for a page in one language, with its alternative text. What it is, is decided by
 * its bytes: JPEG, PNG or WebP. Answers its address.
 */
export async function addImage(
  context: Context,
  input: z.infer<typeof imageInput>,
  file: File | undefined,
): Promise<{ src: string }> {
  const by = ensureMay(context, "content:write");
  if (!file) throw fail("invalid", "files_required", "files");
  if (file.size === 0) throw fail("invalid", "files_empty", "files");
  if (file.size > imageLimits.bytes) throw fail("invalid", "files_size", "files");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = await nameOf(bytes);
  return context.db.transaction(async (tx) => {
    const page = await lockPage(tx, input.pageId);
    const row = {
      pageId: page.id,
      locale: input.locale,
      name,
      alt: input.alt,
      by,
      at: context.now,
    };
    await tx
      .insert(contentImages)
      .values(row)
      .onConflictDoUpdate({
        target: [contentImages.pageId, contentImages.locale, contentImages.name],
        set: { alt: input.alt, by, at: context.now },
      });
    await record(tx, {
      pageId: page.id,
      locale: input.locale,
      type: "image_added",
      by,
      at: context.now,
      detail: { name },
    });
    await storeImage(name, bytes);
    return { src: `/images/${name}` };
  });
}

/** A picture's name, made from its bytes. Throws a Failure for what is no picture of ours. */
export async function nameOf(bytes: Uint8Array): Promise<string> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  const ending = (Object.keys(imageTypes) as ImageEnding[]).find((it) => imageTypes[it] === mime);
  const size = ending && pixelsOf(ending, bytes);
  if (!ending || !size) throw fail("invalid", "files_type", "files");
  if (Math.max(size.width, size.height) > imageLimits.side) {
    throw fail("invalid", "files_pixels", "files");
  }
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return `${hash}-${size.width}x${size.height}.${ending}`;
}
