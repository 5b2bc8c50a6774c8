import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseClocks, cases, decisions, procedures } from "@/db/schema";
import type { BusinessCalendar } from "@/lib/domain/calendar/calendar";
import { dueAt } from "@/lib/domain/clock/clock";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { appendEvents, earliest } from "../case/record";
import { termsOf, type ClockRow, type ClockTerms } from "./running-clock";

/** How many running deadlines a change of the calendar moves, in how many cases, and which way. */
export type Movement = { clocks: number; cases: number; earlier: number; dueAtOnce: number };

type CaseRow = typeof cases.$inferSelect;
type Running = { row: CaseRow; clock: ClockRow; terms: ClockTerms };
type Moved = Running & { to: Date };
const sizeOfBatch = 1_000;

/**
 * Computes every running deadline in business time anew and says so in each case's record. What is
 * due already stays due, a paused clock waits until it goes on, a date that a decision set is kept,
 * and none is moved into the past. The cases are locked, so an act comes before or after it.
 */
export async function recomputeClocks(
  tx: Transaction,
  calendar: BusinessCalendar,
  { now, actorId }: { now: Date; actorId: string | null },
): Promise<Movement> {
  const running = await runningClocks(tx);
  const fixed = await fixedDates(tx, running);
  const moved = running.flatMap((it) => {
    const { clock, terms } = it;
    if (!terms.duration.unit.startsWith("business_")) return [];
    if (terms.pausedAt !== null || clock.dueAt <= now) return [];
    if (terms.definition.override && fixed.get(it.row.id)?.has(clock.dueAt.getTime())) return [];
    const due = dueAt(terms.duration, clock.startedAt, calendar, terms.pauses);
    const to = due < now ? now : due;
    return to.getTime() === clock.dueAt.getTime() ? [] : [{ ...it, to }];
  });
  await writeClocks(tx, moved);
  const byCase = Map.groupBy(moved, (it) => it.row.id);
  await writeCases(tx, running, byCase);
  for (const those of byCase.values()) await tell(tx, those, actorId, now);
  return {
    clocks: moved.length,
    cases: byCase.size,
    earlier: moved.filter((it) => it.to < it.clock.dueAt).length,
    dueAtOnce: moved.filter((it) => it.to <= now).length,
  };
}

/** The running clocks of every case whose procedure has a clock in business time, cases locked. */
async function runningClocks(tx: Transaction): Promise<Running[]> {
  const inBusinessTime = (it: Procedure) =>
    it.stages.some((stage) => stage.clocks.some((clock) => clock.duration.unit.startsWith("b")));
  const known = (await tx.select().from(procedures)).filter((it) => inBusinessTime(it.definition));
  if (known.length === 0) return [];
  const byVersion = new Map(known.map((it) => [`${it.kind} ${it.version}`, it.definition]));
  const rows = await tx
    .select({ row: cases, clock: caseClocks })
    .from(caseClocks)
    .innerJoin(cases, eq(cases.id, caseClocks.caseId))
    .where(
      and(
        isNull(caseClocks.firedAt),
        isNull(caseClocks.stoppedAt),
        or(
          ...known.map((it) =>
            and(eq(cases.kind, it.kind), eq(cases.procedureVersion, it.version)),
          ),
        ),
      ),
    )
    .orderBy(asc(cases.id))
    .for("update", { of: cases });
  return rows.flatMap(({ row, clock }) => {
    const procedure = byVersion.get(`${row.kind} ${row.procedureVersion}`);
    const terms = procedure ? termsOf(clock, procedure) : null;
    return terms ? [{ row, clock, terms }] : [];
  });
}

/** The dates that decisions of these cases set themselves, as milliseconds. */
async function fixedDates(
  tx: Transaction,
  running: readonly Running[],
): Promise<Map<string, Set<number>>> {
  const ids = running.filter((it) => it.terms.definition.override).map((it) => it.row.id);
  const dates = new Map<string, Set<number>>();
  for (const batch of batches([...new Set(ids)])) {
    const rows = await tx
      .select({ caseId: decisions.caseId, carryOutBy: decisions.carryOutBy })
      .from(decisions)
      .where(and(inArray(decisions.caseId, batch), isNotNull(decisions.carryOutBy)))
      .orderBy(desc(decisions.decidedAt));
    for (const { caseId, carryOutBy } of rows) {
      if (carryOutBy) {
        dates.set(caseId, (dates.get(caseId) ?? new Set<number>()).add(carryOutBy.getTime()));
      }
    }
  }
  return dates;
}

async function writeClocks(tx: Transaction, moved: readonly Moved[]): Promise<void> {
  for (const batch of batches(moved)) {
    const rows = JSON.stringify(batch.map(({ clock, to }) => ({ id: clock.id, due_at: to })));
    await tx.execute(sql`
      update case_clocks as c set due_at = s.due_at
      from jsonb_to_recordset(${rows}::jsonb) as s(id uuid, due_at timestamptz) where c.id = s.id`);
  }
}

/** A case shows its earliest deadline; one that shows an earlier, passed one keeps showing it. */
async function writeCases(
  tx: Transaction,
  running: readonly Running[],
  moved: ReadonlyMap<string, readonly Moved[]>,
): Promise<void> {
  const counted = running.filter(
    ({ terms }) =>
      terms.definition.then.do === "move" || terms.definition.then.do === "mark_overdue",
  );
  const changed = [...Map.groupBy(counted, (it) => it.row.id)].flatMap(([id, clocks]) => {
    const those = moved.get(id) ?? [];
    const shown = clocks[0]?.row.dueAt;
    if (!shown || !those.some((it) => it.clock.dueAt >= shown)) return [];
    const dues = clocks
      .filter((it) => it.terms.pausedAt === null)
      .map((it) => those.find((one) => one.clock.id === it.clock.id)?.to ?? it.clock.dueAt);
    const standing = clocks.some((it) => it.clock.dueAt.getTime() === shown.getTime());
    const due = earliest(standing ? dues : [...dues, shown]);
    return due ? [{ id, due_at: due }] : [];
  });
  for (const batch of batches(changed)) {
    await tx.execute(sql`
      update cases as c set due_at = s.due_at
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as s(id uuid, due_at timestamptz)
      where c.id = s.id`);
  }
}

async function tell(
  tx: Transaction,
  moved: readonly Moved[],
  actorId: string | null,
  now: Date,
): Promise<void> {
  const [first] = moved;
  if (!first) return;
  const events = moved.map(({ clock, to }) => ({
    type: "deadline_recomputed" as const,
    performer: "staff" as const,
    actorId,
    audience: "parties" as const,
    payload: { clock: clock.key, from: clock.dueAt.toISOString(), to: to.toISOString() },
  }));
  await appendEvents(tx, first.row, events, now);
}

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / sizeOfBatch) }, (_, index) =>
    items.slice(index * sizeOfBatch, (index + 1) * sizeOfBatch),
  );
}
