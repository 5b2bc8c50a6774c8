import { and, asc, eq, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { contentTexts } from "@/db/schema";
import { Failure } from "../failure";
import { lockPage, record, textOf, type Scope } from "./change";
import { publication } from "./publish";

/**
 * Publishes every text whose moment has come, earliest first, each once however many processes do
 * it. One that cannot be published any more becomes a draft again, and its record says why.
 * Answers how many were published.
 */
export async function publishDue({ db, now }: { db: Database; now: Date }): Promise<number> {
  const due = await db
    .select({ pageId: contentTexts.pageId, locale: contentTexts.locale })
    .from(contentTexts)
    .where(and(eq(contentTexts.status, "scheduled"), lte(contentTexts.publishAt, now)))
    .orderBy(asc(contentTexts.publishAt), asc(contentTexts.pageId), asc(contentTexts.locale));
  let published = 0;
  for (const one of due) if (await publishOne(db, one, now)) published += 1;
  return published;
}

type Due = Pick<typeof contentTexts.$inferSelect, "pageId" | "locale">;

async function publishOne(db: Database, { pageId, locale }: Due, now: Date): Promise<boolean> {
  try {
    return await db.transaction(async (tx) => {
      const scope = await dueScope(tx, pageId, locale, now);
      if (!scope) return false;
      const { set } = await publication(scope, locale);
      await write(scope, set);
      await record(tx, {
        pageId,
        locale,
        type: "published",
        revision: scope.text.latest,
        detail: { scheduled: scope.text.publishAt?.toISOString() ?? "" },
        at: now,
      });
      return true;
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [why] = error.errors;
    await db.transaction(async (tx) => {
      const scope = await dueScope(tx, pageId, locale, now);
      if (!scope) return;
      await write(scope, { status: "draft", publishAt: null });
      const detail = { code: why?.code ?? "", names: why?.detail?.names ?? "" };
      const revision = scope.text.latest;
      await record(tx, { pageId, locale, type: "schedule_failed", revision, detail, at: now });
    });
    return false;
  }
}

/** The text, locked, when it is still due. */
async function dueScope(tx: Scope["tx"], pageId: string, locale: Due["locale"], now: Date) {
  const page = await lockPage(tx, pageId);
  const text = await textOf(tx, pageId, locale);
  if (text?.status !== "scheduled" || !text.publishAt || text.publishAt > now) return null;
  return { tx, page, text, by: null, now };
}

async function write(
  { tx, text, now }: Scope & { text: typeof contentTexts.$inferSelect },
  set: object,
) {
  await tx
    .update(contentTexts)
    .set({ ...set, version: text.version + 1, changedAt: now })
    .where(and(eq(contentTexts.pageId, text.pageId), eq(contentTexts.locale, text.locale)));
}
