import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { pageOfFile } from "@/lib/domain/content/paths";

/** Markdown files with front matter, by their path in a folder of content: "en/policies/x.md". */
export type ContentFiles = ReadonlyMap<string, string>;

export const contentFolder = path.join(process.cwd(), "content");

/** The files of a folder of content. Throws, naming it, for a file that is no page's. */
export function readContentFiles(folder = contentFolder): ContentFiles {
  const root = path.join(/* turbopackIgnore: true */ folder);
  const names = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => name.endsWith(".md"))
    .sort();
  for (const name of names) {
    if (!pageOfFile(name)) throw new Error(`${name}: no page of guidance goes by this name`);
  }
  return new Map(names.map((name) => [name, readFileSync(path.join(root, name), "utf8")]));
}
