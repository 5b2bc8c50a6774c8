import { locales, type Locale } from "@/lib/i18n/locales";
import type { Library } from "./read-content";

export type Shelves = Record<Locale, Library>;
type Listed = { path: string; title: string; summary: string; related?: readonly string[] };

/** The addresses whose pages read differently from one content to the next, languages in front. */
export function staleAddresses(before: Shelves, after: Shelves): string[] {
  const stale = new Set<string>();
  for (const locale of locales) {
    const old = pagesOf(before[locale]);
    const fresh = pagesOf(after[locale]);
    for (const path of new Set([...old.keys(), ...fresh.keys()])) {
      const was = old.get(path);
      const is = fresh.get(path);
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      // Other languages name the page as their translation, or show it while they have none.
      const all = !was || !is || locales.some((it) => !pagesOf(after[it]).has(path));
      for (const other of all ? locales : [locale]) stale.add(`/${other}${path}`);
      if (listing(was) === listing(is)) continue;
      for (const shown of placesOf(path, [...old.values(), ...fresh.values()])) {
        stale.add(`/${locale}${shown}`);
      }
    }
  }
  return [...stale];
}

/** The pages that name this one: home, the lists above it, and whatever says "read next". */
function placesOf(path: string, pages: readonly Listed[]): string[] {
  const [, first, topic] = path.split("/");
  const above = `/help/${topic}`;
  const lists =
    first === "policies"
      ? ["", "/policies"]
      : path === above
        ? ["", "/help", ...pages.map((page) => page.path).filter((it) => it.startsWith("/help/"))]
        : ["", "/help", above];
  const key = path.replace(/^\/help\//, "");
  return [...lists, ...pages.filter((it) => it.related?.includes(key)).map((it) => it.path)];
}

/** What a list shows of a page, and where. */
function listing(page: (Listed & { order?: number; effective?: string }) | undefined): string {
  return JSON.stringify(page && [page.title, page.summary, page.order, page.effective]);
}

function pagesOf({ topics, policies }: Library): Map<string, Listed> {
  const alone = topics.map(({ articles: _, ...topic }) => topic);
  const pages: Listed[] = [...alone, ...topics.flatMap(({ articles }) => articles), ...policies];
  return new Map(pages.map((page) => [page.path, page]));
}
