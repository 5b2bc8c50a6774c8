import { eq } from "drizzle-orm";
import type { z } from "zod";
import { contentPages, contentRedirects } from "@/db/schema";
import { library } from "@/lib/content/library";
import type { createInput, TextInput } from "@/lib/domain/content/inputs";
import { kindOfPath } from "@/lib/domain/content/paths";
import type { Context } from "../context";
import { fail } from "../failure";
import { addRevision, ensureMay, record } from "./change";
import { sourceOf } from "./save";
import { contentTexts } from "@/db/schema";

/** A new page with its first draft, in the language that it is written in first. */
export async function createPage(context: Context, input: z.infer<typeof createInput>) {
  const by = ensureMay(context, "content:write");
  const { now } = context;
  const { locale } = input;
  const path = `${input.place}/${input.slug}`;
  const kind = kindOfPath(path);
  if (!kind || kind === "topic") throw fail("invalid", "place_required", "place");
  const day = now.toISOString().slice(0, 10);
  const fields: TextInput = {
    title: input.title,
    summary: input.summary,
    body: "",
    order: nextOrder(input.place, locale),
    reviewed: day,
    effective: day,
    related: [],
  };
  const source = sourceOf(kind, fields, locale);
  return context.db.transaction(async (tx) => {
    if (kind === "article") {
      const [topic] = await tx
        .select()
        .from(contentPages)
        .where(eq(contentPages.path, input.place));
      if (!topic) throw fail("invalid", "place_required", "place");
    }
    const [page] = await tx
      .insert(contentPages)
      .values({ kind, path, sourceLocale: locale, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: contentPages.id });
    if (!page) throw fail("invalid", "slug_taken", "slug");
    await tx.delete(contentRedirects).where(eq(contentRedirects.fromPath, path));
    const pageId = page.id;
    await addRevision(tx, { pageId, locale, number: 1, source, origin: "written", by, at: now });
    await tx
      .insert(contentTexts)
      .values({ pageId, locale, status: "draft", latest: 1, changedAt: now });
    await record(tx, { pageId, locale, type: "created", revision: 1, by, at: now });
    return { pageId };
  });
}

function nextOrder(place: string, locale: z.infer<typeof createInput>["locale"]): number {
  const { topics, policies } = library(locale);
  const beside = topics.find((topic) => topic.path === place)?.articles ?? policies;
  return Math.min(9_999, Math.max(0, ...beside.map(({ order }) => order)) + 1);
}
