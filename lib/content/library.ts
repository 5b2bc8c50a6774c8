import { locales, type Locale } from "@/lib/i18n/locales";
import type { Figures } from "@/lib/domain/procedure/figures";
import { figuresInForce } from "@/lib/figures-in-force";
import { readContent, type Article, type Library, type Policy, type Topic } from "./read-content";

export type { Article, Library, Policy, Topic };

const shelves = new Map<Locale, { figures: Figures; library: Library }>();

/** The guidance and policies of one language; read once a process and set of figures. */
export function library(locale: Locale): Library {
  const figures = figuresInForce();
  const kept = shelves.get(locale);
  if (kept?.figures === figures) return kept.library;
  const read = readContent(locale);
  shelves.set(locale, { figures, library: read });
  return read;
}

export function topicBySlug(locale: Locale, slug: string): Topic | undefined {
  return library(locale).topics.find((topic) => topic.slug === slug);
}

/** An article by "topic/slug". */
export function articleByKey(locale: Locale, key: string): Article | undefined {
  const [topic, slug] = key.split("/");
  return topicBySlug(locale, topic ?? "")?.articles.find((article) => article.slug === slug);
}

export function policyBySlug(locale: Locale, slug: string): Policy | undefined {
  return library(locale).policies.find((policy) => policy.slug === slug);
}

/** The articles behind "topic/slug" keys, in that order. */
export function articlesByKeys(locale: Locale, keys: readonly string[]): Article[] {
  return keys.map((key) => articleByKey(locale, key)).filter((article) => article !== undefined);
}

/** Every page of guidance in every language, without language in front; for the site map. */
export function contentPaths(): string[] {
  const { topics, policies } = library(locales[0]);
  return [
    ...topics.flatMap((topic) => [topic.path, ...topic.articles.map(({ path }) => path)]),
    ...policies.map(({ path }) => path),
  ];
}
