import { procedureKinds } from "../case/vocabulary";
import { routes } from "../access/routes";
import type { PageKind } from "./vocabulary";

const slug = "[a-z0-9]+(?:-[a-z0-9]+)*";
const shapes: Record<PageKind, RegExp> = {
  topic: new RegExp(`^/help/${slug}$`),
  article: new RegExp(`^/help/${slug}/${slug}$`),
  policy: new RegExp(`^/policies/${slug}$`),
};
export const slugShape = new RegExp(`^${slug}$`);

/** What kind of page a path without language is; null when no content can be there. */
export function kindOfPath(path: string): PageKind | null {
  if (path === "/policies/feed") return null;
  for (const kind of ["policy", "topic", "article"] as const) {
    if (shapes[kind].test(path)) return kind;
  }
  return null;
}

/** The file of a page in one language, inside a folder of content. */
export function fileOf(path: string, locale: string): string {
  return kindOfPath(path) === "topic" ? `${locale}${path}/index.md` : `${locale}${path}.md`;
}

/** The page and language of a file; null for a file that is no page's. */
export function pageOfFile(file: string): { locale: string; path: string; kind: PageKind } | null {
  const [, locale, rest] = /^([a-z]{2})(\/.+)\.md$/.exec(file) ?? [];
  if (!locale || !rest) return null;
  const path = rest.replace(/\/index$/, "");
  const kind = kindOfPath(path);
  return kind && fileOf(path, locale) === file ? { locale, path, kind } : null;
}

/** Pages that are not content, without language in front: what a text may also link to. */
export function fixedPaths(): string[] {
  const start = "/[locale]";
  const plain = Object.keys(routes)
    .filter((route) => route === start || route.startsWith(`${start}/`))
    .map((route) => route.slice(start.length))
    .filter((path) => !path.includes("[") && path !== "/helpful");
  return [...plain, ...procedureKinds.map((kind) => `/report/${kind}`)];
}
