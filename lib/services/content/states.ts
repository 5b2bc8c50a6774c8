import { and, eq, inArray, lte, max } from "drizzle-orm";
import type { Database } from "@/db/client";
import { contentPages, contentRevisions, contentTexts } from "@/db/schema";
import { translationStatus, type TranslationStatus } from "@/lib/domain/content/translation";
import type { TextStatus } from "@/lib/domain/content/vocabulary";
import { locales, type Locale } from "@/lib/i18n/locales";
import type { PageRow, TextRow } from "./change";

/** How one language of a page stands. `isPublic`: readers see some revision of it. */
export type TextState = {
  locale: Locale;
  status: TextStatus | "missing";
  isPublic: boolean;
  translation: TranslationStatus;
  publishAt: Date | null;
};

/** Of each page: the newest public revision of its source that changed what it means. */
export async function meaningsOf(db: Database, pageIds: string[]): Promise<Map<string, number>> {
  if (pageIds.length === 0) return new Map();
  const rows = await db
    .select({ pageId: contentRevisions.pageId, number: max(contentRevisions.number) })
    .from(contentRevisions)
    .innerJoin(contentPages, eq(contentPages.id, contentRevisions.pageId))
    .innerJoin(
      contentTexts,
      and(
        eq(contentTexts.pageId, contentRevisions.pageId),
        eq(contentTexts.locale, contentRevisions.locale),
      ),
    )
    .where(
      and(
        inArray(contentRevisions.pageId, pageIds),
        eq(contentRevisions.locale, contentPages.sourceLocale),
        eq(contentRevisions.changesMeaning, true),
        lte(contentRevisions.number, contentTexts.published),
      ),
    )
    .groupBy(contentRevisions.pageId);
  return new Map(rows.map(({ pageId, number }) => [pageId, number ?? 0]));
}

/** The state of every language of a page. */
export function statesOf(page: PageRow, texts: TextRow[], meaning: number | null): TextState[] {
  return locales.map((locale) => {
    const text = texts.find((it) => it.pageId === page.id && it.locale === locale);
    const isPublic = text?.published != null;
    return {
      locale,
      status: text?.status ?? "missing",
      isPublic,
      publishAt: text?.publishAt ?? null,
      translation: translationStatus({
        isSource: locale === page.sourceLocale,
        isPublic,
        follows: text?.follows ?? null,
        meaningChangedIn: meaning,
      }),
    };
  });
}
