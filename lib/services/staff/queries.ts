import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import { cases, members, procedures } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { QueueFilter, QueueItem, StaffPerson } from "@/lib/domain/case/view";
import type { Procedure } from "@/lib/domain/procedure/definition";
import type { Context } from "../context";
import { membersById } from "../case/people";
import { readCursor, writeCursor } from "../keyset";

const pageSize = 50;

export type Queue = {
  items: QueueItem[];
  next: string | null;
  counts: { mine: number; overdue: number; open: number };
};

/** Open cases, what is due first at the top, by keyset; filters as in the URL. */
export async function queue(context: Context, filter: QueueFilter): Promise<Queue> {
  const { actor, db, now } = context;
  const none = { items: [], next: null, counts: { mine: 0, overdue: 0, open: 0 } };
  if (actor.kind !== "member" || !can(actor, "queue:read")) return none;
  const late = and(isNotNull(cases.dueAt), lt(cases.dueAt, now));
  const rows = await db
    .select()
    .from(cases)
    .where(
      and(
        isNull(cases.closedAt),
        filter.team && eq(cases.team, filter.team),
        filter.kind && eq(cases.kind, filter.kind),
        filter.stage ? eq(cases.stage, filter.stage) : undefined,
        filter.mine ? eq(cases.assigneeId, actor.memberId) : undefined,
        filter.overdue ? late : undefined,
        beyond(filter.after),
      ),
    )
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const people = await membersById(
    db,
    page.flatMap((row) => [row.claimantId, row.respondentId, row.assigneeId]),
  );
  const nameOf = (id: string | null) => (id ? (people.get(id)?.publicName ?? null) : null);
  const [counts] = await db
    .select({
      open: sql<number>`count(*)::int`,
      mine: sql<number>`(count(*) filter (where ${cases.assigneeId} = ${actor.memberId}))::int`,
      overdue: sql<number>`(count(*) filter (where ${cases.dueAt} < ${now.toISOString()}::timestamptz))::int`,
    })
    .from(cases)
    .where(isNull(cases.closedAt));
  return {
    items: page.map((row) => ({
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
      overdue: row.overdue || (row.dueAt !== null && row.dueAt < now),
      dueAt: row.dueAt,
      openedAt: row.openedAt,
    })),
    next: rows.length > pageSize && last ? writeCursor({ at: last.dueAt, id: last.id }) : null,
    counts: counts ?? none.counts,
  };
}

/** Rows after the cursor in (due, id) order; rows without a deadline come last. */
function beyond(after: string | undefined): SQL | undefined {
  const cursor = readCursor(after);
  if (!cursor) return undefined;
  if (cursor.at === null) return and(isNull(cases.dueAt), gt(cases.id, cursor.id));
  return or(
    gt(cases.dueAt, cursor.at),
    and(eq(cases.dueAt, cursor.at), gt(cases.id, cursor.id)),
    isNull(cases.dueAt),
  );
}

/** Everyone to whom a case can be given, by name. */
export async function staffPeople(context: Context): Promise<StaffPerson[]> {
  if (!can(context.actor, "staff:list")) return [];
  const rows = await context.db
    .select({ id: members.id, publicName: members.publicName, roles: members.roles })
    .from(members)
    .where(sql`cardinality(${members.roles}) > 0`)
    .orderBy(asc(members.publicName));
  return rows;
}

/** The newest version of every procedure, as new cases will run it. */
export async function newestProcedures(context: Context): Promise<Procedure[]> {
  if (!can(context.actor, "settings:read")) return [];
  const rows = await context.db
    .selectDistinctOn([procedures.kind])
    .from(procedures)
    .orderBy(procedures.kind, desc(procedures.version));
  return rows.map((row) => row.definition);
}
