import { and, inArray, isNotNull } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { decisions } from "@/db/schema";
import type { BusinessCalendar } from "@/lib/domain/calendar/calendar";
import { isBusinessTime } from "@/lib/domain/clock/clock";
import { clocksOf } from "@/lib/domain/procedure/definition";
import type { RunningClock } from "@/lib/domain/procedure/facts";
import { recomputed } from "@/lib/domain/procedure/running-clocks";
import type { LoadedCase } from "../case/load";

export type MovedClock = { before: RunningClock; after: RunningClock };
export type Counted = { loaded: LoadedCase; moved: MovedClock[] };
type Moments = { changedAt: Date; now: Date };

/**
 * The running deadlines of these cases by another calendar, those that move. What was due before
 * the calendar changed stays due, a paused clock is counted when it goes on, a date that a
 * decision set is kept, and so is one that would now already be past: nobody loses a date that
 * they were told without a chance to keep the new one.
 */
export async function countAnew(
  db: Database | Transaction,
  cases: readonly LoadedCase[],
  calendar: BusinessCalendar,
  { changedAt, now }: Moments,
): Promise<Counted[]> {
  const fixed = await datesOfDecisions(db, cases);
  return cases.map((loaded) => {
    const { procedure, facts, row } = loaded;
    const overridden = new Set(clocksOf(procedure).flatMap((it) => (it.override ? [it.key] : [])));
    const moved = facts.clocks.flatMap((before) => {
      if (!isBusinessTime(before.duration) || before.pausedAt) return [];
      if (before.dueAt <= changedAt) return [];
      if (overridden.has(before.key) && fixed.has(`${row.id} ${before.dueAt.getTime()}`)) return [];
      const after = recomputed(before, calendar);
      const same = after.dueAt.getTime() === before.dueAt.getTime();
      return same || after.dueAt <= now ? [] : [{ before, after }];
    });
    return { loaded, moved };
  });
}

/** The carry-out dates that decisions on these cases set themselves, as `case moment`. */
async function datesOfDecisions(
  db: Database | Transaction,
  cases: readonly LoadedCase[],
): Promise<Set<string>> {
  if (cases.length === 0) return new Set();
  const rows = await db
    .select({ caseId: decisions.caseId, carryOutBy: decisions.carryOutBy })
    .from(decisions)
    .where(
      and(
        inArray(
          decisions.caseId,
          cases.map((it) => it.row.id),
        ),
        isNotNull(decisions.carryOutBy),
      ),
    );
  return new Set(rows.map((it) => `${it.caseId} ${it.carryOutBy?.getTime()}`));
}
