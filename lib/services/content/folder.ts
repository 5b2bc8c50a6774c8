import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { contentPages, contentRedirects } from "@/db/schema";
import { readContentFiles } from "@/lib/content/shipped";
import { kindOfPath } from "@/lib/domain/content/paths";
import { storeImage } from "@/lib/storage/images";
import { nameOf } from "./add-image";
import type { ContentFolder } from "./export";
import { importContent } from "./import";

const contentPath = z.string().refine((it) => kindOfPath(it) !== null);
const redirectsShape = z.record(contentPath, contentPath);

/** Writes a folder of content: {language}/help/…, {language}/policies/…, images/, redirects.json. */
export async function writeContentFolder(folder: string, content: ContentFolder): Promise<void> {
  const write = async (name: string, bytes: string | Uint8Array) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  };
  for (const [name, source] of content.files) await write(name, source);
  for (const [name, bytes] of content.images) await write(`images/${name}`, bytes);
  if (Object.keys(content.redirects).length > 0) {
    await write("redirects.json", `${JSON.stringify(content.redirects, null, 2)}\n`);
  }
}

/**
 * Publishes a folder of content; what it replaces stays in the history. Answers how many texts
 * changed. Throws, naming the file, when one is wrong; then nothing was changed.
 */
export async function importContentFolder(
  db: Database,
  folder: string,
  now: Date,
): Promise<number> {
  const files = readContentFiles(folder);
  const redirects = redirectsShape.parse(JSON.parse(await textAt(folder, "redirects.json", "{}")));
  for (const name of await namesIn(path.join(folder, "images"))) {
    const bytes = await readFile(path.join(folder, "images", name));
    if ((await nameOf(bytes)) !== name) throw new Error(`images/${name}: its name is not its own`);
    await storeImage(name, bytes);
  }
  const changed = await importContent(db, files, { origin: "imported", by: null, now });
  for (const [fromPath, to] of Object.entries(redirects)) {
    const [page] = await db.select().from(contentPages).where(eq(contentPages.path, to));
    if (!page) throw new Error(`redirects.json: no page is at ${to}`);
    const row = { fromPath, pageId: page.id, at: now };
    await db
      .insert(contentRedirects)
      .values(row)
      .onConflictDoUpdate({ target: contentRedirects.fromPath, set: row });
  }
  return changed;
}

async function textAt(folder: string, name: string, otherwise: string): Promise<string> {
  return readFile(path.join(folder, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return otherwise;
    throw error;
  });
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
