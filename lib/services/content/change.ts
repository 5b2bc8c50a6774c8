import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  contentEvents,
  contentPages,
  contentRevisions,
  contentState,
  contentTexts,
} from "@/db/schema";
import { can, type PlainPermission } from "@/lib/domain/access/can";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { ContentEventType } from "@/lib/domain/content/vocabulary";
import type { Context } from "../context";
import { fail } from "../failure";

export type PageRow = typeof contentPages.$inferSelect;
export type TextRow = typeof contentTexts.$inferSelect;
export type RevisionRow = typeof contentRevisions.$inferSelect;

/** What every change of a text names: the page, the language, and the version it was drawn from. */
export type TextIdentity = { pageId: string; locale: Locale; version: number };

export type Scope = {
  tx: Transaction;
  page: PageRow;
  /** Null: the page has no text in this language yet. */
  text: TextRow | null;
  by: string | null;
  now: Date;
};

export type Change = {
  set: Partial<Omit<TextRow, "pageId" | "locale" | "version" | "changedAt">>;
  event: ContentEventType;
  detail?: Record<string, string>;
};

export function ensureMay(context: Context, permission: PlainPermission): string | null {
  if (!can(context.actor, permission)) throw fail("forbidden", "forbidden");
  return context.actor.kind === "member" ? context.actor.memberId : null;
}

/** Locks a page until the transaction ends, so that what is done to it happens one by one. */
export async function lockPage(tx: Transaction, pageId: string): Promise<PageRow> {
  const [page] = await tx
    .select()
    .from(contentPages)
    .where(eq(contentPages.id, pageId))
    .for("update");
  if (!page) throw fail("not_found", "not_found");
  return page;
}

export async function textOf(tx: Transaction, pageId: string, locale: Locale) {
  const [text] = await tx.select().from(contentTexts).where(keyOf({ pageId, locale }));
  return text ?? null;
}

const keyOf = ({ pageId, locale }: Pick<TextIdentity, "pageId" | "locale">) =>
  and(eq(contentTexts.pageId, pageId), eq(contentTexts.locale, locale));

/**
 * The one way to change a text: access, lock, version, the verb's own work, guarded write, event,
 * in one transaction. `late` may answer a stale version by itself. Throws a Failure when refused.
 */
export async function changeText(
  context: Context,
  identity: TextIdentity,
  permission: PlainPermission,
  work: (scope: Scope) => Promise<Change> | Change,
  late?: (scope: Scope) => Promise<boolean>,
): Promise<{ version: number }> {
  const by = ensureMay(context, permission);
  const { now } = context;
  return context.db.transaction(async (tx) => {
    const page = await lockPage(tx, identity.pageId);
    const text = await textOf(tx, page.id, identity.locale);
    const scope: Scope = { tx, page, text, by, now };
    const version = text?.version ?? 0;
    if (version !== identity.version) {
      if (await late?.(scope)) return { version };
      throw fail("conflict", "conflict");
    }
    const { set, event, detail } = await work(scope);
    await writeText(tx, scope, identity.locale, set);
    const revision = set.latest ?? text?.latest ?? null;
    await record(tx, {
      pageId: page.id,
      locale: identity.locale,
      type: event,
      revision,
      by,
      at: now,
      ...(detail && { detail }),
    });
    return { version: version + 1 };
  });
}

async function writeText(tx: Transaction, scope: Scope, locale: Locale, set: Change["set"]) {
  const { page, text, now } = scope;
  if (!text) {
    const fresh = { pageId: page.id, locale, status: "draft" as const, latest: 1, changedAt: now };
    await tx.insert(contentTexts).values({ ...fresh, ...set });
    return;
  }
  const written = await tx
    .update(contentTexts)
    .set({ ...set, version: text.version + 1, changedAt: now })
    .where(and(keyOf({ pageId: page.id, locale }), eq(contentTexts.version, text.version)))
    .returning({ version: contentTexts.version });
  if (written.length === 0) throw fail("conflict", "conflict");
}

export async function record(
  tx: Transaction,
  event: typeof contentEvents.$inferInsert,
): Promise<void> {
  await tx.insert(contentEvents).values(event);
}

/** Adds the next revision of a text and answers its number. */
export async function addRevision(
  tx: Transaction,
  row: Omit<typeof contentRevisions.$inferInsert, "id">,
): Promise<number> {
  await tx.insert(contentRevisions).values(row);
  return row.number;
}

export async function revisionOf(
  tx: Transaction,
  pageId: string,
  locale: Locale,
  number: number,
): Promise<RevisionRow> {
  const [row] = await tx
    .select()
    .from(contentRevisions)
    .where(
      and(
        eq(contentRevisions.pageId, pageId),
        eq(contentRevisions.locale, locale),
        eq(contentRevisions.number, number),
      ),
    );
  if (!row) throw fail("not_found", "not_found");
  return row;
}

/**
 * Says that what readers see changes. Holds all other publications until the transaction ends, so
 * that the links of one are checked against what the other did.
 */
export async function publishing(tx: Transaction): Promise<void> {
  await tx.update(contentState).set({ version: sql`${contentState.version} + 1` });
}
