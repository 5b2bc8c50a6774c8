import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseClocks, cases, countedByCalendar, pastCalendars } from "@/db/schema";
import { businessCalendarKey } from "@/lib/domain/calendar/calendar";
import { sides } from "@/lib/domain/case/vocabulary";
import { clocksOf } from "@/lib/domain/procedure/definition";
import { counts, earliest } from "@/lib/domain/procedure/running-clocks";
import { loadAround } from "../case/load";
import { queueNotices } from "../case/queue-notices";
import { appendEvents, type NewEvent } from "../case/record";
import type { Context } from "../context";
import { countAnew, type Counted, type MovedClock } from "./count-anew";
import { loadCalendar } from "./load";

const sizeOfBatch = 200;

/**
 * Counts anew every running deadline that an older calendar counted, in batches of cases: clocks,
 * record and mails of a batch in one transaction. Safe on many processes and after a crash: a
 * clock says which calendar it was counted by. Cases that somebody acts on are left for the next
 * call. Returns how many deadlines moved.
 */
export async function recomputeDeadlines({
  db,
  now,
}: Pick<Context, "db" | "now">): Promise<number> {
  let moved = 0;
  for (;;) {
    const done = await db.transaction((tx) => recomputeSome(tx, now));
    if (!done) return moved;
    moved += done.moved;
  }
}

async function recomputeSome(tx: Transaction, now: Date): Promise<{ moved: number } | null> {
  const calendar = await loadCalendar(tx);
  const version = calendar.version ?? 1;
  const stale = and(lt(caseClocks.calendarVersion, version), sql`${countedByCalendar}`);
  const ids = await tx
    .selectDistinct({ id: caseClocks.caseId })
    .from(caseClocks)
    .where(stale)
    .limit(sizeOfBatch);
  if (ids.length === 0) return null;
  // The cases are locked, not the clocks: acts and passing deadlines take the same lock first.
  const rows = await tx
    .select()
    .from(cases)
    .where(
      inArray(
        cases.id,
        ids.map((it) => it.id),
      ),
    )
    .for("update", { skipLocked: true });
  if (rows.length === 0) return null;
  const change = await changeBefore(tx, version);
  const loaded = await loadAround(tx, rows);
  const changedAt = change?.endedAt ?? now;
  const counted = await countAnew(tx, loaded, calendar, { changedAt, now });
  await markCounted(
    tx,
    rows.map((it) => it.id),
    version,
  );
  const moving = counted.filter((it) => it.moved.length > 0);
  await writeClocks(tx, moving);
  await writeCases(tx, moving);
  await tell(tx, moving, change?.endedBy ?? null, now);
  const moved = moving.reduce((sum, it) => sum + it.moved.length, 0);
  await noteMoved(tx, version, moved);
  return { moved };
}

const pastVersion = (version: number) =>
  and(eq(pastCalendars.calendarKey, businessCalendarKey), eq(pastCalendars.version, version - 1));

async function changeBefore(tx: Transaction, version: number) {
  const [row] = await tx
    .select({ endedAt: pastCalendars.endedAt, endedBy: pastCalendars.endedBy })
    .from(pastCalendars)
    .where(pastVersion(version));
  return row;
}

async function noteMoved(tx: Transaction, version: number, moved: number): Promise<void> {
  if (moved === 0) return;
  await tx
    .update(pastCalendars)
    .set({ moved: sql`${pastCalendars.moved} + ${moved}` })
    .where(pastVersion(version));
}

async function markCounted(tx: Transaction, ids: readonly string[], version: number) {
  await tx
    .update(caseClocks)
    .set({ calendarVersion: version })
    .where(and(inArray(caseClocks.caseId, [...ids]), sql`${countedByCalendar}`));
}

async function writeClocks(tx: Transaction, moving: readonly Counted[]): Promise<void> {
  if (moving.length === 0) return;
  const rows = moving.flatMap(({ loaded, moved }) =>
    moved.map(({ after }) => ({ case_id: loaded.row.id, key: after.key, due_at: after.dueAt })),
  );
  await tx.execute(sql`
    update case_clocks as c set due_at = s.due_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s(case_id uuid, key text, due_at timestamptz)
    where c.case_id = s.case_id and c.key = s.key
      and c.fired_at is null and c.stopped_at is null`);
}

/** A case shows its earliest deadline; one that shows a passed one keeps showing it. */
async function writeCases(tx: Transaction, moving: readonly Counted[]): Promise<void> {
  const rows = moving.flatMap(({ loaded: { row, procedure, facts }, moved }) => {
    const counting = facts.clocks.filter((it) => !it.pausedAt && counts(procedure, it.key));
    const shown = row.dueAt?.getTime();
    if (!counting.some((it) => it.dueAt.getTime() === shown)) return [];
    const afterOf = new Map(moved.map(({ after }) => [after.key, after]));
    const dueAt = earliest(counting.map((it) => (afterOf.get(it.key) ?? it).dueAt));
    return [{ id: row.id, due_at: dueAt }];
  });
  if (rows.length === 0) return;
  await tx.execute(sql`
    update cases as c set due_at = s.due_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(id uuid, due_at timestamptz)
    where c.id = s.id`);
}

/** The record says the old and the new date; both sides hear of a deadline that they were told. */
async function tell(
  tx: Transaction,
  moving: readonly Counted[],
  changedBy: string | null,
  now: Date,
): Promise<void> {
  if (moving.length === 0) return;
  const appended = moving.map((it) => ({
    ...it,
    row: it.loaded.row,
    events: eventsOf(it, changedBy),
  }));
  const ids = await appendEvents(tx, appended, now);
  const telling = appended.flatMap(({ loaded, moved, events }, index) => {
    const published = moved.filter(({ before }) => isDeadline(loaded, before.key));
    const first = published.sort((a, b) => a.after.dueAt.getTime() - b.after.dueAt.getTime())[0];
    const [event] = events;
    if (!first || !event) return [];
    const tells = sides.map((to) => ({ to, template: "deadline_moved" as const }));
    return [
      {
        loaded,
        eventId: ids[index] ?? "",
        events: [event] as const,
        move: {
          ...{ tells, entered: false, closed: false, awaiting: null },
          ...{ stage: loaded.row.stage, team: loaded.row.team, dueAt: first.after.dueAt },
          ...{ answerBy: null, outcome: null },
        },
        said: { formerDueAt: first.before.dueAt.toISOString() },
      },
    ];
  });
  await queueNotices(tx, telling, now);
}

/** Deadlines that people keep or wait for come first; of moved reminders the team alone reads. */
function eventsOf({ loaded, moved }: Counted, changedBy: string | null): NewEvent[] {
  const eventOf = ({ before, after }: MovedClock): NewEvent => ({
    type: "deadline_recomputed",
    performer: changedBy ? "staff" : "system",
    actorId: changedBy,
    audience: isDeadline(loaded, before.key) ? "parties" : "staff",
    payload: {
      clock: before.key,
      from: before.dueAt.toISOString(),
      to: after.dueAt.toISOString(),
    },
  });
  return moved
    .map(eventOf)
    .sort((a, b) => Number(a.audience === "staff") - Number(b.audience === "staff"));
}

function isDeadline({ procedure }: Counted["loaded"], key: string): boolean {
  const what = clocksOf(procedure).find((it) => it.key === key)?.then.do;
  return what !== undefined && what !== "remind" && what !== "update";
}
