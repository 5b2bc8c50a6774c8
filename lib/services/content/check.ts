import type { Transaction } from "@/db/client";
import { tokenInWords } from "@/lib/content/figures";
import { renderMarkdown, type Rendered } from "@/lib/content/markdown";
import { readSource } from "@/lib/content/source";
import type { FormError } from "@/lib/domain/case/form-state";
import { sizeOfImage } from "@/lib/domain/content/images";
import { fixedPaths, kindOfPath } from "@/lib/domain/content/paths";
import type { PageKind } from "@/lib/domain/content/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { publishedSource, readablePaths } from "./in-force";

/** The text as its page will show it, figures filled in. Throws for what cannot be drawn at all. */
export function drawn(body: string, locale: Locale): Rendered {
  return renderMarkdown(
    body.replace(
      /\{\{\s*([\w.]+)\s*\}\}/g,
      (whole, token: string) => tokenInWords(token, locale) ?? whole,
    ),
    locale,
  );
}

/** What would be wrong on the page whatever else is published: figures and pictures. */
export function faultsOfText(body: string, rendered: Rendered, locale: Locale): FormError[] {
  const unknown = [...body.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)]
    .filter(([, token]) => tokenInWords(token ?? "", locale) === undefined)
    .map(([whole]) => whole);
  const strange = rendered.images.filter(({ src }) => !sizeOfImage(src)).map(({ src }) => src);
  const silent = rendered.images.filter(({ alt }) => alt.trim() === "").map(({ src }) => src);
  return [
    ...about("figures_unknown", unknown),
    ...about("images_strange", strange),
    ...about("images_alt", silent),
  ];
}

const about = (code: string, names: string[]): FormError[] =>
  names.length === 0
    ? []
    : [{ field: "body", code, detail: { names: [...new Set(names)].slice(0, 10).join(", ") } }];

/** The links of a text that lead nowhere once it is published, each as it was written. */
export async function brokenLinks(
  tx: Transaction,
  page: { path: string; kind: PageKind },
  locale: Locale,
  source: string,
): Promise<string[]> {
  const { data, body } = readSource(page.kind, source, page.path);
  const rendered = drawn(body, locale);
  const known = new Set([...fixedPaths(), ...(await readablePaths(tx)), page.path]);
  const related = "related" in data ? data.related.map((key) => `/help/${key}`) : [];
  const inside = [...rendered.html.matchAll(/<a href="(#[^"]+)"/g)].map(([, it]) => it ?? "");
  const broken = new Set<string>();
  for (const link of new Set([...rendered.links, ...inside, ...related])) {
    const { path, id } = partsOf(link);
    if (path !== "" && !known.has(path)) broken.add(link);
    else if (id !== "") {
      const ids = path === "" || path === page.path ? rendered.ids : await idsAt(tx, path, locale);
      if (ids && !ids.includes(id)) broken.add(link);
    }
  }
  return [...broken];
}

function partsOf(link: string): { path: string; id: string } {
  const [before = "", id = ""] = link.split("#");
  const path = before.split("?")[0] ?? "";
  try {
    return { path, id: decodeURIComponent(id) };
  } catch {
    return { path, id };
  }
}

/** What the page at a path can be pointed at; null for a page that is no text of ours. */
async function idsAt(tx: Transaction, path: string, locale: Locale): Promise<string[] | null> {
  const source = await publishedSource(tx, path, locale);
  const kind = kindOfPath(path);
  return source && kind ? drawn(readSource(kind, source, path).body, locale).ids : null;
}
