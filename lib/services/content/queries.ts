import { and, desc, eq, gt, ne } from "drizzle-orm";
import { z } from "zod";
import {
  contentEditing,
  contentEvents,
  contentImages,
  contentPages,
  contentRedirects,
  contentRevisions,
  contentTexts,
} from "@/db/schema";
import { readSource } from "@/lib/content/source";
import { can } from "@/lib/domain/access/can";
import type { Locale } from "@/lib/i18n/locales";
import { membersById } from "../case/people";
import type { Context } from "../context";
import type { PageRow, RevisionRow, TextRow } from "./change";
import { fieldsOf, type TextValues } from "./fields";
import { meaningsOf, statesOf, type TextState } from "./states";

export type ListedPage = { page: PageRow; title: string; order: number; texts: TextState[] };

const isLatest = and(
  eq(contentRevisions.pageId, contentTexts.pageId),
  eq(contentRevisions.locale, contentTexts.locale),
  eq(contentRevisions.number, contentTexts.latest),
);

/** Every page with the state of each language, titled in the reader's own language if it can be. */
export async function listContent(context: Context, locale: Locale): Promise<ListedPage[]> {
  if (!can(context.actor, "content:read")) return [];
  const pages = await context.db.select().from(contentPages);
  const rows = await context.db.select().from(contentTexts).innerJoin(contentRevisions, isLatest);
  const meanings = await meaningsOf(
    context.db,
    pages.map(({ id }) => id),
  );
  return pages
    .map((page) => {
      const mine = rows.filter((row) => row.content_texts.pageId === page.id);
      const inLanguage = (it: Locale) => mine.find((row) => row.content_texts.locale === it);
      const shown = inLanguage(locale) ?? inLanguage(page.sourceLocale) ?? mine[0];
      const data = shown && readSource(page.kind, shown.content_revisions.source, page.path).data;
      return {
        page,
        title: data?.title ?? page.path,
        order: data?.order ?? 0,
        texts: statesOf(
          page,
          mine.map((row) => row.content_texts),
          meanings.get(page.id) ?? null,
        ),
      };
    })
    .sort((a, b) => a.order - b.order || (a.page.path < b.page.path ? -1 : 1));
}

export type TextToEdit = {
  page: PageRow;
  text: TextRow | null;
  values: TextValues;
  /** The first language's text, for a translation: as it stands, and as it was when last followed. */
  original: { revision: number; values: TextValues; before: TextValues | null } | null;
  states: TextState[];
  /** Public names of colleagues who have the text open. */
  others: string[];
  redirects: string[];
  images: { name: string; alt: string; locale: Locale }[];
};

/** A text with all that its editor's page shows; null when the page is not there. */
export async function textToEdit(
  context: Context,
  pageId: string,
  locale: Locale,
): Promise<TextToEdit | null> {
  const { db, actor } = context;
  if (!can(actor, "content:write") || !z.uuid().safeParse(pageId).success) return null;
  const [page] = await db.select().from(contentPages).where(eq(contentPages.id, pageId));
  if (!page) return null;
  const texts = await db.select().from(contentTexts).where(eq(contentTexts.pageId, pageId));
  const text = texts.find((it) => it.locale === locale) ?? null;
  const source = texts.find((it) => it.locale === page.sourceLocale);
  const sourceOf = async (language: Locale, number: number) =>
    (await revision(context, pageId, language, number))?.source ?? "";
  const original =
    source && locale !== page.sourceLocale
      ? await originalOf(page, source, text, (number) => sourceOf(page.sourceLocale, number))
      : null;
  const own = text && (await sourceOf(locale, text.latest));
  const fromOriginal = original && { ...original.values, title: "", summary: "", body: "" };
  const images = await db
    .select()
    .from(contentImages)
    .where(eq(contentImages.pageId, pageId))
    .orderBy(desc(contentImages.at));
  const redirects = await db
    .select()
    .from(contentRedirects)
    .where(eq(contentRedirects.pageId, pageId));
  return {
    page,
    text,
    values: own ? fieldsOf(page.kind, own) : (fromOriginal ?? fieldsOf(page.kind, null)),
    original,
    states: statesOf(page, texts, (await meaningsOf(db, [pageId])).get(pageId) ?? null),
    others: await othersAt(context, pageId, locale),
    redirects: redirects.map(({ fromPath }) => fromPath),
    images: images.map((image) => ({ name: image.name, alt: image.alt, locale: image.locale })),
  };
}

async function originalOf(
  page: PageRow,
  source: TextRow,
  text: TextRow | null,
  read: (number: number) => Promise<string>,
): Promise<TextToEdit["original"]> {
  const number = source.published ?? source.latest;
  const follows = text?.follows;
  return {
    revision: number,
    values: fieldsOf(page.kind, await read(number)),
    before: follows && follows < number ? fieldsOf(page.kind, await read(follows)) : null,
  };
}

/** How long somebody who does nothing still counts as editing. */
const openMinutes = 5;

async function othersAt(context: Context, pageId: string, locale: Locale): Promise<string[]> {
  const { db, actor, now } = context;
  if (actor.kind !== "member") return [];
  const rows = await db
    .select({ memberId: contentEditing.memberId })
    .from(contentEditing)
    .where(
      and(
        eq(contentEditing.pageId, pageId),
        eq(contentEditing.locale, locale),
        ne(contentEditing.memberId, actor.memberId),
        gt(contentEditing.at, new Date(now.getTime() - openMinutes * 60_000)),
      ),
    );
  const people = await membersById(
    db,
    rows.map((row) => row.memberId),
  );
  return rows.flatMap((row) => people.get(row.memberId)?.publicName ?? []);
}

async function revision(context: Context, pageId: string, locale: Locale, number: number) {
  const [row] = await context.db
    .select()
    .from(contentRevisions)
    .where(
      and(
        eq(contentRevisions.pageId, pageId),
        eq(contentRevisions.locale, locale),
        eq(contentRevisions.number, number),
      ),
    );
  return row;
}

export type History = {
  page: PageRow;
  text: TextRow;
  revisions: (RevisionRow & { name: string | null })[];
  events: (typeof contentEvents.$inferSelect & { name: string | null })[];
};

/** Everything that a text was and what was done to it, newest first; null when there is none. */
export async function historyOf(
  context: Context,
  pageId: string,
  locale: Locale,
): Promise<History | null> {
  const { db, actor } = context;
  if (!can(actor, "content:read") || !z.uuid().safeParse(pageId).success) return null;
  const [page] = await db.select().from(contentPages).where(eq(contentPages.id, pageId));
  const [text] = await db
    .select()
    .from(contentTexts)
    .where(and(eq(contentTexts.pageId, pageId), eq(contentTexts.locale, locale)));
  if (!page || !text) return null;
  const revisions = await db
    .select()
    .from(contentRevisions)
    .where(and(eq(contentRevisions.pageId, pageId), eq(contentRevisions.locale, locale)))
    .orderBy(desc(contentRevisions.number));
  const all = await db
    .select()
    .from(contentEvents)
    .where(eq(contentEvents.pageId, pageId))
    .orderBy(desc(contentEvents.at), desc(contentEvents.id));
  const events = all.filter((event) => event.locale === null || event.locale === locale);
  const people = await membersById(
    db,
    [...revisions, ...events].map(({ by }) => by),
  );
  const named = <Row extends { by: string | null }>(row: Row) => ({
    ...row,
    name: row.by ? (people.get(row.by)?.publicName ?? null) : null,
  });
  return { page, text, revisions: revisions.map(named), events: events.map(named) };
}

/** The topics that a new article can be put under, and the policies. */
export async function placesToWrite(context: Context, locale: Locale) {
  const pages = await listContent(context, locale);
  return pages
    .filter(({ page }) => page.kind === "topic")
    .map(({ page, title }) => ({ path: page.path, title }));
}

/** A page by its id, for those who write. */
export async function pageAt(context: Context, pageId: string): Promise<PageRow | null> {
  if (!can(context.actor, "content:write") || !z.uuid().safeParse(pageId).success) return null;
  const [page] = await context.db.select().from(contentPages).where(eq(contentPages.id, pageId));
  return page ?? null;
}

/** A colleague's public name. */
export async function personName(context: Context, id: string): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return (await membersById(context.db, [id])).get(id)?.publicName ?? null;
}
