import { inArray } from "drizzle-orm";
import { orders } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import {
  queueViews,
  viewFilters,
  type QueueFilter,
  type QueueView,
} from "@/lib/domain/case/queue-filter";
import type { QueueItem } from "@/lib/domain/case/view";
import { membersById } from "../case/people";
import type { Context } from "../context";
import { counted, placeOf, readPlace, rowsFrom, type Asker, type Row } from "./queue-rows";

export const queuePageSize = 25;
/** Counts stop here, so that a page costs the same on a large marketplace: "99+", "1,000+". */
export const countedAtMost = { view: 99, total: 1_000 };

export type Queue = {
  items: QueueItem[];
  next: string | null;
  previous: string | null;
  /** Cases under the filter and under each view, counted up to `countedAtMost` and one. */
  total: number;
  views: Record<QueueView, number>;
};

/**
 * A page of the queue by keyset, either way: open cases by what is due first, those without a
 * deadline after them, closed ones by what was closed last; of both, the open ones come first.
 */
export async function queue(context: Context, filter: QueueFilter): Promise<Queue> {
  const { actor } = context;
  const viewsOf = (counts: readonly number[]) =>
    Object.fromEntries(queueViews.map((it, index) => [it, counts[index] ?? 0])) as Queue["views"];
  if (actor.kind !== "member" || !can(actor, "queue:read")) {
    return { items: [], next: null, previous: null, total: 0, views: viewsOf([]) };
  }
  const [counts, page] = await Promise.all([
    counted(context, actor, [
      ...queueViews.map((it) => ({ filter: viewFilters[it], most: countedAtMost.view + 1 })),
      { filter, most: countedAtMost.total + 1 },
    ]),
    pageOf(context, filter, actor),
  ]);
  return { ...page, total: counts.at(-1) ?? 0, views: viewsOf(counts) };
}

async function pageOf(
  context: Context,
  filter: QueueFilter,
  asker: Asker,
): Promise<Pick<Queue, "items" | "next" | "previous">> {
  const back = readPlace(filter.before, filter);
  const before = back ? await rowsFrom(context, filter, asker, back, "back", queuePageSize) : [];
  // Fewer than a page before it: that is the first page, drawn from its own top.
  if (before.length >= queuePageSize) {
    const page = before.slice(0, queuePageSize).reverse();
    return {
      items: await itemsOf(context, page),
      previous: before.length > queuePageSize ? placeBy(page[0]) : null,
      next: placeBy(page.at(-1)),
    };
  }
  const from = back ? null : readPlace(filter.after, filter);
  const rows = await rowsFrom(context, filter, asker, from, "on", queuePageSize);
  const page = rows.slice(0, queuePageSize);
  return {
    items: await itemsOf(context, page),
    previous: from ? placeBy(page[0]) : null,
    next: rows.length > queuePageSize ? placeBy(page.at(-1)) : null,
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
  const from = readPlace(place.at, place);
  if (!from) return null;
  const rows = await rowsFrom(context, place, actor, from, "on", 2);
  const row = rows.find((it) => it.reference !== current);
  return row ? { reference: row.reference, at: placeOf(row) } : null;
}

const placeBy = (row: Row | undefined) => (row ? placeOf(row) : null);

async function itemsOf({ db, now }: Context, rows: Row[]): Promise<QueueItem[]> {
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
    channel: row.channel,
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
    at: placeOf(row),
  }));
}
