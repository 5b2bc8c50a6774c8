import { parse } from "yaml";
import { z } from "zod";

const day = z.iso.date();
const text = z.string().trim().min(1);
const order = z.number().int().positive();
const related = z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).default([]);

export const topicShape = z.strictObject({ title: text, summary: text, order });
export const articleShape = z.strictObject({
  title: text,
  summary: text,
  order,
  /** The day somebody last checked that it is right. */
  reviewed: day,
  /** "topic/slug" of articles to read next. */
  related,
});
export const policyShape = z.strictObject({
  title: text,
  summary: text,
  order,
  effective: day,
  reviewed: day,
  related,
});

/**
 * Splits a Markdown file into its validated front matter and its body. Throws, naming the file and
 * each wrong field.
 */
export function readFrontMatter<Shape>(
  source: string,
  file: string,
  shape: z.ZodType<Shape>,
): { data: Shape; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(source);
  if (!match) throw new Error(`${file}: front matter between two lines of --- is missing`);
  const parsed = shape.safeParse(parseYaml(match[1] ?? "", file));
  if (parsed.success) return { data: parsed.data, body: match[2] ?? "" };
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? path.join(".") : "front matter"}: ${message}`,
  );
  throw new Error(`${file}: ${faults.join("; ")}`);
}

function parseYaml(source: string, file: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw new Error(`${file}: front matter is not YAML`, { cause: error });
  }
}
