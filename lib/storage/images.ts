import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { imageName } from "@/lib/domain/content/images";
import { env } from "@/lib/env";

function placeOf(name: string): string {
  if (!imageName.test(name)) throw new Error("not a picture's name");
  return path.join(/* turbopackIgnore: true */ env.DATA_DIR, "images", name);
}

/** Keeps a picture of the guidance under its name, whole or not at all. */
export async function storeImage(name: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(name);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const draft = `${place}.${randomUUID()}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(draft, place);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

/** A picture's bytes; null when there is none of that name. */
export async function readImage(name: string): Promise<Buffer | null> {
  if (!imageName.test(name)) return null;
  try {
    return await readFile(placeOf(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
