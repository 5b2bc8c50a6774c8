import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { restrictionAppeals, restrictions } from "@/db/schema";
import { can, type RestrictionPermission } from "@/lib/domain/access/can";
import type { EventType } from "@/lib/domain/case/vocabulary";
import { loadCase, type LoadedCase } from "../case/load";
import { isReplay } from "../case/replay";
import type { Context } from "../context";
import { fail } from "../failure";
import { fingerprintOf } from "../fingerprint";
import { tell, type TellingEvent } from "./tell";

export type RestrictionRow = typeof restrictions.$inferSelect;
export type AppealRow = typeof restrictionAppeals.$inferSelect;
export type Held = RestrictionRow & { appeal: AppealRow | null };

/** What every act on a restriction names: which one, as it was when the form was drawn, and a key. */
export type RestrictionIdentity = { restrictionId: string; version: number; actKey: string };

type Scope = { tx: Transaction; held: Held; loaded: LoadedCase; actorId: string };
type Change = {
  set: Partial<Pick<RestrictionRow, "liftedBy" | "liftedAt" | "liftReason">>;
  event: Omit<TellingEvent, "type">;
};

/**
 * The one way to change a restriction: locks its case and then itself, replay check, version,
 * access, the verb's own rows, guarded write, event on the case's record and mail, all in one
 * transaction. Throws a Failure when it is refused.
 */
export async function changeRestriction(
  context: Context,
  identity: RestrictionIdentity,
  asked: { permission: RestrictionPermission; type: EventType },
  plan: (scope: Scope) => Promise<Change> | Change,
): Promise<{ reference: string }> {
  const { actor, db, now } = context;
  return db.transaction(async (tx) => {
    const unknown = fail("not_found", "restriction_unknown");
    const [found] = await tx
      .select({ caseId: restrictions.caseId })
      .from(restrictions)
      .where(eq(restrictions.id, identity.restrictionId));
    const loaded = found ? await loadCase(tx, { id: found.caseId }, true) : null;
    const held = await lockRestriction(tx, identity.restrictionId);
    // Whoever cannot see the case, or is its claimant, does not learn that there is a restriction.
    if (!loaded || !held || actor.kind !== "member") throw unknown;
    const subject = { ...loaded.subject, imposedBy: held.imposedBy };
    const own = actor.memberId === held.memberId;
    if (!own && !can(actor, "case:read_private", subject)) throw unknown;
    const { row } = loaded;
    const { actKey } = identity;
    const fingerprint = fingerprintOf(identity);
    const act = { actKey, caseId: row.id, actorId: actor.memberId, type: asked.type, fingerprint };
    if (await isReplay(tx, act)) return { reference: row.reference };
    if (!can(actor, asked.permission, subject)) throw fail("forbidden", "forbidden");
    if (held.version !== identity.version) throw fail("conflict", "restriction_conflict");
    const { set, event } = await plan({ tx, held, loaded, actorId: actor.memberId });
    const written = await tx
      .update(restrictions)
      .set({ ...set, version: sql`${restrictions.version} + 1` })
      .where(and(eq(restrictions.id, held.id), eq(restrictions.version, held.version)))
      .returning();
    const [after] = written;
    if (!after) throw fail("conflict", "restriction_conflict");
    await tell(
      tx,
      { ...event, type: asked.type },
      { loaded, restriction: after, actKey, fingerprint, actor, now },
    );
    return { reference: row.reference };
  });
}

async function lockRestriction(tx: Transaction, id: string): Promise<Held | null> {
  const [row] = await tx.select().from(restrictions).where(eq(restrictions.id, id)).for("update");
  if (!row) return null;
  const [appeal] = await tx
    .select()
    .from(restrictionAppeals)
    .where(eq(restrictionAppeals.restrictionId, id));
  return { ...row, appeal: appeal ?? null };
}
