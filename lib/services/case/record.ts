import { randomUUID } from "node:crypto";
import { sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { caseClocks, caseEvents } from "@/db/schema";
import type { NoticeData } from "@/lib/domain/case/notices";
import { type Audience, type EventType, type Side } from "@/lib/domain/case/vocabulary";
import { clocksOf, stageOf, type Procedure } from "@/lib/domain/procedure/definition";
import type { RunningClock } from "@/lib/domain/procedure/facts";
import type { Move } from "@/lib/domain/procedure/interpreter";
import { fail } from "../failure";
import { digestsKey } from "./digests";
import type { CaseRow, LoadedCase } from "./load";
import { queueNotices } from "./queue-notices";

export type NewEvent = {
  type: EventType;
  performer: Side | "staff" | "system";
  actorId: string | null;
  audience: Audience;
  payload?: Record<string, string>;
  /** Digests of the rows that are written with it. */
  digests?: readonly string[];
  actKey?: string;
  actFingerprint?: string;
  dueAt?: Date;
};

/** What a mail says besides what every mail of the case says; per reader where they differ. */
export type Said = Partial<NoticeData> | ((to: Side) => Partial<NoticeData>);

/** One move of one case, ready to be written: the first event is what happened. */
export type Written = {
  loaded: Pick<LoadedCase, "row" | "procedure"> & Partial<Pick<LoadedCase, "released">>;
  move: Move;
  events: readonly [NewEvent, ...NewEvent[]];
  said?: Said;
  /** Further columns of the case itself. */
  set?: Partial<Pick<CaseRow, "assigneeId" | "satisfied" | "respondentId" | "reason">> & {
    outcome?: null;
  };
};

/**
 * Writes moves of different cases: stage, clocks, due moment, record and mails, as many statements
 * for a hundred cases as for one. Their rows must be locked; each is guarded by the version that
 * was read besides. Throws a conflict when another move came first.
 * Returns the id of each move's first event.
 */
export async function writeMoves(
  tx: Transaction,
  written: readonly Written[],
  now: Date,
): Promise<string[]> {
  await writeClocks(tx, written, now);
  await writeCases(tx, written, now);
  const ids = await appendEvents(
    tx,
    written.map(({ loaded, move, events }) => ({
      row: loaded.row,
      events: [...events, ...movedEvent(move, events[0])],
    })),
    now,
  );
  await queueNotices(
    tx,
    written.map((it, index) => ({ ...it, eventId: ids[index] ?? "" })),
    now,
  );
  return ids;
}

async function writeClocks(tx: Transaction, written: readonly Written[], now: Date) {
  const stopped = written.flatMap(({ loaded, move }) =>
    move.stopClocks.map((key) => ({ case_id: loaded.row.id, key })),
  );
  if (stopped.length > 0) {
    await tx.execute(sql`
      update case_clocks as c set stopped_at = ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(stopped)}::jsonb) as s(case_id uuid, key text)
      where c.case_id = s.case_id and c.key = s.key
        and c.fired_at is null and c.stopped_at is null`);
  }
  const changed = written.flatMap(({ loaded, move }) =>
    move.changeClocks.map((clock) => ({
      case_id: loaded.row.id,
      key: clock.key,
      due_at: clock.dueAt,
      duration: clock.duration,
      paused_at: clock.pausedAt,
      pauses: clock.pauses,
      calendar_version: move.calendarVersion,
    })),
  );
  if (changed.length > 0) {
    await tx.execute(sql`
      update case_clocks as c
      set due_at = s.due_at, duration = s.duration, paused_at = s.paused_at, pauses = s.pauses,
        calendar_version = s.calendar_version
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as s(
        case_id uuid, key text, due_at timestamptz, duration jsonb, paused_at timestamptz,
        pauses jsonb, calendar_version int)
      where c.case_id = s.case_id and c.key = s.key
        and c.fired_at is null and c.stopped_at is null`);
  }
  const started = written.flatMap(({ loaded, move }) =>
    move.startClocks.map((clock) =>
      clockRow(loaded.row.id, clock, loaded.procedure, move.calendarVersion),
    ),
  );
  if (started.length > 0) await tx.execute(insertRows(caseClocks, started));
}

/** A running clock as its row. */
export function clockRow(
  caseId: string,
  { key, startedAt, dueAt, duration, pausedAt, pauses: stood }: RunningClock,
  procedure: Procedure,
  calendarVersion: number,
): typeof caseClocks.$inferInsert {
  const { then } = clocksOf(procedure).find((it) => it.key === key) ?? {};
  const tellsTheRest = then?.do === "update";
  const pauses = stood.map((it) => ({ from: it.from.toISOString(), to: it.to.toISOString() }));
  return {
    ...{ caseId, key, startedAt, dueAt, duration, pausedAt, pauses, calendarVersion },
    tellsTheRest,
  };
}

async function writeCases(tx: Transaction, written: readonly Written[], now: Date) {
  const rows = written.map((it) => nextRow(it, now));
  const { rows: done } = await tx.execute<{ id: string }>(sql`
    update cases as c
    set stage = s.stage, team = s.team, awaiting = s.awaiting, outcome = s.outcome,
      assignee_id = s.assignee_id, respondent_id = s.respondent_id, satisfied = s.satisfied,
      reason = s.reason,
      overdue = s.overdue, due_at = s.due_at, stage_entered_at = s.stage_entered_at,
      closed_at = s.closed_at, closed_from = s.closed_from, clocks_from = s.clocks_from,
      version = c.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(
      id uuid, version int, stage text, team text, awaiting text, outcome text, assignee_id uuid,
      respondent_id uuid, satisfied boolean, reason text, overdue boolean, due_at timestamptz,
      stage_entered_at timestamptz, closed_at timestamptz, closed_from text,
      clocks_from timestamptz)
    where c.id = s.id and c.version = s.version
    returning c.id`);
  if (done.length !== rows.length) throw fail("conflict", "conflict");
}

/** The columns of a case after a move, by their names in the table. */
function nextRow({ loaded: { row, procedure }, move, set }: Written, now: Date) {
  const stage = stageOf(procedure, move.stage);
  const handedOn = move.team !== row.team || (move.entered && stage.otherPeople === true);
  const columns = { assigneeId: handedOn ? null : row.assigneeId, ...set };
  const changed = [move.changeClocks, move.startClocks, move.stopClocks].some(
    (it) => it.length > 0,
  );
  // A late case keeps the deadline that it is late for, also while somebody is asked.
  const settled = move.entered || (changed && !row.overdue);
  const dueAt = settled && !(stage.keepsClocks && !move.dueAt) ? move.dueAt : row.dueAt;
  const late = stage.keepsClocks || !move.entered || move.staysOverdue ? row.overdue : false;
  return {
    id: row.id,
    version: row.version,
    stage: move.stage,
    team: move.team,
    awaiting: move.awaiting,
    outcome: set?.outcome === null || move.reopened ? move.outcome : (move.outcome ?? row.outcome),
    assignee_id: columns.assigneeId,
    respondent_id: set?.respondentId === undefined ? row.respondentId : set.respondentId,
    satisfied: move.reopened ? null : (columns.satisfied ?? row.satisfied),
    reason: columns.reason ?? row.reason,
    overdue: move.markOverdue || late,
    due_at: move.closed ? null : dueAt,
    stage_entered_at: move.entered ? now : row.stageEnteredAt,
    closed_at: move.entered ? (move.closed ? now : null) : row.closedAt,
    closed_from: move.entered ? (move.closed ? row.stage : null) : row.closedFrom,
    clocks_from: move.reopened ? now : row.clocksFrom,
  };
}

/**
 * The event that tells a change of stage, by whoever caused it and with what they did; nothing when
 * the case stayed.
 */
function movedEvent(move: Move, { type, performer, actorId }: NewEvent): NewEvent[] {
  if (!move.entered || move.from === "") return [];
  return [
    {
      type: "moved",
      ...{ performer, actorId },
      audience: "parties",
      payload: { from: move.from, to: move.stage, cause: type },
    },
  ];
}

/**
 * Appends to the records of cases, in order. Their rows must be locked. Returns the id of each
 * case's first event.
 */
export async function appendEvents(
  tx: Transaction,
  appended: readonly {
    row: Pick<CaseRow, "id" | "procedureVersion">;
    events: readonly NewEvent[];
  }[],
  at: Date,
): Promise<string[]> {
  const ids = appended.map(() => randomUUID());
  await tx.execute(
    eventsInsert(
      appended.map((it, index) => ({ ...it, id: ids[index] ?? "" })),
      at,
    ),
  );
  return ids;
}

/**
 * The statement that appends events; `id` is the first one's of its case. `files` adds digests, an
 * SQL expression, to those that the events carry.
 */
export function eventsInsert(
  appended: readonly {
    id: string;
    row: Pick<CaseRow, "id" | "procedureVersion">;
    events: readonly NewEvent[];
  }[],
  at: Date,
  where?: SQL,
  files?: string,
): SQL {
  const rows = appended.flatMap(({ id, row, events }) =>
    events.map((event, index) => ({
      ...event,
      payload: {
        ...event.payload,
        ...(event.digests?.length && { [digestsKey]: event.digests.join("\n") }),
      },
      id: index === 0 ? id : randomUUID(),
      caseId: row.id,
      procedureVersion: row.procedureVersion,
      seq: index + 1,
      at,
    })),
  );
  const seq = `s.seq + coalesce((select max(seq) from case_events where case_id = s.case_id), 0)`;
  const payload = `s.payload || jsonb_build_object('${digestsKey}',
    concat_ws(E'\\n', s.payload ->> '${digestsKey}', ${files}))`;
  const from = files ? { seq, payload } : { seq };
  // In order: each event carries the hash of the one before it.
  return sql`${insertRows(caseEvents, rows, from)} ${where} order by s.seq`;
}

/** Marks clocks as passed. Returns the ids of those that nobody passed or stopped before. */
export async function claimClocks(
  tx: Transaction,
  ids: readonly string[],
  now: Date,
): Promise<Set<string>> {
  // Due still: it may have been counted anew by another calendar since it was read.
  const { rows } = await tx.execute<{ id: string }>(sql`
    update case_clocks as c set fired_at = ${now.toISOString()}::timestamptz
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as s(id)
    where c.id = s.id::uuid and c.due_at <= ${now.toISOString()}::timestamptz
      and c.fired_at is null and c.stopped_at is null and c.paused_at is null
    returning c.id`);
  return new Set(rows.map((it) => it.id));
}
