import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database, Transaction } from "@/db/client";
import { cases, legalHolds, members } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import { mayErase, type Erasure } from "@/lib/domain/hold/may-erase";
import type { HoldView } from "@/lib/domain/hold/view";
import type { Context } from "../context";
import { readCursor, writeCursor } from "../keyset";

const pageSize = 25;
const request = alias(cases, "request");
const heldCase = alias(cases, "held_case");
const setter = alias(members, "setter");
const ender = alias(members, "ender");

function holdsJoined(db: Database | Transaction) {
  return db
    .select({
      id: legalHolds.id,
      memberId: legalHolds.memberId,
      caseId: legalHolds.caseId,
      memberName: members.publicName,
      caseReference: heldCase.reference,
      requestId: legalHolds.requestId,
      requestReference: request.reference,
      reason: legalHolds.reason,
      setBy: setter.publicName,
      setAt: legalHolds.setAt,
      endedBy: ender.publicName,
      endedAt: legalHolds.endedAt,
      endReason: legalHolds.endReason,
    })
    .from(legalHolds)
    .innerJoin(request, eq(request.id, legalHolds.requestId))
    .innerJoin(setter, eq(setter.id, legalHolds.setBy))
    .leftJoin(members, eq(members.id, legalHolds.memberId))
    .leftJoin(heldCase, eq(heldCase.id, legalHolds.caseId))
    .leftJoin(ender, eq(ender.id, legalHolds.endedBy));
}

/** The holds that stand on these members and cases, and those that this request set. */
export async function standingHolds(
  db: Database | Transaction,
  { memberIds, caseIds }: Erasure,
  requestId?: string,
): Promise<HoldView[]> {
  return holdsJoined(db)
    .where(
      and(
        isNull(legalHolds.endedAt),
        or(
          memberIds.length > 0 ? inArray(legalHolds.memberId, [...memberIds]) : undefined,
          caseIds.length > 0 ? inArray(legalHolds.caseId, [...caseIds]) : undefined,
          requestId ? eq(legalHolds.requestId, requestId) : undefined,
          sql`false`,
        ),
      ),
    )
    .orderBy(desc(legalHolds.setAt), legalHolds.id);
}

/** Whether these data may be erased now: asked before every erasure. */
export async function mayEraseNow(db: Database | Transaction, erasure: Erasure): Promise<boolean> {
  return mayErase(erasure, await standingHolds(db, erasure));
}

/** Holds, newest first, by keyset: those that stand, or those that ended. */
export async function holdsPage(
  { db, actor }: Context,
  { ended, after }: { ended: boolean; after?: string | undefined },
): Promise<{ holds: HoldView[]; next: string | null }> {
  if (!can(actor, "authorities:read")) return { holds: [], next: null };
  const from = readCursor(after);
  const rows = await holdsJoined(db)
    .where(
      and(
        ended ? sql`${legalHolds.endedAt} is not null` : isNull(legalHolds.endedAt),
        from?.at
          ? sql`(${legalHolds.setAt}, ${legalHolds.id}) < (${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(legalHolds.setAt), desc(legalHolds.id))
    .limit(pageSize + 1);
  const holds = rows.slice(0, pageSize);
  const last = holds.at(-1);
  return {
    holds,
    next: rows.length > pageSize && last ? writeCursor({ at: last.setAt, id: last.id }) : null,
  };
}
