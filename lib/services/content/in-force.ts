import { and, eq, isNotNull } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import {
  contentPages,
  contentRedirects,
  contentRevisions,
  contentState,
  contentTexts,
} from "@/db/schema";
import type { ContentFiles } from "@/lib/content/shipped";
import { putContentInForce, contentInForce, type ContentInForce } from "@/lib/content/in-force";
import { library } from "@/lib/content/library";
import { staleAddresses, type Shelves } from "@/lib/content/stale-addresses";
import { fileOf } from "@/lib/domain/content/paths";
import { locales, type Locale } from "@/lib/i18n/locales";

const isPublishedRevision = and(
  eq(contentRevisions.pageId, contentTexts.pageId),
  eq(contentRevisions.locale, contentTexts.locale),
  eq(contentRevisions.number, contentTexts.published),
);
const up = (path: string) => path.replace(/\/[^/]+$/, "");

/** How often something changed for readers. */
export async function contentVersion(db: Database | Transaction): Promise<number> {
  const [row] = await db.select().from(contentState);
  return row?.version ?? 0;
}

/** The published texts as files, and where old paths lead. */
export async function publishedContent(db: Database | Transaction): Promise<ContentInForce> {
  // The version first: what is published meanwhile is then read again, never missed.
  const version = await contentVersion(db);
  const rows = await db
    .select({
      path: contentPages.path,
      locale: contentTexts.locale,
      source: contentRevisions.source,
    })
    .from(contentTexts)
    .innerJoin(contentPages, eq(contentPages.id, contentTexts.pageId))
    .innerJoin(contentRevisions, isPublishedRevision);
  const files = rows.map((row) => [fileOf(row.path, row.locale), row.source] as const);
  const paths = new Set(rows.map((row) => row.path));
  return {
    version,
    files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))),
    redirects: await redirectsOf(db, paths),
  };
}

async function redirectsOf(db: Database | Transaction, shown: ReadonlySet<string>) {
  const pages = await db.select().from(contentPages);
  const target = (path: string) => (shown.has(path) ? path : up(path));
  const down = pages
    .filter(({ path }) => !shown.has(path))
    .map(({ path }) => [path, target(path)] as const);
  const pathOf = new Map(pages.map((page) => [page.id, page.path]));
  const moved = (await db.select().from(contentRedirects)).flatMap(({ fromPath, pageId }) => {
    const to = pathOf.get(pageId);
    return to === undefined ? [] : [[fromPath, target(to)] as const];
  });
  return new Map([...down, ...moved]);
}

/** The paths under which a reader finds something of the page itself, new addresses and old. */
export async function readablePaths(tx: Transaction): Promise<string[]> {
  const shown = await tx
    .selectDistinct({ path: contentPages.path })
    .from(contentTexts)
    .innerJoin(contentPages, eq(contentPages.id, contentTexts.pageId))
    .where(isNotNull(contentTexts.published));
  const paths = new Set(shown.map(({ path }) => path));
  const redirects = await redirectsOf(tx, paths);
  return [...paths, ...[...redirects].flatMap(([from, to]) => (to === up(from) ? [] : [from]))];
}

/** The published text at a path, if there is one in this language. */
export async function publishedSource(tx: Transaction, path: string, locale: Locale) {
  const [row] = await tx
    .select({ source: contentRevisions.source })
    .from(contentTexts)
    .innerJoin(contentPages, eq(contentPages.id, contentTexts.pageId))
    .innerJoin(contentRevisions, isPublishedRevision)
    .where(and(eq(contentPages.path, path), eq(contentTexts.locale, locale)));
  return row?.source ?? null;
}

/** Takes over what was published since, by whichever process; true when there was something. */
export async function takeOverContent(db: Database): Promise<boolean> {
  const before = contentInForce();
  if ((await contentVersion(db)) === before.version) return false;
  const read = await publishedContent(db);
  // At a start the published texts mostly are those that ship: nothing is drawn twice for that.
  const after = sameTexts(before.files, read.files) ? { ...read, files: before.files } : read;
  const old = shelves();
  const fresh = shelvesOf(after, before);
  const led = [...before.redirects, ...after.redirects]
    .filter(([from]) => before.redirects.get(from) !== after.redirects.get(from))
    .flatMap(([from]) => locales.map((locale) => `/${locale}${from}`));
  putContentInForce(after, [...staleAddresses(old, fresh), ...led]);
  return true;
}

const sameTexts = (some: ContentFiles, others: ContentFiles) =>
  some.size === others.size && [...some].every(([name, text]) => others.get(name) === text);

const shelves = (): Shelves =>
  Object.fromEntries(locales.map((locale) => [locale, library(locale)])) as Shelves;

/** Reads new content before it counts: what cannot be drawn must not take the site down. */
function shelvesOf(after: ContentInForce, before: ContentInForce): Shelves {
  putContentInForce(after, []);
  try {
    return shelves();
  } catch (error) {
    putContentInForce(before, []);
    throw error;
  }
}
