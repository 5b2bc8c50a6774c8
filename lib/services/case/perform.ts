import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseEvents, cases } from "@/db/schema";
import { can, performerOf } from "@/lib/domain/access/can";
import type { Audience, CaseAction, Side } from "@/lib/domain/case/vocabulary";
import { interpretAct, type Move } from "@/lib/domain/procedure/interpreter";
import { parseReference } from "@/lib/domain/reference/reference";
import type { Context } from "../context";
import { fail } from "../failure";
import { loadCase, type LoadedCase } from "./load";
import { appendEvents, applyMove, movedEvent, queueNotices, type NoticePlan } from "./record";

/** What every act names: the case, the version it was drawn from, and the form's own key. */
export type ActIdentity = { reference: string; version: number; actKey: string };

export type Scope = {
  tx: Transaction;
  loaded: LoadedCase;
  performer: Side | "staff";
  actorId: string | null;
  now: Date;
};

/** What a verb adds to the interpreter's move: its own rows, its words, and whom to tell. */
export type Plan = {
  payload?: Record<string, string>;
  audience?: Audience;
  carryOutBy?: Date | null;
  asks?: Side;
  notices?: readonly NoticePlan[] | ((move: Move) => readonly NoticePlan[]);
  /** Further columns of the case itself, written with the move. */
  set?: Partial<typeof cases.$inferInsert>;
};

/** These say something and change nothing, so a newer version is no conflict for them. */
const sayings: readonly CaseAction[] = ["message", "add_evidence", "note"];

/**
 * The one way to act on a case: replay check, lock, access, interpreter, guarded write, event and
 * notices, all in one transaction. Throws a Failure when the act is refused.
 */
export async function perform(
  context: Context,
  identity: ActIdentity,
  action: CaseAction,
  plan: (scope: Scope) => Promise<Plan> | Plan,
): Promise<{ reference: string }> {
  const { actor, now, calendar } = context;
  return context.db.transaction(async (tx) => {
    const reference = parseReference(identity.reference);
    const loaded = reference ? await loadCase(tx, { reference }, true) : null;
    if (!loaded || !can(actor, "case:read", loaded.subject)) throw fail("not_found", "not_found");
    const actorId = actor.kind === "member" ? actor.memberId : null;
    const [before] = await tx
      .select()
      .from(caseEvents)
      .where(eq(caseEvents.actKey, identity.actKey));
    if (before) {
      const same = before.caseId === loaded.row.id && before.actorId === actorId;
      if (same && before.type === action) return { reference: loaded.row.reference };
      throw fail("conflict", "conflict");
    }
    // First of all: who was a moment too late is told so, whatever the case allows by now.
    if (loaded.row.version !== identity.version && !sayings.includes(action)) {
      throw fail("conflict", "conflict");
    }
    const performer = performerOf(actor, loaded.subject);
    if (!performer || performer === "system" || !can(actor, `case:${action}`, loaded.subject)) {
      throw fail("forbidden", "forbidden");
    }
    const asked = {
      procedure: loaded.procedure,
      facts: loaded.facts,
      action,
      performer,
      now,
      calendar,
    };
    const possible = interpretAct(asked);
    if (!possible.ok) throw fail("refused", possible.refusal);
    const planned = await plan({ tx, loaded, performer, actorId, now });
    const interpreted = interpretAct({
      ...asked,
      carryOutBy: planned.carryOutBy ?? null,
      ...(planned.asks && { asks: planned.asks }),
    });
    if (!interpreted.ok) throw fail("refused", interpreted.refusal);
    const { move } = interpreted;
    await applyMove(tx, loaded.row, move, now);
    if (planned.set) await tx.update(cases).set(planned.set).where(eq(cases.id, loaded.row.id));
    const [eventId] = await appendEvents(
      tx,
      loaded.row,
      [
        {
          type: action,
          performer,
          actorId,
          audience: planned.audience ?? "parties",
          payload: planned.payload ?? {},
          actKey: identity.actKey,
        },
        ...movedEvent(move),
      ],
      now,
    );
    if (eventId === undefined) throw new Error("an act left no event");
    const told = typeof planned.notices === "function" ? planned.notices(move) : planned.notices;
    await queueNotices(tx, loaded.row, eventId, told ?? [], now);
    return { reference: loaded.row.reference };
  });
}

/** The earliest deadline that a move sets, as a mail states it. */
export function dueIn(move: Move): { dueAt?: string } {
  const [clock] = [...move.startClocks].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  return clock ? { dueAt: clock.dueAt.toISOString() } : {};
}
