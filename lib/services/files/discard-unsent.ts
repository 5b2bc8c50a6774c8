import { and, asc, count, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { evidence } from "@/db/schema";
import { unsentDays } from "@/lib/domain/case/evidence";
import type { Context } from "../context";
import type { Cursor } from "../keyset";
import { discardRows } from "./discard";

const dayMs = 86_400_000;
/** So many files are looked at in one round. */
const atOnce = 200;

/** A file of no case: of a form that was not sent, or taken out of one under a hold since ended. */
type Unsent = { id: string; draftKey: string | null; addedAt: Date };

/**
 * Discards the files of forms to which nothing was added for `unsentDays` and that were never sent,
 * oldest first, from after a cursor; what a legal hold keeps stays. Returns how many, and where the
 * next round goes on (null: at the beginning).
 */
export async function discardUnsent(
  { db, now }: Pick<Context, "db" | "now">,
  from: Cursor | null = null,
  limit = atOnce,
): Promise<{ discarded: number; next: Cursor | null }> {
  const before = new Date(now.getTime() - unsentDays * dayMs);
  const after =
    from?.at &&
    sql`(${evidence.addedAt}, ${evidence.id}) > (${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`;
  const page = await db
    .select({ id: evidence.id, draftKey: evidence.draftKey, addedAt: evidence.addedAt })
    .from(evidence)
    .where(and(isNull(evidence.caseId), lt(evidence.addedAt, before), after || undefined))
    .orderBy(asc(evidence.addedAt), asc(evidence.id))
    .limit(limit);
  const last = page.at(-1);
  if (!last) return { discarded: 0, next: null };
  const discarded = await db.transaction((tx) => discardWhole(tx, page, before, now));
  return { discarded, next: page.length === limit ? { at: last.addedAt, id: last.id } : null };
}

/**
 * Each form's files go together or not at all: whoever sends it in the same instant takes the same
 * rows, and must find every file or none. This waits for nobody and leaves what another has.
 */
async function discardWhole(tx: Transaction, page: Unsent[], before: Date, now: Date) {
  const keys = [...new Set(page.flatMap(({ draftKey }) => draftKey ?? []))];
  const ofPage = or(
    inArray(evidence.draftKey, keys),
    inArray(
      evidence.id,
      page.map(({ id }) => id),
    ),
  );
  const taken = await tx
    .select({ id: evidence.id, draftKey: evidence.draftKey })
    .from(evidence)
    .where(
      and(
        isNull(evidence.caseId),
        lt(evidence.addedAt, before),
        ofPage,
        sql`not erasure_held(${evidence.uploaderId}, null)`,
      ),
    )
    .orderBy(asc(evidence.addedAt), asc(evidence.id))
    .for("update", { skipLocked: true });
  const standing = await tx
    .select({ draftKey: evidence.draftKey, files: count() })
    .from(evidence)
    .where(and(isNull(evidence.caseId), inArray(evidence.draftKey, keys)))
    .groupBy(evidence.draftKey);
  const isWhole = (key: string | null) =>
    key === null ||
    Number(standing.find((it) => it.draftKey === key)?.files) ===
      taken.filter((it) => it.draftKey === key).length;
  const whole = taken.filter(({ draftKey }) => isWhole(draftKey)).map(({ id }) => id);
  return whole.length > 0 ? discardRows(tx, inArray(evidence.id, whole), now) : 0;
}
