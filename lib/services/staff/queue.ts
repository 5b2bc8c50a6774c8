import { and, eq, inArray, isNotNull, isNull, lt, sql, type SQL } from "drizzle-orm";
import { cases, orders } from "@/db/schema";
import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import {
  fromTheTop,
  queueViews,
  stateOf,
  viewFilters,
  type QueueFilter,
  type QueueView,
} from "@/lib/domain/case/queue-filter";
import type { QueueItem } from "@/lib/domain/case/view";
import { teams } from "@/lib/domain/case/vocabulary";
import { membersById } from "../case/people";
import { readAs } from "../case/visibility";
import type { Context } from "../context";
import { readCursor, writeCursor } from "../keyset";
import { casesFound } from "./search";

export const queuePageSize = 25;
/** Counts stop here, so that a tab costs the same on a large marketplace; it then says "10,000+". */
export const countedAtMost = 10_000;

export type Queue = {
  items: QueueItem[];
  next: string | null;
  previous: string | null;
  /** Cases under the filter, counted up to `countedAtMost` and one. */
  total: number;
  views: Record<QueueView, number>;
};

type Asker = Extract<Actor, { kind: "member" }>;

/**
 * A page of the queue by keyset, either way: open cases by what is due first, closed ones by what
 * was closed last, both together by what was opened last.
 */
export async function queue(context: Context, filter: QueueFilter): Promise<Queue> {
  const { actor, now } = context;
  const views = Object.fromEntries(queueViews.map((view) => [view, 0])) as Queue["views"];
  const nothing: Queue = { items: [], next: null, previous: null, total: 0, views };
  if (actor.kind !== "member" || !can(actor, "queue:read")) return nothing;
  const counts = await counted(context, [
    ...queueViews.map((view) => asked(viewFilters[view], actor, now)),
    asked(filter, actor, now),
  ]);
  queueViews.forEach((view, index) => (views[view] = counts[index] ?? 0));
  const total = counts.at(-1) ?? 0;
  const back = readCursor(filter.before);
  if (back) {
    const rows = await rowsFrom(context, filter, actor, back, "back");
    // Fewer than a page before it: that is the first page, drawn from its own top.
    if (rows.length >= queuePageSize) {
      const page = rows.slice(0, queuePageSize).reverse();
      const last = page.at(-1);
      return {
        items: await itemsOf(context, page, filter),
        previous: rows.length > queuePageSize ? cursorOf(page[0], filter) : null,
        next: cursorOf(last, filter),
        total,
        views,
      };
    }
  }
  const from = back ? null : readCursor(filter.after);
  const rows = await rowsFrom(context, filter, actor, from, "on");
  const page = rows.slice(0, queuePageSize);
  return {
    items: await itemsOf(context, page, filter),
    previous: from ? cursorOf(page[0], filter) : null,
    next: rows.length > queuePageSize ? cursorOf(page.at(-1), filter) : null,
    total,
    views,
  };
}

/** The case after a place in the queue, as the queue is now, with its own place; null at its end. */
export async function nextInQueue(
  context: Context,
  place: QueueFilter,
  current: string,
): Promise<{ reference: string; at: string } | null> {
  const { actor } = context;
  if (actor.kind !== "member" || !can(actor, "queue:read")) return null;
  const from = readCursor(place.at);
  if (!from) return null;
  const rows = await rowsFrom(context, place, actor, from, "on", 2);
  const row = rows.find((it) => it.reference !== current);
  return row ? { reference: row.reference, at: cursorOf(row, place) ?? "" } : null;
}

/** The filter as SQL. */
function asked(filter: QueueFilter, asker: Asker, now: Date): SQL | undefined {
  const { team, kind, stage, q } = filter;
  const own = teams.filter((it) => asker.roles.includes(it));
  const state = stateOf(filter);
  return and(
    readAs(asker, "staff"),
    state === "open" ? isNull(cases.closedAt) : undefined,
    state === "closed" ? isNotNull(cases.closedAt) : undefined,
    team === "own" ? inArray(cases.team, own) : team && eq(cases.team, team),
    kind && eq(cases.kind, kind),
    stage ? eq(cases.stage, stage) : undefined,
    filter.mine ? eq(cases.assigneeId, asker.memberId) : undefined,
    filter.unassigned ? isNull(cases.assigneeId) : undefined,
    filter.overdue ? lt(cases.dueAt, now) : undefined,
    q ? inArray(cases.id, casesFound(q)) : undefined,
  );
}

async function counted({ db }: Context, wheres: readonly (SQL | undefined)[]): Promise<number[]> {
  const one = (where: SQL | undefined) =>
    sql`(select count(*)::int from (select 1 from ${cases} where ${where ?? sql`true`} limit ${countedAtMost + 1}) as counted)`;
  const { rows } = await db.execute<{ counts: number[] }>(
    sql`select array[${sql.join(wheres.map(one), sql`, `)}] as counts`,
  );
  return rows[0]?.counts ?? [];
}

type Row = typeof cases.$inferSelect;
type Place = { at: Date | null; id: string };

const sortings = {
  open: { column: cases.dueAt, descending: false },
  closed: { column: cases.closedAt, descending: true },
  any: { column: cases.openedAt, descending: true },
} as const;

/**
 * One row more than asked for, from a place on or back. Cases without a deadline come after all
 * others and are read by themselves, so that each read is a range of one index.
 */
async function rowsFrom(
  { db, now }: Context,
  filter: QueueFilter,
  asker: Asker,
  from: Place | null,
  way: "on" | "back",
  size = queuePageSize,
): Promise<Row[]> {
  const { column, descending } = sortings[stateOf(filter)];
  const up = descending === (way === "back");
  const [compare, order] = up ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  const dated = (start: Place | null) =>
    and(
      isNotNull(column),
      start?.at
        ? sql`(${column}, ${cases.id}) ${compare} (${start.at.toISOString()}::timestamptz, ${start.id}::uuid)`
        : undefined,
    );
  const undated = (start: Place | null) =>
    and(isNull(column), start ? sql`${cases.id} ${compare} ${start.id}::uuid` : undefined);
  const amongUndated = from !== null && from.at === null;
  const parts =
    way === "on"
      ? [...(amongUndated ? [] : [dated(from)]), undated(amongUndated ? from : null)]
      : [...(amongUndated ? [undated(from)] : []), dated(amongUndated ? null : from)];
  const rows: Row[] = [];
  for (const part of parts) {
    if (rows.length > size) break;
    rows.push(
      ...(await db
        .select()
        .from(cases)
        .where(and(asked(filter, asker, now), part))
        .orderBy(sql`${column} ${order}`, sql`${cases.id} ${order}`)
        .limit(size + 1 - rows.length)),
    );
  }
  return rows;
}

function cursorOf(row: Row | undefined, filter: QueueFilter): string | null {
  if (!row) return null;
  const state = stateOf(filter);
  const at = state === "open" ? row.dueAt : state === "closed" ? row.closedAt : row.openedAt;
  return writeCursor({ at, id: row.id });
}

async function itemsOf(
  { db, now }: Context,
  rows: Row[],
  filter: QueueFilter,
): Promise<QueueItem[]> {
  const people = await membersById(
    db,
    rows.flatMap((row) => [row.claimantId, row.respondentId, row.assigneeId]),
  );
  const nameOf = (id: string | null) => (id ? (people.get(id)?.publicName ?? null) : null);
  const orderIds = rows.flatMap((row) => (row.orderId ? [row.orderId] : []));
  const numbers = new Map(
    orderIds.length === 0
      ? []
      : (
          await db
            .select({ id: orders.id, number: orders.number })
            .from(orders)
            .where(inArray(orders.id, orderIds))
        ).map((it) => [it.id, it.number] as const),
  );
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    stage: row.stage,
    team: row.team,
    subject: row.subject,
    claimantName: nameOf(row.claimantId) ?? row.claimantName,
    respondentName: nameOf(row.respondentId),
    assigneeName: nameOf(row.assigneeId),
    awaiting: row.awaiting,
    overdue: row.dueAt !== null && row.dueAt < now,
    dueAt: row.dueAt,
    openedAt: row.openedAt,
    outcome: row.outcome,
    closedAt: row.closedAt,
    orderNumber: (row.orderId && numbers.get(row.orderId)) || (row.details.orderNumber ?? null),
    at: cursorOf(row, fromTheTop(filter)) ?? "",
  }));
}
