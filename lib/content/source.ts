import type { z } from "zod";
import type { PageKind } from "@/lib/domain/content/vocabulary";
import { articleShape, policyShape, readFrontMatter, topicShape } from "./front-matter";

const shapes = { topic: topicShape, article: articleShape, policy: policyShape } as const;

/** What the front matter of each kind holds, in the order in which it is written. */
export type FrontMatter<Kind extends PageKind = PageKind> = z.infer<(typeof shapes)[Kind]>;

/** A file's front matter and body. Throws, naming the file and each wrong field. */
export function readSource(kind: PageKind, source: string, file: string) {
  const shape: z.ZodType<FrontMatter> = shapes[kind];
  return readFrontMatter(source, file, shape);
}

/** The shape that a kind's front matter must have. */
export function frontMatterShape(kind: PageKind): z.ZodType<FrontMatter> {
  return shapes[kind];
}

/** Writes a file in the one way in which the shipped ones are written. */
export function writeSource(kind: PageKind, data: FrontMatter, body: string): string {
  const fields = Object.keys(shapes[kind].shape) as (keyof FrontMatter)[];
  const lines = fields.map((field) => `${field}: ${yamlOf(data[field] as unknown)}\n`);
  return `---\n${lines.join("").replaceAll(": \n", ":\n")}---\n${body}`;
}

function yamlOf(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.length === 0 ? "[]" : value.map((item) => `\n  - ${item}`).join("");
}
