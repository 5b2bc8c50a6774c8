import { and, eq, or, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { contentEvents, contentPages, contentRevisions, contentTexts } from "@/db/schema";
import { readSource } from "@/lib/content/source";
import type { ContentFiles } from "@/lib/content/shipped";
import { pageOfFile } from "@/lib/domain/content/paths";
import type { PageKind, RevisionOrigin } from "@/lib/domain/content/vocabulary";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { publishing, type PageRow, type TextRow } from "./change";

type File = { path: string; kind: PageKind; locale: Locale; source: string };
type How = {
  origin: Extract<RevisionOrigin, "shipped" | "imported">;
  by: string | null;
  now: Date;
};

/** Rows a statement: far below what PostgreSQL takes in parameters. */
const chunk = 500;

/**
 * Publishes files as they are, to the byte. `shipped`: what people here wrote or took down is left
 * alone, and a page that moved keeps its new place. `imported`: the files win, and what they replace
 * stays in the history. Answers how many texts changed. Throws, naming the file, when one is wrong.
 */
export async function importContent(db: Database, files: ContentFiles, how: How): Promise<number> {
  const wanted = [...files].map(([name, source]) => fileFrom(name, source));
  return db.transaction(async (tx) => {
    const pages = await pagesFor(tx, wanted, how);
    const texts = await textsOf(tx);
    const due = wanted.flatMap((file) => {
      // A page of people here may have taken the address of one that ships: theirs stays.
      const page = pages.get(file.path);
      if (!page) return [];
      const before = texts.get(`${page.id} ${file.locale}`);
      return isDue(before, file.source, how) ? [{ ...file, page, before }] : [];
    });
    if (due.length === 0) return 0;
    await writeTexts(tx, due, how);
    await publishing(tx);
    return due.length;
  });
}

function fileFrom(name: string, source: string): File {
  const page = pageOfFile(name);
  if (!page || !isLocale(page.locale)) throw new Error(`${name}: no page goes by this name`);
  if (source.includes("\u0000")) throw new Error(`${name}: holds a character that no text has`);
  readSource(page.kind, source, name);
  return { path: page.path, kind: page.kind, locale: page.locale, source };
}

/** The page of every file, locked, made where there was none. */
async function pagesFor(tx: Transaction, files: File[], how: How): Promise<Map<string, PageRow>> {
  const shipped = how.origin === "shipped";
  const known = async () => {
    const rows = await tx.select().from(contentPages).orderBy(contentPages.id).for("update");
    const named = rows.flatMap((row) => {
      const path = shipped ? row.shippedPath : row.path;
      return path === null ? [] : [[path, row] as const];
    });
    return new Map(named);
  };
  const there = await known();
  const missing = new Map(
    files.flatMap((file) => (there.has(file.path) ? [] : [[file.path, file] as const])).reverse(),
  );
  if (missing.size === 0) return there;
  for (const rows of chunksOf([...missing.values()].reverse())) {
    await tx
      .insert(contentPages)
      .values(
        rows.map(({ path, kind, locale }) => ({
          kind,
          path,
          shippedPath: shipped ? path : null,
          sourceLocale: locale,
          createdAt: how.now,
        })),
      )
      .onConflictDoUpdate({
        target: contentPages.path,
        set: { shippedPath: sql`coalesce(${contentPages.shippedPath}, excluded.shipped_path)` },
      });
  }
  return known();
}

type Before = { text: TextRow; sources: Map<number, { source: string; origin: RevisionOrigin }> };

/** Every text with its newest and its public revision. */
async function textsOf(tx: Transaction): Promise<Map<string, Before>> {
  const rows = await tx
    .select()
    .from(contentTexts)
    .innerJoin(
      contentRevisions,
      and(
        eq(contentRevisions.pageId, contentTexts.pageId),
        eq(contentRevisions.locale, contentTexts.locale),
        or(
          eq(contentRevisions.number, contentTexts.latest),
          eq(contentRevisions.number, contentTexts.published),
        ),
      ),
    );
  const texts = new Map<string, Before>();
  for (const { content_texts: text, content_revisions: revision } of rows) {
    const key = `${text.pageId} ${text.locale}`;
    const before = texts.get(key) ?? { text, sources: new Map() };
    before.sources.set(revision.number, revision);
    texts.set(key, before);
  }
  return texts;
}

/** Whether a file has something new for a text. */
function isDue(before: Before | undefined, source: string, how: How): boolean {
  if (!before) return true;
  const { text, sources } = before;
  const latest = sources.get(text.latest);
  if (how.origin === "imported") return sources.get(text.published ?? 0)?.source !== source;
  const untouched = latest?.origin === "shipped" && text.published === text.latest;
  return untouched && latest.source !== source;
}

async function writeTexts(
  tx: Transaction,
  due: (File & { page: PageRow; before: Before | undefined })[],
  { origin, by, now }: How,
): Promise<void> {
  const rows = due.map(({ page, locale, source, before }) => ({
    pageId: page.id,
    isSource: page.sourceLocale === locale,
    locale,
    source,
    number: (before?.text.latest ?? 0) + 1,
  }));
  // Files come as a set: each language says what its source says in them.
  const sourceNumbers = new Map(
    rows.filter((row) => row.isSource).map((row) => [row.pageId, row.number]),
  );
  for (const some of chunksOf(rows)) {
    await tx
      .insert(contentRevisions)
      .values(some.map(({ isSource: _, ...row }) => ({ ...row, origin, by, at: now })));
    await tx
      .insert(contentTexts)
      .values(
        some.map(({ pageId, locale, number, isSource }) => ({
          pageId,
          locale,
          status: "published" as const,
          latest: number,
          published: number,
          follows: isSource ? null : (sourceNumbers.get(pageId) ?? null),
          changedAt: now,
        })),
      )
      .onConflictDoUpdate({
        target: [contentTexts.pageId, contentTexts.locale],
        set: {
          status: "published",
          latest: sql`excluded.latest`,
          published: sql`excluded.published`,
          follows: sql`coalesce(excluded.follows, ${contentTexts.follows})`,
          publishAt: null,
          version: sql`${contentTexts.version} + 1`,
          changedAt: now,
        },
      });
    await tx.insert(contentEvents).values(
      some.map(({ pageId, locale, number }) => ({
        pageId,
        locale,
        type: "imported" as const,
        revision: number,
        by,
        at: now,
      })),
    );
  }
}

function chunksOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, index) =>
    rows.slice(index * chunk, (index + 1) * chunk),
  );
}
