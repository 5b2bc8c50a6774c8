import { eq } from "drizzle-orm";
import type { z } from "zod";
import { contentPages, contentRedirects, contentTexts } from "@/db/schema";
import type { moveInput } from "@/lib/domain/content/inputs";
import { can } from "@/lib/domain/access/can";
import { kindOfPath } from "@/lib/domain/content/paths";
import type { Context } from "../context";
import { fail } from "../failure";
import { ensureMay, lockPage, publishing, record } from "./change";

/**
 * Gives a page another address in all languages. Once readers knew the old one, it leads to the new
 * one for good; a page that is public is moved by those who may publish.
 */
export async function movePage(context: Context, input: z.infer<typeof moveInput>) {
  const by = ensureMay(context, "content:write");
  const { now } = context;
  return context.db.transaction(async (tx) => {
    const page = await lockPage(tx, input.pageId);
    if (page.path !== input.path) throw fail("conflict", "conflict");
    if (page.kind === "topic") throw fail("refused", "wrong_state");
    const path = page.path.replace(/[^/]+$/, input.slug);
    if (path === page.path) return { path };
    if (kindOfPath(path) !== page.kind) throw fail("invalid", "slug_wrong", "slug");
    const texts = await tx.select().from(contentTexts).where(eq(contentTexts.pageId, page.id));
    const isPublic = texts.some(({ published }) => published !== null);
    if (isPublic && !can(context.actor, "content:publish")) throw fail("forbidden", "forbidden");
    await publishing(tx);
    const [taken] = await tx.select().from(contentPages).where(eq(contentPages.path, path));
    if (taken) throw fail("invalid", "slug_taken", "slug");
    await tx.update(contentPages).set({ path }).where(eq(contentPages.id, page.id));
    await tx.delete(contentRedirects).where(eq(contentRedirects.fromPath, path));
    if (isPublic || texts.some(({ status }) => status === "unpublished")) {
      const old = { fromPath: page.path, pageId: page.id, at: now };
      await tx
        .insert(contentRedirects)
        .values(old)
        .onConflictDoUpdate({ target: contentRedirects.fromPath, set: old });
    }
    const detail = { from: page.path, to: path };
    await record(tx, { pageId: page.id, type: "moved", by, at: now, detail });
    return { path };
  });
}
