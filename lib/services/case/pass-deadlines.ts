import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseClocks, cases } from "@/db/schema";
import { interpretDeadline, type Move } from "@/lib/domain/procedure/interpreter";
import type { Context } from "../context";
import { loadCase } from "./load";
import { dueIn } from "./perform";
import { appendEvents, applyMove, movedEvent, queueNotices, type NoticePlan } from "./record";

/**
 * Passes every deadline that is due, oldest first, each exactly once: the clock is claimed, the
 * case moved, the record and the mails written in one transaction. Safe on many processes, and
 * after an outage it catches up by itself. Returns how many passed.
 */
export async function passDeadlines(
  context: Pick<Context, "db" | "now" | "calendar">,
  limit = 500,
): Promise<number> {
  for (let passed = 0; passed < limit; passed += 1) {
    const one = await context.db.transaction((tx) => passOne(tx, context));
    if (!one) return passed;
  }
  return limit;
}

async function passOne(
  tx: Transaction,
  { now, calendar }: Pick<Context, "now" | "calendar">,
): Promise<boolean> {
  // The case is locked, not the clock: a person acting on it takes the same lock first.
  const [due] = await tx
    .select({ clock: caseClocks, caseId: cases.id })
    .from(caseClocks)
    .innerJoin(cases, eq(cases.id, caseClocks.caseId))
    .where(
      and(lte(caseClocks.dueAt, now), isNull(caseClocks.firedAt), isNull(caseClocks.stoppedAt)),
    )
    .orderBy(asc(caseClocks.dueAt), asc(caseClocks.id))
    .limit(1)
    .for("update", { of: cases, skipLocked: true });
  if (!due) return false;
  const [claimed] = await tx
    .update(caseClocks)
    .set({ firedAt: now })
    .where(
      and(
        eq(caseClocks.id, due.clock.id),
        isNull(caseClocks.firedAt),
        isNull(caseClocks.stoppedAt),
      ),
    )
    .returning();
  const loaded = await loadCase(tx, { id: due.caseId });
  if (!claimed || !loaded) return true;
  const move = interpretDeadline({
    procedure: loaded.procedure,
    facts: { ...loaded.facts, runningClocks: [...loaded.facts.runningClocks, claimed.key] },
    clock: claimed.key,
    now,
    calendar,
  });
  if (!move) return true;
  await applyMove(tx, loaded.row, move, now);
  const [eventId] = await appendEvents(
    tx,
    loaded.row,
    [
      {
        type: move.markOverdue ? "marked_overdue" : "deadline_passed",
        performer: "system",
        actorId: null,
        audience: move.markOverdue ? "staff" : "parties",
        payload: { clock: claimed.key },
        dueAt: claimed.dueAt,
      },
      ...movedEvent(move),
    ],
    now,
  );
  if (eventId === undefined) throw new Error("a deadline passed without an event");
  await queueNotices(tx, loaded.row, eventId, told(move), now);
  return true;
}

function told(move: Move): NoticePlan[] {
  if (!move.entered) return [];
  const template = move.stage === "mediation" ? ("mediation" as const) : ("escalated" as const);
  return (["claimant", "respondent"] as const).map((to) => ({
    to,
    template,
    data: { stage: move.stage, ...dueIn(move) },
  }));
}
