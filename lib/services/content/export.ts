import { asc } from "drizzle-orm";
import type { Database } from "@/db/client";
import { contentPages, contentRedirects } from "@/db/schema";
import { imageName } from "@/lib/domain/content/images";
import { readImage } from "@/lib/storage/images";
import { publishedContent } from "./in-force";

/** A folder of content: texts by their path, pictures by their name, old addresses with their new. */
export type ContentFolder = {
  files: ReadonlyMap<string, string>;
  images: ReadonlyMap<string, Uint8Array>;
  redirects: Readonly<Record<string, string>>;
};

/** Everything that is published, to the byte, with the pictures that it shows. */
export async function exportContent(db: Database): Promise<ContentFolder> {
  const { files } = await publishedContent(db);
  const named = [...files.values()].flatMap((source) =>
    [...source.matchAll(/\/images\/([0-9a-f]{32}-\d+x\d+\.[a-z]+)/g)].map(([, name]) => name ?? ""),
  );
  const images = new Map<string, Uint8Array>();
  for (const name of [...new Set(named)].filter((it) => imageName.test(it)).sort()) {
    const bytes = await readImage(name);
    if (bytes) images.set(name, bytes);
  }
  const pages = await db.select().from(contentPages);
  const pathOf = new Map(pages.map(({ id, path }) => [id, path]));
  const rows = await db.select().from(contentRedirects).orderBy(asc(contentRedirects.fromPath));
  const redirects = rows.map(({ fromPath, pageId }) => [fromPath, pathOf.get(pageId) ?? ""]);
  return { files, images, redirects: Object.fromEntries(redirects) };
}
