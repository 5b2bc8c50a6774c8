import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";

const keyShape = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

function placeOf(key: string): string {
  if (!keyShape.test(key)) throw new Error("not a storage key");
  return path.join(env.DATA_DIR, "evidence", key);
}

/** Keeps bytes under DATA_DIR and returns their key once they have reached the disk. */
export async function storeBytes(bytes: Uint8Array): Promise<string> {
  const id = randomUUID();
  const key = `${id.slice(0, 2)}/${id}`;
  const place = placeOf(key);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const file = await open(place, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return key;
}

/** Removes the bytes under a key; nothing when there are none. */
export async function removeStored(key: string): Promise<void> {
  await rm(placeOf(key), { force: true });
}

/** The bytes under a key. Throws when there are none. */
export function readStored(key: string): Promise<Buffer> {
  return readFile(placeOf(key));
}

/** The bytes under a key, piece by piece. Throws while it is read when there are none. */
export function streamStored(key: string): AsyncIterable<Uint8Array> {
  return createReadStream(placeOf(key));
}

/** Whether reading failed because nothing is kept there any more. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === "ENOENT";
}
