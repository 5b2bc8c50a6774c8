import { and, asc, desc, eq, gt, gte, lt, sql, type SQL } from "drizzle-orm";
import { alias, type AnyPgColumn } from "drizzle-orm/pg-core";
import { authorityDisclosures as register, members, nameWords } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { RegisterFilter } from "@/lib/domain/authority/register-filter";
import type { RegisterRow } from "@/lib/domain/authority/register-view";
import { localMoment } from "@/lib/domain/calendar/local-moment";
import { endOfDay } from "@/lib/domain/calendar/day";
import type { Context } from "../context";

export const registerPageSize = 25;
/** An export is written in pieces of this many rows. */
const exportPiece = 500;
const drafter = alias(members, "drafter");
const approver = alias(members, "approver");

export type RegisterPage = { rows: RegisterRow[]; next: number | null; previous: number | null };

/** A page of the register by keyset, newest first; empty for whoever may not read it. */
export async function registerPage(
  context: Context,
  filter: RegisterFilter,
): Promise<RegisterPage> {
  if (!can(context.actor, "authorities:read")) return { rows: [], next: null, previous: null };
  const size = registerPageSize;
  if (filter.before) {
    const found = await rowsOf(context, filter, gt(register.number, filter.before), true, size + 1);
    // Fewer than a page before it: that is the first page, drawn from its own top.
    if (found.length >= size) {
      const rows = found.slice(0, size).reverse();
      const previous = found.length > size ? (rows[0]?.number ?? null) : null;
      return { rows, previous, next: rows.at(-1)?.number ?? null };
    }
  }
  const after = filter.before ? undefined : filter.after;
  const beyond = after ? lt(register.number, after) : undefined;
  const found = await rowsOf(context, filter, beyond, false, size + 1);
  const rows = found.slice(0, size);
  return {
    rows,
    previous: after ? (rows[0]?.number ?? null) : null,
    next: found.length > size ? (rows.at(-1)?.number ?? null) : null,
  };
}

/** The whole register under the filter, oldest first, in pieces: for an export. */
export async function* registerPieces(
  context: Context,
  filter: RegisterFilter,
): AsyncGenerator<RegisterRow[]> {
  if (!can(context.actor, "authorities:read")) return;
  for (let last = 0; ;) {
    const rows = await rowsOf(context, filter, gt(register.number, last), true, exportPiece);
    if (rows.length > 0) yield rows;
    if (rows.length < exportPiece) return;
    last = rows.at(-1)?.number ?? last;
  }
}

function rowsOf(
  { db, calendar }: Context,
  { body, member, from, to }: RegisterFilter,
  place: SQL | undefined,
  up: boolean,
  limit: number,
): Promise<RegisterRow[]> {
  const zone = calendar.timeZone;
  const since = from ? localMoment(zone, `${from}T00:00`) : null;
  const until = to ? endOfDay(to, zone) : null;
  return db
    .select({
      number: register.number,
      at: register.at,
      reference: register.reference,
      body: register.body,
      bodyKind: register.bodyKind,
      country: register.country,
      legalBasis: register.legalBasis,
      fileNumber: register.fileNumber,
      memberName: register.memberName,
      category: register.category,
      fields: register.fields,
      why: register.why,
      draftedBy: drafter.publicName,
      approvedBy: approver.publicName,
      answerBy: register.answerBy,
      hash: register.hash,
    })
    .from(register)
    .innerJoin(drafter, eq(drafter.id, register.draftedBy))
    .innerJoin(approver, eq(approver.id, register.approvedBy))
    .where(
      and(
        body ? namedIn(register.body, body) : undefined,
        member ? namedIn(register.memberName, member) : undefined,
        since ? gte(register.at, since) : undefined,
        until ? lt(register.at, new Date(until.getTime() + 1000)) : undefined,
        place,
      ),
    )
    .orderBy(up ? asc(register.number) : desc(register.number))
    .limit(limit);
}

/** Whether a name has words that begin as those typed do; none typed: no name has. */
function namedIn(column: AnyPgColumn, typed: string): SQL {
  const words = typed.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  if (words.length === 0) return sql`false`;
  const query = words.map((word) => `${word}:*`).join(" & ");
  return sql`${nameWords(column)} @@ to_tsquery('simple'::regconfig, ${query})`;
}
