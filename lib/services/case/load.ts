import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { caseClocks, cases, decisions, orders, procedures, proposals } from "@/db/schema";
import type { CaseSubject } from "@/lib/domain/access/actor";
import type { CaseFacts } from "@/lib/domain/procedure/interpreter";
import type { Procedure } from "@/lib/domain/procedure/definition";

export type CaseRow = typeof cases.$inferSelect;

/** A case with all that access and the interpreter ask of it. */
export type LoadedCase = {
  row: CaseRow;
  procedure: Procedure;
  subject: CaseSubject;
  facts: CaseFacts;
  openProposal: typeof proposals.$inferSelect | null;
  order: typeof orders.$inferSelect | null;
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
  const [procedureRow] = await db
    .select()
    .from(procedures)
    .where(and(eq(procedures.kind, row.kind), eq(procedures.version, row.procedureVersion)));
  if (!procedureRow) throw new Error(`case ${row.reference} lost its procedure version`);
  const [openProposal] = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.caseId, row.id), eq(proposals.status, "open")))
    .limit(1);
  const decided = await db
    .select({ decidedBy: decisions.decidedBy })
    .from(decisions)
    .where(eq(decisions.caseId, row.id))
    .orderBy(desc(decisions.decidedAt));
  const clocks = await db
    .select({ key: caseClocks.key, dueAt: caseClocks.dueAt })
    .from(caseClocks)
    .where(
      and(eq(caseClocks.caseId, row.id), isNull(caseClocks.firedAt), isNull(caseClocks.stoppedAt)),
    );
  const [order] = row.orderId
    ? await db.select().from(orders).where(eq(orders.id, row.orderId))
    : [];
  return {
    row,
    procedure: procedureRow.definition,
    openProposal: openProposal ?? null,
    order: order ?? null,
    subject: {
      caseId: row.id,
      claimantId: row.claimantId,
      respondentId: row.respondentId,
      team: row.team,
      stage: row.stage,
      decidedBy: decided.flatMap((it) => (it.decidedBy ? [it.decidedBy] : [])),
    },
    facts: {
      stage: row.stage,
      awaiting: row.awaiting,
      firstContactAt: row.firstContactAt,
      openProposalBy: openProposal?.bySide ?? null,
      decidedByStaff: row.outcome === "decided" || row.outcome === "dismissed",
      appealWindowEndsAt: clocks.find((clock) => clock.key === "appeal_window")?.dueAt ?? null,
      satisfactionAnswered: row.satisfied !== null,
      runningClocks: clocks.map((clock) => clock.key),
    },
  };
}

/** The next number on the case's record. The case's row is locked, so it cannot be taken twice. */
export const nextSeq = (caseId: string) =>
  sql<number>`(select coalesce(max(seq), 0) + 1 from case_events where case_id = ${caseId})`;
