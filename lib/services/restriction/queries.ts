import { and, desc, eq, gt, isNotNull, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Database } from "@/db/client";
import { cases, members, restrictionAppeals, restrictions } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { CaseSubject } from "@/lib/domain/access/actor";
import { parseReference } from "@/lib/domain/reference/reference";
import {
  appealRefusal,
  decideRefusal,
  liftRefusal,
  restrictionState,
} from "@/lib/domain/restriction/rules";
import type { CaseRestrictions, RestrictionView } from "@/lib/domain/restriction/view";
import type { RestrictionFilter } from "@/lib/domain/restriction/vocabulary";
import { loadCase } from "../case/load";
import type { Context } from "../context";
import { writeCursor, type Cursor } from "../keyset";
import { statementOf } from "./tell";

export type RestrictionPage = { items: RestrictionView[]; next: string | null };

const imposer = alias(members, "imposer");

/**
 * The restrictions that the actor may read, newest first, by keyset: all of them for staff who work
 * cases, one's own for everyone else.
 */
export async function listRestrictions(
  context: Context,
  page: { filter?: RestrictionFilter; after: Cursor | null; limit: number },
): Promise<RestrictionPage> {
  const { actor, now } = context;
  if (can(actor, "restrictions:list")) {
    return pageOf(context, page.filter && matching(page.filter, now), page);
  }
  return ownRestrictions(context, page);
}

/** The reader's own restrictions, newest first. */
export async function ownRestrictions(
  context: Context,
  page: { filter?: RestrictionFilter; after: Cursor | null; limit: number },
): Promise<RestrictionPage> {
  const { actor, now } = context;
  if (actor.kind !== "member" || !can(actor, "own_restrictions:list")) {
    return { items: [], next: null };
  }
  const own = eq(restrictions.memberId, actor.memberId);
  return pageOf(context, and(own, page.filter && matching(page.filter, now)), page);
}

/** One of the reader's own restrictions; null when there is none of that id, or it is not theirs. */
export async function ownRestriction(
  context: Context,
  id: string,
): Promise<RestrictionView | null> {
  const { actor } = context;
  if (actor.kind !== "member" || !z.uuid().safeParse(id).success) return null;
  const own = and(eq(restrictions.memberId, actor.memberId), eq(restrictions.id, id));
  const { items } = await pageOf(context, own, { after: null, limit: 1 });
  return items[0] ?? null;
}

/** Whether the reader has been restricted at all, ever. */
export async function wasRestricted({ actor, db }: Context): Promise<boolean> {
  if (actor.kind !== "member") return false;
  const [one] = await db
    .select({ id: restrictions.id })
    .from(restrictions)
    .where(eq(restrictions.memberId, actor.memberId))
    .limit(1);
  return one !== undefined;
}

/** The newest restrictions of a case's respondent, for staff who work on it; null for all others. */
export async function restrictionsOfCase(
  context: Context,
  typed: string,
): Promise<CaseRestrictions | null> {
  const reference = parseReference(typed);
  const loaded = reference ? await loadCase(context.db, { reference }) : null;
  const memberId = loaded?.row.respondentId;
  if (!loaded || !memberId || !can(context.actor, "case:read_private", loaded.subject)) return null;
  const [member] = await context.db.select().from(members).where(eq(members.id, memberId));
  if (!member) return null;
  const { items } = await pageOf(context, eq(restrictions.memberId, memberId), {
    after: null,
    limit: 20,
  });
  return {
    reference: loaded.row.reference,
    member: { publicName: member.publicName, locale: member.locale },
    items,
    mayImpose:
      member.roles.length === 0 && can(context.actor, "restriction:impose", loaded.subject),
  };
}

async function pageOf(
  context: Context,
  where: SQL | undefined,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<RestrictionPage> {
  const beyond = after?.at
    ? sql`(${restrictions.imposedAt}, ${restrictions.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
    : undefined;
  const rows = await selectFrom(context.db)
    .where(and(where, beyond))
    .orderBy(desc(restrictions.imposedAt), desc(restrictions.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.restriction;
  return {
    items: shown.map((row) => viewOf(row, context)),
    next: rows.length > limit && last ? writeCursor({ at: last.imposedAt, id: last.id }) : null,
  };
}

function selectFrom(db: Database) {
  return db
    .select({
      restriction: restrictions,
      appeal: restrictionAppeals,
      member: members,
      imposer: { publicName: imposer.publicName },
      from: {
        id: cases.id,
        reference: cases.reference,
        claimantId: cases.claimantId,
        respondentId: cases.respondentId,
        team: cases.team,
        kind: cases.kind,
      },
    })
    .from(restrictions)
    .innerJoin(members, eq(members.id, restrictions.memberId))
    .innerJoin(imposer, eq(imposer.id, restrictions.imposedBy))
    .innerJoin(cases, eq(cases.id, restrictions.caseId))
    .leftJoin(restrictionAppeals, eq(restrictionAppeals.restrictionId, restrictions.id));
}

type Row = Awaited<ReturnType<typeof selectFrom>>[number];

/** `restrictionState` and `hasOpenAppeal` as SQL; a test holds them equal. */
function matching(filter: RestrictionFilter, now: Date): SQL | undefined {
  const { startsAt, endsAt, liftedAt } = restrictions;
  const standing = isNull(liftedAt);
  switch (filter) {
    case "lifted":
      return isNotNull(liftedAt);
    case "upcoming":
      return and(standing, gt(startsAt, now));
    case "in_force":
      return and(
        standing,
        lte(startsAt, now),
        or(isNull(endsAt), sql`${endsAt} >= ${now.toISOString()}::timestamptz`),
      );
    case "ended":
      return and(standing, lte(startsAt, now), lt(endsAt, now));
    case "appealed":
      return and(isNotNull(restrictionAppeals.madeAt), isNull(restrictionAppeals.decidedAt));
  }
}

function viewOf(row: Row, { actor, now }: Context): RestrictionView {
  const { restriction, appeal, member, from } = row;
  const { id, version, imposedAt, liftedAt, liftReason, imposedBy } = restriction;
  const held = { ...restriction, appeal };
  const subject: CaseSubject = {
    ...{ caseId: from.id, claimantId: from.claimantId, respondentId: from.respondentId },
    ...{ kind: from.kind, team: from.team, needsOthers: false, decidedBy: [], imposedBy },
    askingPauses: false,
  };
  const staff = can(actor, "case:read_private", subject);
  return {
    ...statementOf(restriction),
    ...{ id, version, imposedAt, liftedAt, liftReason },
    state: restrictionState(restriction, now),
    reference: from.reference,
    member: { id: member.id, publicName: member.publicName, email: member.email },
    imposedBy: staff ? row.imposer.publicName : null,
    appeal: appeal && {
      words: appeal.words,
      madeAt: appeal.madeAt,
      outcome: appeal.outcome,
      reasons: appeal.reasons,
      decidedAt: appeal.decidedAt,
    },
    acts: [
      ...(can(actor, "restriction:appeal", subject) && !appealRefusal(held, now)
        ? ["appeal" as const]
        : []),
      ...(can(actor, "restriction:decide_appeal", subject) && !decideRefusal(held)
        ? ["decideAppeal" as const]
        : []),
      ...(can(actor, "restriction:lift", subject) && !liftRefusal(held, now)
        ? ["lift" as const]
        : []),
    ],
  };
}
