import { randomBytes } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseClocks, cases, procedures } from "@/db/schema";
import type { ProcedureKind } from "@/lib/domain/case/vocabulary";
import { interpretOpening } from "@/lib/domain/procedure/interpreter";
import { makeReference } from "@/lib/domain/reference/reference";
import type { Context } from "../context";
import { fail } from "../failure";
import type { CaseRow } from "./load";
import { appendEvents, earliest, queueNotices } from "./record";

type Given = Pick<
  typeof cases.$inferInsert,
  | "submissionKey"
  | "kind"
  | "claimantId"
  | "claimantName"
  | "claimantEmail"
  | "claimantLocale"
  | "respondentId"
  | "orderId"
  | "reason"
  | "subject"
  | "description"
  | "details"
>;

type Sent = Pick<Given, "submissionKey" | "claimantId" | "claimantEmail">;

/** The case that this form already became, if it was sent before. Throws for another's key. */
export async function alreadyOpened(tx: Transaction, sent: Sent): Promise<CaseRow | undefined> {
  const [row] = await tx.select().from(cases).where(eq(cases.submissionKey, sent.submissionKey));
  if (!row) return undefined;
  const samePerson = sent.claimantId
    ? row.claimantId === sent.claimantId
    : row.claimantId === null && row.claimantEmail === sent.claimantEmail;
  if (!samePerson) throw fail("conflict", "form_expired");
  return row;
}

/**
 * Opens a case under the newest version of its procedure: row, clocks, `opened` event and the
 * claimant's mail, in the caller's transaction. A resent form returns the case it became.
 */
export async function openCase(
  tx: Transaction,
  context: Context,
  given: Given,
): Promise<{ row: CaseRow; eventId: string | null }> {
  const { now, calendar, actor } = context;
  const [newest] = await tx
    .select()
    .from(procedures)
    .where(eq(procedures.kind, given.kind as ProcedureKind))
    .orderBy(desc(procedures.version))
    .limit(1);
  if (!newest) throw new Error(`no procedure for ${given.kind}`);
  const move = interpretOpening(newest.definition, now, calendar);
  const [row] = await tx
    .insert(cases)
    .values({
      ...given,
      reference: makeReference(randomBytes(32)),
      procedureVersion: newest.version,
      stage: move.stage,
      team: move.team,
      awaiting: move.awaiting,
      dueAt: earliest(move.startClocks.map((clock) => clock.dueAt)),
      firstContactAt: now,
      stageEnteredAt: now,
      openedAt: now,
    })
    .onConflictDoNothing({ target: cases.submissionKey })
    .returning();
  if (!row) {
    const before = await alreadyOpened(tx, given);
    if (!before) throw new Error("a submission was neither new nor known");
    return { row: before, eventId: null };
  }
  if (move.startClocks.length > 0) {
    await tx
      .insert(caseClocks)
      .values(move.startClocks.map((clock) => ({ ...clock, caseId: row.id })));
  }
  const [eventId] = await appendEvents(
    tx,
    row,
    [
      {
        type: "opened",
        performer: "claimant",
        actorId: actor.kind === "member" ? actor.memberId : null,
        audience: "parties",
      },
    ],
    now,
  );
  if (eventId === undefined) throw new Error("a case was opened without an event");
  const due = row.dueAt ? { dueAt: row.dueAt.toISOString() } : {};
  await queueNotices(
    tx,
    row,
    eventId,
    [{ to: "claimant", template: "case_opened", data: due }],
    now,
  );
  return { row, eventId };
}
