import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { replaceTokens } from "./figures";
import { articleShape, policyShape, readFrontMatter, topicShape } from "./front-matter";
import { renderMarkdown, type Rendered } from "./markdown";

type Page = Rendered & { slug: string; path: string };
export type Article = z.infer<typeof articleShape> & Page & { topic: string };
export type Topic = z.infer<typeof topicShape> & Page & { articles: Article[] };
export type Policy = z.infer<typeof policyShape> & Page;
export type Library = { topics: Topic[]; policies: Policy[] };

export const contentFolder = path.join(process.cwd(), "content");

/** Everything that ships in one language, in its order. Throws, naming the file, when wrong. */
export function readContent(locale: Locale, folder = contentFolder): Library {
  const root = path.join(/* turbopackIgnore: true */ folder, locale);
  const topics = readdirSync(path.join(root, "help"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readTopic(path.join(root, "help", name), name, locale));
  const policies = markdownIn(path.join(root, "policies")).map((slug) => ({
    ...readPage(path.join(root, "policies", `${slug}.md`), policyShape, locale),
    slug,
    path: `/policies/${slug}`,
  }));
  return { topics: topics.sort(byOrder), policies: policies.sort(byOrder) };
}

function readTopic(folder: string, slug: string, locale: Locale): Topic {
  const articles = markdownIn(folder)
    .filter((name) => name !== "index")
    .map((name) => ({
      ...readPage(path.join(folder, `${name}.md`), articleShape, locale),
      slug: name,
      topic: slug,
      path: `/help/${slug}/${name}`,
    }));
  return {
    ...readPage(path.join(folder, "index.md"), topicShape, locale),
    slug,
    path: `/help/${slug}`,
    articles: articles.sort(byOrder),
  };
}

function readPage<Data extends { title: string; summary: string }>(
  file: string,
  shape: z.ZodType<Data>,
  locale: Locale,
): Data & Rendered {
  const name = path.relative(contentFolder, file);
  const { data, body } = readFrontMatter(readFileSync(file, "utf8"), name, shape);
  return {
    ...data,
    title: replaceTokens(data.title, locale, name),
    summary: replaceTokens(data.summary, locale, name),
    ...renderMarkdown(replaceTokens(body, locale, name), locale),
  };
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -".md".length));
}

function byOrder(a: { order: number; slug: string }, b: { order: number; slug: string }): number {
  return a.order - b.order || (a.slug < b.slug ? -1 : 1);
}
