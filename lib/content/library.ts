import { locales, type Locale } from "@/lib/i18n/locales";
import { kindOfPath } from "@/lib/domain/content/paths";
import type { Figures } from "@/lib/domain/procedure/figures";
import { figuresInForce } from "@/lib/figures-in-force";
import { contentInForce } from "./in-force";
import type { ContentFiles } from "./shipped";
import { readContent, type Article, type Library, type Policy, type Topic } from "./read-content";

export type { Article, Library, Policy, Topic };

type Shelf = { figures: Figures; files: ContentFiles; library: Library };
const shelves = new Map<Locale, Shelf>();

/** The guidance and policies of one language; read once a process, set of texts and of figures. */
export function library(locale: Locale): Library {
  const figures = figuresInForce();
  const { files } = contentInForce();
  const kept = shelves.get(locale);
  if (kept?.figures === figures && kept.files === files) return kept.library;
  const read = readContent(locale, files);
  shelves.set(locale, { figures, files, library: read });
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

/** The articles behind "topic/slug" keys, in that order; those that moved are still found. */
export function articlesByKeys(locale: Locale, keys: readonly string[]): Article[] {
  const { redirects } = contentInForce();
  return keys
    .map((key) => {
      const moved = redirects.get(`/help/${key}`)?.slice("/help/".length);
      return articleByKey(locale, key) ?? (moved && articleByKey(locale, moved));
    })
    .filter((article): article is Article => Boolean(article));
}

/** Where an old path leads, without language in front; undefined when nothing was there. */
export function movedTo(path: string): string | undefined {
  return contentInForce().redirects.get(path);
}

/** Every page of guidance that any language has, without language in front; for the site map. */
export function contentPaths(): string[] {
  const paths = locales.flatMap((locale) => {
    const { topics, policies } = library(locale);
    return [
      ...topics.flatMap((topic) => [topic.path, ...topic.articles.map(({ path }) => path)]),
      ...policies.map(({ path }) => path),
    ];
  });
  return [...new Set(paths)];
}

/** Whether a path, without language, is a guide or a policy in this language. */
export function isReadingPage(locale: Locale, path: string): boolean {
  return kindOfPath(path) !== "topic" && pageByPath(locale, path) !== undefined;
}

/** A page of guidance of any kind by its path without language. */
export function pageByPath(locale: Locale, path: string): Topic | Article | Policy | undefined {
  const { topics, policies } = library(locale);
  return [...topics, ...topics.flatMap(({ articles }) => articles), ...policies].find(
    (page) => page.path === path,
  );
}

/** The languages in which a page of guidance can be read. */
export function localesOfPath(path: string): Locale[] {
  return locales.filter((locale) => pageByPath(locale, path) !== undefined);
}
