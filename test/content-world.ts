import { and, asc, eq, sql } from "drizzle-orm";
import { contentEvents, contentPages, contentRevisions, contentTexts } from "@/db/schema";
import type { Database } from "@/db/client";
import type { SaveInput } from "@/lib/domain/content/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { fieldsOf } from "@/lib/services/content/fields";
import { importContent } from "@/lib/services/content/import";
import { monday } from "./world";

const article = (title: string, body: string, related = "[]") =>
  `---\ntitle: "${title}"\nsummary: "About ${title}."\norder: 1\nreviewed: "2026-06-01"\nrelated: ${related}\n---\n${body}\n`;

/** A small site: one topic with two articles in two languages, one policy. */
export const smallSite: ReadonlyMap<string, string> = new Map([
  ["en/help/pay/index.md", '---\ntitle: "Pay"\nsummary: "Paying."\norder: 1\n---\n'],
  ["en/help/pay/cards.md", article("Cards", "Use a card. [More](/help/pay/cash)\n\n## Safely\n")],
  ["en/help/pay/cash.md", article("Cash", "Use cash.")],
  [
    "en/policies/refunds.md",
    '---\ntitle: "Refunds"\nsummary: "When."\norder: 1\neffective: "2026-01-01"\nreviewed: "2026-06-01"\nrelated: []\n---\nWe pay back.\n',
  ],
  ["fr/help/pay/index.md", '---\ntitle: "Payer"\nsummary: "Le paiement."\norder: 1\n---\n'],
  ["fr/help/pay/cards.md", article("Cartes", "Payez par carte.")],
]);

/** The guidance of a test's database, by path and language. */
export class ContentWorld {
  private constructor(readonly db: Database) {}

  /** Puts exactly these files in a database, whatever a test before wrote there. */
  static async in(db: Database, files = smallSite): Promise<ContentWorld> {
    await db.execute(sql`truncate content_pages cascade`);
    await importContent(db, files, { origin: "shipped", by: null, now: monday });
    return new ContentWorld(db);
  }

  async page(path: string) {
    const [page] = await this.db.select().from(contentPages).where(eq(contentPages.path, path));
    if (!page) throw new Error(`no page ${path}`);
    return page;
  }

  async text(path: string, locale: Locale = "en") {
    const { id } = await this.page(path);
    const here = and(eq(contentTexts.pageId, id), eq(contentTexts.locale, locale));
    const [text] = await this.db.select().from(contentTexts).where(here);
    return text ?? null;
  }

  /** What a form drawn just now names. */
  async form(path: string, locale: Locale = "en") {
    const { id } = await this.page(path);
    const version = (await this.text(path, locale))?.version ?? 0;
    return { pageId: id, locale, version, note: "" };
  }

  /** The form of a text as it is stored, with what was changed in it. */
  async edited(
    path: string,
    change: Partial<SaveInput> = {},
    locale: Locale = "en",
  ): Promise<SaveInput> {
    const { kind } = await this.page(path);
    const [newest] = (await this.revisions(path, locale)).slice(-1);
    const { related, order, ...values } = fieldsOf(kind, newest?.source ?? null);
    const given = { ...values, title: values.title || "T", summary: values.summary || "S" };
    return {
      ...(await this.form(path, locale)),
      ...given,
      reviewed: given.reviewed || "2026-06-01",
      order: Number(order),
      related: related.split("\n").filter((it) => it !== ""),
      follows: "",
      ...change,
    };
  }

  async revisions(path: string, locale: Locale = "en") {
    const { id } = await this.page(path);
    return this.db
      .select()
      .from(contentRevisions)
      .where(and(eq(contentRevisions.pageId, id), eq(contentRevisions.locale, locale)))
      .orderBy(asc(contentRevisions.number));
  }

  /** What was done to a page, oldest first, as `type revision`. */
  async events(path: string): Promise<string[]> {
    const { id } = await this.page(path);
    const rows = await this.db
      .select()
      .from(contentEvents)
      .where(eq(contentEvents.pageId, id))
      .orderBy(asc(contentEvents.at), asc(contentEvents.revision));
    return rows
      .filter(({ type }) => type !== "imported")
      .map(({ type, revision }) => (revision === null ? type : `${type} ${revision}`));
  }
}
