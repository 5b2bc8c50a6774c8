import { and, eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { contentPages, contentRevisions, contentTexts } from "@/db/schema";
import { readSource } from "@/lib/content/source";
import type { ContentFiles } from "@/lib/content/shipped";
import { pageOfFile } from "@/lib/domain/content/paths";
import type { PageKind, RevisionOrigin } from "@/lib/domain/content/vocabulary";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { addRevision, publishing, record, type TextRow } from "./change";

type File = { path: string; kind: PageKind; locale: Locale; source: string };
type How = { origin: Extract<RevisionOrigin, "shipped" | "imported">; by: string | null; now: Date };

/**
 * Publishes files as they are, to the byte. `shipped`: what people here wrote or took down is left
 * alone, and a page that moved keeps its new place. `imported`: the files win, and what they replace
 * stays in the history. Answers how many texts changed. Throws, naming the file, when one is wrong.
 */
export async function importContent(db: Database, files: ContentFiles, how: How): Promise<number> {
  const wanted = [...files].map(([name, source]) => fileFrom(name, source));
  return db.transaction(async (tx) => {
    let changed = 0;
    for (const file of wanted) {
      const pageId = await pageFor(tx, file, how);
      if (await writeFile(tx, pageId, file, how)) changed += 1;
    }
    if (changed > 0) await publishing(tx);
    return changed;
  });
}

function fileFrom(name: string, source: string): File {
  const page = pageOfFile(name);
  if (!page || !isLocale(page.locale)) throw new Error(`${name}: no page goes by this name`);
  if (source.includes("\u0000")) throw new Error(`${name}: holds a character that no text has`);
  readSource(page.kind, source, name);
  return { path: page.path, kind: page.kind, locale: page.locale, source };
}

async function pageFor(tx: Transaction, { path, kind, locale }: File, how: How): Promise<string> {
  const shipped = how.origin === "shipped";
  const known = shipped ? contentPages.shippedPath : contentPages.path;
  const find = () => tx.select().from(contentPages).where(eq(known, path)).for("update");
  const [found] = await find();
  if (found) return found.id;
  await tx
    .insert(contentPages)
    .values({
      kind,
      path,
      shippedPath: shipped ? path : null,
      sourceLocale: locale,
      createdAt: how.now,
    })
    .onConflictDoUpdate({
      target: contentPages.path,
      set: shipped ? { shippedPath: path } : { kind },
    });
  const [made] = await find();
  if (!made) throw new Error(`${path}: was not written`);
  return made.id;
}

async function writeFile(tx: Transaction, pageId: string, file: File, how: How): Promise<boolean> {
  const { locale, source } = file;
  const here = and(eq(contentTexts.pageId, pageId), eq(contentTexts.locale, locale));
  const [text] = await tx.select().from(contentTexts).where(here);
  if (text && !(await isDue(tx, text, source, how))) return false;
  const { origin, by, now } = how;
  const number = (text?.latest ?? 0) + 1;
  await addRevision(tx, { pageId, locale, number, source, origin, by, at: now });
  const [first] = await tx.select().from(contentTexts).where(eq(contentTexts.pageId, pageId));
  const set = {
    status: "published" as const,
    latest: number,
    published: number,
    publishAt: null,
    changedAt: now,
    // Files come as a set: each language says what the others say.
    follows: first ? await newestOfSource(tx, pageId) : null,
  };
  if (text) await tx.update(contentTexts).set({ ...set, version: text.version + 1 }).where(here);
  else await tx.insert(contentTexts).values({ pageId, locale, ...set });
  await record(tx, { pageId, locale, type: "imported", revision: number, by, at: now });
  return true;
}

/** Whether a file has something new for a text that is there already. */
async function isDue(tx: Transaction, text: TextRow, source: string, how: How): Promise<boolean> {
  const revision = async (number: number) => {
    const [row] = await tx
      .select()
      .from(contentRevisions)
      .where(
        and(
          eq(contentRevisions.pageId, text.pageId),
          eq(contentRevisions.locale, text.locale),
          eq(contentRevisions.number, number),
        ),
      );
    return row;
  };
  const latest = await revision(text.latest);
  if (how.origin === "shipped") {
    return latest?.origin === "shipped" && text.published === text.latest && latest.source !== source;
  }
  return text.published === null || (await revision(text.published))?.source !== source;
}

async function newestOfSource(tx: Transaction, pageId: string): Promise<number | null> {
  const [row] = await tx
    .select({ latest: contentTexts.latest })
    .from(contentTexts)
    .innerJoin(contentPages, eq(contentPages.id, contentTexts.pageId))
    .where(and(eq(contentTexts.pageId, pageId), eq(contentTexts.locale, contentPages.sourceLocale)));
  return row?.latest ?? null;
}
