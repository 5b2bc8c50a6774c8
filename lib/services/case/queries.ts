import { and, asc, desc, eq, gte, inArray, lt, or, sql } from "drizzle-orm";
import { cases, decisions, evidence, orders, proposals } from "@/db/schema";
import { redLinesFor } from "@/lib/domain/access/red-lines";
import { can, performerOf } from "@/lib/domain/access/can";
import { offersBundle } from "@/lib/domain/bundle/bundle";
import type { CaseListItem, CaseView, ClaimableOrder, EvidenceView } from "@/lib/domain/case/view";
import { claimantReadBy } from "@/lib/domain/case/hearing";
import type { Outcome, Side } from "@/lib/domain/case/vocabulary";
import { claimRefusal } from "@/lib/domain/claim/eligibility";
import { figuresOf } from "@/lib/domain/procedure/figures";
import type { CaseFacts } from "@/lib/domain/procedure/facts";
import { possibleActs } from "@/lib/domain/procedure/interpreter";
import { stageOf, type Procedure } from "@/lib/domain/procedure/definition";
import { parseReference } from "@/lib/domain/reference/reference";
import type { Context } from "../context";
import { listedData } from "../authority/queries";
import { withoutAnswer } from "../authority/withhold";
import { standingHolds } from "../holds/queries";
import { readCursor, writeCursor } from "../keyset";
import { loadCase } from "./load";
import { orderViews } from "./order-view";
import { membersById } from "./people";
import { claimantView, personView } from "./person-views";
import { releasedSubjects, seesOrder, storyFor } from "./released";
import { readableAudiences, timelineOf } from "./timeline";
import { windowDays } from "./claim-window";
import { contactView, reportOf } from "./contact-view";
import { openVariants } from "./variants";
import { readAs } from "./visibility";

const pageSize = 25;

/** The member's own orders as buyer, newest first, each with why it cannot be claimed for. */
export async function claimableOrders(context: Context): Promise<ClaimableOrder[]> {
  const { actor, db, now } = context;
  if (actor.kind !== "member" || !can(actor, "claim:open")) return [];
  const rows = await db
    .select()
    .from(orders)
    .where(eq(orders.buyerId, actor.memberId))
    .orderBy(desc(orders.placedAt), asc(orders.id))
    .limit(100);
  if (rows.length === 0) return [];
  const claims = await db
    .select({ orderId: cases.orderId, reference: cases.reference })
    .from(cases)
    .where(
      and(
        eq(cases.kind, "claim"),
        inArray(
          cases.orderId,
          rows.map((row) => row.id),
        ),
      ),
    );
  const claimed = new Map(claims.map((it) => [it.orderId, it.reference]));
  const days = await windowDays(db);
  return (await orderViews(db, rows)).map((order) => ({
    ...order,
    refusal: claimRefusal({ ...order, alreadyClaimed: claimed.has(order.id) }, now, days),
    claimReference: claimed.get(order.id) ?? null,
  }));
}

/** The member's cases on both sides, newest first. */
export async function myCases(
  context: Context,
  { after }: { after?: string },
): Promise<{ items: CaseListItem[]; next: string | null }> {
  const { actor, db } = context;
  if (actor.kind !== "member" || !can(actor, "own_cases:list")) return { items: [], next: null };
  const cursor = readCursor(after);
  const beyond = cursor?.at
    ? or(
        lt(cases.openedAt, cursor.at),
        and(eq(cases.openedAt, cursor.at), sql`${cases.id} > ${cursor.id}`),
      )
    : undefined;
  // One index a side: each half is a keyset page of its own, then merged.
  const half = async (side: Side) => {
    const rows = await db
      .select()
      .from(cases)
      .where(and(readAs(actor, side), beyond))
      .orderBy(desc(cases.openedAt), asc(cases.id))
      .limit(pageSize + 1);
    return rows.map((row) => ({ ...row, side }));
  };
  const rows = [...(await half("claimant")), ...(await half("respondent"))].sort(
    (a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  const page = rows.slice(0, pageSize);
  const people = await membersById(
    db,
    page.flatMap((row) => [row.claimantId, row.respondentId]),
  );
  const told = await releasedSubjects(db, page, actor.memberId);
  const last = page.at(-1);
  return {
    items: page.map((row) => {
      const { side } = row;
      const other = side === "claimant" ? row.respondentId : row.claimantId;
      return {
        reference: row.reference,
        kind: row.kind,
        stage: row.stage,
        subject: (side === "respondent" && told.get(row.id)) || row.subject,
        side,
        otherName: other ? (people.get(other)?.publicName ?? null) : null,
        awaiting: row.awaiting,
        outcome: row.outcome,
        dueAt: row.dueAt,
        openedAt: row.openedAt,
        closed: row.closedAt !== null,
      };
    }),
    next: rows.length > pageSize && last ? writeCursor({ at: last.openedAt, id: last.id }) : null,
  };
}

/** One case as this actor may see it; null when there is none or it is not theirs to see. */
export async function caseByReference(context: Context, typed: string): Promise<CaseView | null> {
  const reference = parseReference(typed);
  if (!reference) return null;
  const { actor, db, now } = context;
  const loaded = await loadCase(db, { reference });
  if (!loaded || !can(actor, "case:read", loaded.subject)) return null;
  const viewer = performerOf(actor, loaded.subject);
  if (viewer === null || viewer === "system") return null;
  const { row, procedure, facts, subject, order, released } = loaded;
  const people = await membersById(db, [row.claimantId, row.respondentId, row.assigneeId]);
  const drafted = actor.kind === "member" && loaded.draftedBy === actor.memberId;
  const sides = [row.claimantId, row.respondentId].filter((id) => id !== null);
  const forStaff = viewer === "staff";
  const [variants, offers, settled, everyFile, record, orderSeen, listed, holds] =
    await Promise.all([
      openVariants(db, row.id),
      db
        .select()
        .from(proposals)
        .where(eq(proposals.caseId, row.id))
        .orderBy(asc(proposals.proposedAt), asc(proposals.id)),
      db
        .select()
        .from(decisions)
        .where(eq(decisions.caseId, row.id))
        .orderBy(asc(decisions.decidedAt), asc(decisions.id)),
      db
        .select()
        .from(evidence)
        .where(
          and(
            eq(evidence.caseId, row.id),
            inArray(evidence.audience, readableAudiences(viewer)),
            viewer === "respondent" && released ? gte(evidence.addedAt, released.at) : undefined,
          ),
        )
        .orderBy(asc(evidence.addedAt), asc(evidence.id)),
      timelineOf(db, row.id, viewer, released),
      orderViews(db, order && seesOrder(actor, viewer, order) ? [order] : []),
      forStaff ? listedData(db, row.id) : [],
      forStaff ? standingHolds(db, { memberIds: sides, caseIds: [row.id] }, row.id) : [],
    ]);
  const { timeline, files, withheld } = can(actor, "case:read_answer", subject)
    ? { timeline: record, files: everyFile, withheld: false }
    : withoutAnswer(procedure, record, everyFile);
  // What was proposed and decided before somebody was named on the case is not theirs.
  const since = viewer === "respondent" ? (released?.at ?? null) : null;
  const offered = offers.filter((it) => !since || it.proposedAt >= since);
  const decided = settled.filter((it) => !since || it.decidedAt >= since);
  const isHeld = (id: string | null) => id !== null && holds.some((it) => it.memberId === id);
  const seesPrivate = can(actor, "case:read_private", subject);
  const assignee = row.assigneeId ? people.get(row.assigneeId) : undefined;
  const respondent = row.respondentId ? people.get(row.respondentId) : undefined;
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    stage: row.stage,
    team: row.team,
    ...storyFor(viewer, loaded),
    // What the form asked besides is never for the other side.
    details: viewer === "respondent" ? {} : row.details,
    channel: row.channel,
    receivedAt: row.firstContactAt,
    outcome: since && decided.length === 0 && isSettled(row.outcome) ? null : row.outcome,
    awaiting: row.awaiting,
    overdue: row.overdue,
    satisfied: viewer === "respondent" ? null : row.satisfied,
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    dueAt: (viewer === row.awaiting && askedUntil(procedure, facts)) || row.dueAt,
    version: row.version,
    viewer,
    claimantReadBy: claimantReadBy({ kind: row.kind, hasRespondent: facts.hasRespondent }),
    claimant: {
      ...claimantView(
        row,
        people,
        seesPrivate,
        actor.kind === "member" && viewer === "respondent" ? actor.locale : null,
      ),
      held: isHeld(row.claimantId),
    },
    respondent: respondent
      ? { ...personView(respondent, seesPrivate), held: isHeld(row.respondentId) }
      : null,
    order: orderSeen[0] ?? null,
    clocks: facts.clocks
      .filter((it) => it.key !== procedure.updates?.key)
      .map(({ key, startedAt, dueAt, pausedAt }) => ({ key, startedAt, dueAt, pausedAt })),
    variants: viewer === "respondent" ? [] : variants,
    redLines: forStaff ? redLinesFor(actor, procedure.redLines, subject) : [],
    findings: forStaff ? (procedure.findings ?? []) : [],
    reasons: forStaff ? procedure.reasons : [],
    advice: viewer === "claimant" ? (procedure.advice ?? []) : [],
    bundle: can(actor, "case:bundle", subject) && offersBundle(procedure, viewer),
    listed,
    holds: can(actor, "authorities:read")
      ? holds
      : holds.map((it) => ({ ...it, requestReference: null, reason: null })),
    remedies: procedure.remedies,
    figures: figuresOf({ [row.kind]: procedure }),
    proposals: offered.map(({ caseId: _case, ...offer }) => offer),
    decisions: decided.map(({ caseId: _case, decidedBy, ...decision }, index) => ({
      ...decision,
      standing: index === decided.length - 1,
      source: decidedBy ? ("decision" as const) : ("agreement" as const),
    })),
    carriedOut: row.closedAt ? carriedOutBy(timeline) : null,
    evidence: files.map(evidenceView),
    timeline,
    withheld,
    path: procedure.stages.map((it) => it.key),
    choices: choicesOf(procedure, facts),
    acts: possibleActs({ procedure, facts, performer: viewer, now, drafted }).filter((act) =>
      can(actor, `case:${act}`, subject),
    ),
    contact: await contactView(db, loaded, timeline, viewer),
    report: reportOf(timeline, facts),
    assignee: assignee && seesPrivate ? { id: assignee.id, publicName: assignee.publicName } : null,
  };
}

/** Whether what was settled is written beside the outcome. */
function isSettled(outcome: Outcome | null): boolean {
  return outcome === "agreed" || outcome === "decided" || outcome === "dismissed";
}

/** By when a side that staff asked is to answer; its own deadline goes before that of the case. */
function askedUntil(procedure: Procedure, { clocks }: CaseFacts): Date | undefined {
  const ends = procedure.asked?.find((it) => it.then.do === "go_on");
  return clocks.find((it) => it.key === ends?.key)?.dueAt;
}

/** How it came out that what was settled was carried out, by the last that the record says of it. */
function carriedOutBy(timeline: CaseView["timeline"]): CaseView["carriedOut"] {
  const last = timeline.findLast(({ type }) => type === "moved");
  if (last?.payload.cause === "confirm_carried_out") return "confirmed";
  const silent = last?.payload.from?.startsWith("confirming") ?? false;
  return silent && last?.payload.cause === "deadline_passed" ? "silence" : null;
}

/** The stages that an act of this stage lets somebody choose from. */
function choicesOf(procedure: Procedure, facts: CaseFacts): CaseView["choices"] {
  const acts = Object.entries(stageOf(procedure, facts.stage).on);
  return Object.fromEntries(acts.flatMap(([act, it]) => (it.choices ? [[act, it.choices]] : [])));
}

function evidenceView(row: typeof evidence.$inferSelect): EvidenceView {
  const { id, side, fileName, mediaType, sizeBytes, addedAt } = row;
  return { id, side, fileName, mediaType, sizeBytes, addedAt };
}
