import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import {
  caseClocks,
  caseEvents,
  cases,
  decisions,
  orders,
  procedures,
  proposals,
  solutionVariants,
} from "@/db/schema";
import type { CaseSubject } from "@/lib/domain/access/actor";
import { stageOf, type Procedure } from "@/lib/domain/procedure/definition";
import type { CaseFacts, RunningClock } from "@/lib/domain/procedure/interpreter";

export type CaseRow = typeof cases.$inferSelect;

/** A case with all that access and the interpreter ask of it. */
export type LoadedCase = {
  row: CaseRow;
  procedure: Procedure;
  subject: CaseSubject;
  facts: CaseFacts;
  openProposal: typeof proposals.$inferSelect | null;
  order: typeof orders.$inferSelect | null;
  /** Who drafted the answer that waits for approval. */
  draftedBy: string | null;
};

/** Reads a case whole; `lock` holds its row until the transaction ends, so acts queue up. */
export async function loadCase(
  db: Database | Transaction,
  where: { reference: string } | { id: string },
  lock = false,
): Promise<LoadedCase | null> {
  const found = db
    .select()
    .from(cases)
    .where("id" in where ? eq(cases.id, where.id) : eq(cases.reference, where.reference))
    .limit(1);
  const [row] = lock ? await found.for("update") : await found;
  if (!row) return null;
  const [loaded] = await loadAround(db, [row]);
  return loaded ?? null;
}

/** Adds to each case's row what belongs to it; as many reads for a hundred cases as for one. */
export async function loadAround(
  db: Database | Transaction,
  rows: readonly CaseRow[],
): Promise<LoadedCase[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const definitions = await definitionsOf(db, rows);
  const open = await db
    .select()
    .from(proposals)
    .where(and(inArray(proposals.caseId, ids), eq(proposals.status, "open")));
  const decided = await db
    .select({ caseId: decisions.caseId, decidedBy: decisions.decidedBy })
    .from(decisions)
    .where(inArray(decisions.caseId, ids))
    .orderBy(desc(decisions.decidedAt));
  const clocks = await db
    .select()
    .from(caseClocks)
    .where(
      and(
        inArray(caseClocks.caseId, ids),
        isNull(caseClocks.firedAt),
        isNull(caseClocks.stoppedAt),
      ),
    )
    .orderBy(asc(caseClocks.dueAt), asc(caseClocks.id));
  const telling = await db
    .select({ caseId: caseEvents.caseId, type: caseEvents.type, actorId: caseEvents.actorId })
    .from(caseEvents)
    .where(and(inArray(caseEvents.caseId, ids), inArray(caseEvents.type, [...tellingTypes])))
    .orderBy(asc(caseEvents.seq));
  const variants = await db
    .select({ caseId: solutionVariants.caseId })
    .from(solutionVariants)
    .where(and(inArray(solutionVariants.caseId, ids), eq(solutionVariants.status, "open")));
  const orderIds = rows.flatMap((row) => (row.orderId ? [row.orderId] : []));
  const ordered =
    orderIds.length > 0 ? await db.select().from(orders).where(inArray(orders.id, orderIds)) : [];
  return rows.map((row) => {
    const mine = <It extends { caseId: string }>(all: It[]) =>
      all.filter((it) => it.caseId === row.id);
    const procedure = definitions.get(`${row.kind} ${row.procedureVersion}`);
    if (!procedure) throw new Error(`case ${row.reference} lost its procedure version`);
    const events = mine(telling);
    const proposal = mine(open)[0] ?? null;
    const stage = stageOf(procedure, row.stage);
    return {
      row,
      procedure,
      openProposal: proposal,
      order: ordered.find((it) => it.id === row.orderId) ?? null,
      draftedBy: events.filter((it) => it.type === "draft_answer").at(-1)?.actorId ?? null,
      subject: {
        caseId: row.id,
        claimantId: row.claimantId,
        respondentId: row.respondentId,
        team: row.team,
        // The first versions of the claim knew this stage by its name alone.
        needsOthers: stage.otherPeople === true || stage.key === "appeal",
        decidedBy: present([
          ...mine(decided).map((it) => it.decidedBy),
          ...events.filter((it) => it.type !== "extend").map((it) => it.actorId),
        ]),
      },
      facts: {
        stage: row.stage,
        closedFrom: row.closedFrom,
        awaiting: row.awaiting,
        clocksFrom: row.clocksFrom,
        openProposalBy: proposal?.bySide ?? null,
        variantsOpen: mine(variants).length > 0,
        decidedByStaff: row.outcome === "decided" || row.outcome === "dismissed",
        satisfactionAnswered: row.satisfied !== null,
        extended: events.some((it) => it.type === "extend"),
        hasRespondent: row.respondentId !== null,
        clocks: mine(clocks).map((it) => runningClock(it, procedure)),
      },
    };
  });
}

/** Whoever did one of these has answered the case in substance, or changed how long it may take. */
const tellingTypes = [
  "reply",
  "decide",
  "dismiss",
  "apply_red_line",
  "draft_answer",
  "approve",
  "extend",
] as const;

async function definitionsOf(
  db: Database | Transaction,
  rows: readonly CaseRow[],
): Promise<Map<string, Procedure>> {
  const wanted = new Map(rows.map((row) => [`${row.kind} ${row.procedureVersion}`, row]));
  const found = await db
    .select()
    .from(procedures)
    .where(
      or(
        ...[...wanted.values()].map((row) =>
          and(eq(procedures.kind, row.kind), eq(procedures.version, row.procedureVersion)),
        ),
      ),
    );
  return new Map(found.map((it) => [`${it.kind} ${it.version}`, it.definition]));
}

function runningClock(row: typeof caseClocks.$inferSelect, procedure: Procedure): RunningClock {
  const { key, startedAt, dueAt, pausedAt } = row;
  const usual = procedure.stages.flatMap((it) => it.clocks).find((it) => it.key === key)?.duration;
  const duration = row.duration ?? usual;
  if (!duration) throw new Error(`the clock "${key}" has no duration`);
  const pauses = row.pauses.map((it) => ({ from: new Date(it.from), to: new Date(it.to) }));
  return { key, startedAt, dueAt, duration, pausedAt, pauses };
}

function present(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

/** The next number on the case's record. The case's row is locked, so it cannot be taken twice. */
export const nextSeq = (caseId: string) =>
  sql<number>`(select coalesce(max(seq), 0) + 1 from case_events where case_id = ${caseId})`;
