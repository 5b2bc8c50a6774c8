import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseClocks, cases } from "@/db/schema";
import { interpretOpening } from "@/lib/domain/procedure/interpreter";
import { makeReference } from "@/lib/domain/reference/reference";
import type { Context } from "../context";
import { fail } from "../failure";
import type { CaseRow } from "./load";
import { newestProcedure } from "../procedures/queries";
import { appendEvents, clockRow, queueNotices, type NewEvent, type Said } from "./record";

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
 * mails to both sides, in the caller's transaction. A resent form returns the case it became.
 */
export async function openCase(
  tx: Transaction,
  context: Context,
  given: Given,
  said?: Said,
): Promise<{ row: CaseRow; eventId: string | null }> {
  const { now, calendar, actor } = context;
  const procedure = await newestProcedure(tx, given.kind);
  const move = interpretOpening(procedure, now, calendar);
  const [row] = await tx
    .insert(cases)
    .values({
      ...given,
      reference: makeReference(randomBytes(32)),
      procedureVersion: procedure.version,
      stage: move.stage,
      team: move.team,
      awaiting: move.awaiting,
      dueAt: move.dueAt,
      firstContactAt: now,
      clocksFrom: now,
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
    await tx.insert(caseClocks).values(move.startClocks.map((clock) => clockRow(row.id, clock)));
  }
  const byStaff = actor.kind === "member" && actor.memberId !== given.claimantId;
  const event: NewEvent = {
    type: "opened",
    performer: byStaff ? "staff" : "claimant",
    actorId: actor.kind === "member" ? actor.memberId : null,
    audience: "parties",
  };
  const [eventId] = await appendEvents(tx, [{ row, events: [event] }], now);
  if (eventId === undefined) throw new Error("a case was opened without an event");
  const tells = [
    { to: "claimant" as const, template: "case_opened" as const },
    ...(row.respondentId
      ? [{ to: "respondent" as const, template: "case_against_you" as const }]
      : []),
  ];
  const opened = { loaded: { row, procedure }, move: { ...move, tells }, events: [event] as const };
  await queueNotices(tx, [{ ...opened, eventId, ...(said && { said }) }], now);
  return { row, eventId };
}
