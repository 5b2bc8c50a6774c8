import { and, eq } from "drizzle-orm";
import { contentEditing, contentTexts } from "@/db/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { Context } from "../context";

/** Notes that the caller has a text open, and answers its version: a newer one was saved since. */
export async function noteEditing(
  context: Context,
  pageId: string,
  locale: Locale,
): Promise<number> {
  const { db, actor, now } = context;
  const [text] = await db
    .select({ version: contentTexts.version })
    .from(contentTexts)
    .where(and(eq(contentTexts.pageId, pageId), eq(contentTexts.locale, locale)));
  if (actor.kind === "member" && text) {
    const row = { pageId, locale, memberId: actor.memberId, at: now };
    await db
      .insert(contentEditing)
      .values(row)
      .onConflictDoUpdate({
        target: [contentEditing.pageId, contentEditing.locale, contentEditing.memberId],
        set: { at: now },
      });
  }
  return text?.version ?? 0;
}
