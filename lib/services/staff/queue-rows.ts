import { and, eq, inArray, isNotNull, isNull, lt, sql, type SQL } from "drizzle-orm";
import { cases } from "@/db/schema";
import type { Actor } from "@/lib/domain/access/actor";
import { kindsWorked } from "@/lib/domain/access/works";
import { stateOf, type QueueFilter, type QueueState } from "@/lib/domain/case/queue-filter";
import { teams } from "@/lib/domain/case/vocabulary";
import { readAs } from "../case/visibility";
import type { Context } from "../context";
import { readCursor, writeCursor, type Cursor } from "../keyset";
import { casesFound } from "./search";

export type Asker = Extract<Actor, { kind: "member" }>;
export type Row = typeof cases.$inferSelect;

/** The parts of a queue, one after the other: each is a range of one index for every filter. */
const sections = {
  due: {
    holds: and(isNull(cases.closedAt), isNotNull(cases.dueAt)),
    ...{ at: cases.dueAt, descending: false },
  },
  undated: {
    holds: and(isNull(cases.closedAt), isNull(cases.dueAt)),
    ...{ at: null, descending: false },
  },
  closed: { holds: isNotNull(cases.closedAt), at: cases.closedAt, descending: true },
} as const;
type Section = keyof typeof sections;

const sectionsOf: Record<QueueState, readonly Section[]> = {
  open: ["due", "undated"],
  closed: ["closed"],
  any: ["due", "undated", "closed"],
};

/** A row's place in its section. */
export type Place = Cursor & { section: Section };

/** The place of a row as opaque text for a URL. */
export function placeOf(row: Row): string {
  const section = row.closedAt ? "closed" : row.dueAt ? "due" : "undated";
  return `${section}.${writeCursor({ at: row.closedAt ?? row.dueAt, id: row.id })}`;
}

/** Reads a place back; null for anything that is none under this filter. */
export function readPlace(text: string | undefined, filter: QueueFilter): Place | null {
  const [name, rest] = (text ?? "").split(".");
  const section = sectionsOf[stateOf(filter)].find((it) => it === name);
  const cursor = readCursor(rest);
  if (!section || !cursor || (cursor.at === null) !== (sections[section].at === null)) return null;
  return { ...cursor, section };
}

/** One row more than asked for, from a place on or back. */
export async function rowsFrom(
  { db, now }: Context,
  filter: QueueFilter,
  asker: Asker,
  from: Place | null,
  way: "on" | "back",
  size: number,
): Promise<Row[]> {
  const names = sectionsOf[stateOf(filter)];
  const start = from ? names.indexOf(from.section) : 0;
  const rows: Row[] = [];
  for (const name of way === "on" ? names.slice(start) : names.slice(0, start + 1).reverse()) {
    if (rows.length > size) break;
    const { holds, at, descending } = sections[name];
    const [compare, order] = descending === (way === "back") ? [">", "asc"] : ["<", "desc"];
    const beyond = name === from?.section ? beyondPlace(from, at, sql.raw(compare)) : undefined;
    rows.push(
      ...(await db
        .select()
        .from(cases)
        .where(and(asked(filter, asker, now), holds, beyond))
        .orderBy(...[at, cases.id].flatMap((it) => (it ? [sql`${it} ${sql.raw(order)}`] : [])))
        .limit(size + 1 - rows.length)),
    );
  }
  return rows;
}

function beyondPlace(place: Place, at: (typeof sections)[Section]["at"], compare: SQL): SQL {
  return at && place.at
    ? sql`(${at}, ${cases.id}) ${compare} (${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`
    : sql`${cases.id} ${compare} ${place.id}::uuid`;
}

/** How many cases are under each filter, counted up to its `most`. */
export async function counted(
  { db, now }: Context,
  asker: Asker,
  wanted: readonly { filter: QueueFilter; most: number }[],
): Promise<number[]> {
  // In the queue's own order, so that the planner takes its index: it would read the whole table
  // for a rare filter.
  const part = (filter: QueueFilter, most: number, holds: SQL, order: SQL) => sql`
    (select 1 from ${cases} where ${and(asked(filter, asker, now), holds)}
      order by ${order} limit ${most})`;
  const one = ({ filter, most }: (typeof wanted)[number]) => {
    const state = stateOf(filter);
    const open = part(filter, most, isNull(cases.closedAt), sql`${cases.dueAt}, ${cases.id}`);
    const closed = part(
      filter,
      most,
      isNotNull(cases.closedAt),
      sql`${cases.closedAt} desc, ${cases.id} desc`,
    );
    const parts =
      state === "open" ? open : state === "closed" ? closed : sql`${open} union all ${closed}`;
    return sql`(select least(count(*), ${most})::int from (${parts}) as it)`;
  };
  const { rows } = await db.execute<{ counts: number[] }>(
    sql`select array[${sql.join(wanted.map(one), sql`, `)}] as counts`,
  );
  return rows[0]?.counts ?? [];
}

/** The filter as SQL, but for open or closed. */
function asked(filter: QueueFilter, asker: Asker, now: Date): SQL | undefined {
  const { team, kind, stage, q } = filter;
  const own = teams.filter((it) => asker.roles.includes(it));
  return and(
    readAs(asker, "staff"),
    team === "own" ? inArray(cases.team, own) : team && eq(cases.team, team),
    kind && (kindsWorked(asker).includes(kind) ? eq(cases.kind, kind) : sql`false`),
    stage ? eq(cases.stage, stage) : undefined,
    filter.mine ? eq(cases.assigneeId, asker.memberId) : undefined,
    filter.channel && eq(cases.channel, filter.channel),
    filter.unassigned ? isNull(cases.assigneeId) : undefined,
    filter.overdue ? lt(cases.dueAt, now) : undefined,
    q ? inArray(cases.id, casesFound(q)) : undefined,
  );
}
