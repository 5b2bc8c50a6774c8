import type { z } from "zod";
import type { Figures } from "@/lib/domain/procedure/figures";
import { pageOfFile } from "@/lib/domain/content/paths";
import { figuresInForce } from "@/lib/figures-in-force";
import type { Locale } from "@/lib/i18n/locales";
import { replaceTokens } from "./figures";
import { articleShape, policyShape, readFrontMatter, topicShape } from "./front-matter";
import { renderMarkdown, type Rendered } from "./markdown";
import type { ContentFiles } from "./shipped";

type Page = Rendered & { slug: string; path: string };
export type Article = z.infer<typeof articleShape> & Page & { topic: string };
export type Topic = z.infer<typeof topicShape> & Page & { articles: Article[] };
export type Policy = z.infer<typeof policyShape> & Page;
export type Library = { topics: Topic[]; policies: Policy[] };

/**
 * Everything that files say in one language, in its order; an article without its topic is left
 * out. Throws, naming the file, when one is wrong.
 */
export function readContent(locale: Locale, files: ContentFiles): Library {
  const topics = new Map<string, Topic>();
  const articles: Article[] = [];
  const policies: Policy[] = [];
  for (const [file, source] of files) {
    const page = pageOfFile(file);
    if (page?.locale !== locale) continue;
    const { path, kind } = page;
    const [, , first = "", second = ""] = path.split("/");
    if (kind === "topic") {
      const read = readPage(file, source, topicShape, locale);
      topics.set(path, { ...read, slug: first, path, articles: [] });
    } else if (kind === "article") {
      const read = readPage(file, source, articleShape, locale);
      articles.push({ ...read, slug: second, topic: first, path });
    } else {
      policies.push({ ...readPage(file, source, policyShape, locale), slug: first, path });
    }
  }
  for (const article of articles.sort(byOrder)) {
    topics.get(`/help/${article.topic}`)?.articles.push(article);
  }
  return { topics: [...topics.values()].sort(byOrder), policies: policies.sort(byOrder) };
}

// Rendering is the slow part: what did not change is taken from here when one page was published.
type Memo = { source: string; figures: Figures; read: unknown };
const memory = new Map<string, Memo>();

function readPage<Data extends { title: string; summary: string }>(
  file: string,
  source: string,
  shape: z.ZodType<Data>,
  locale: Locale,
): Data & Rendered {
  const figures = figuresInForce();
  const kept = memory.get(file);
  if (kept?.source === source && kept.figures === figures) return kept.read as Data & Rendered;
  const { data, body } = readFrontMatter(source, file, shape);
  const read = {
    ...data,
    title: replaceTokens(data.title, locale, file),
    summary: replaceTokens(data.summary, locale, file),
    ...renderMarkdown(replaceTokens(body, locale, file), locale),
  };
  memory.set(file, { source, figures, read });
  return read;
}

function byOrder(a: { order: number; slug: string }, b: { order: number; slug: string }): number {
  return a.order - b.order || (a.slug < b.slug ? -1 : 1);
}
