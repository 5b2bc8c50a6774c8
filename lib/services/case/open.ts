import { randomBytes, randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { caseClocks, cases, evidence, notices } from "@/db/schema";
import type { Actor } from "@/lib/domain/access/actor";
import { claimantReadBy } from "@/lib/domain/case/hearing";
import type { Channel } from "@/lib/domain/case/vocabulary";
import { interpretOpening } from "@/lib/domain/procedure/interpreter";
import { makeReference } from "@/lib/domain/reference/reference";
import type { Context } from "../context";
import { fail } from "../failure";
import { draftFiles, ofDraft } from "../files/attach";
import { saysTheSame } from "../fingerprint";
import { digestsOf, digestsOfFiles } from "./digests";
import type { CaseRow } from "./load";
import { newestProcedure } from "../procedures/queries";
import { noticesOf } from "./queue-notices";
import { clockRow, eventsInsert, type NewEvent, type Said } from "./record";

type Given = Pick<
  typeof cases.$inferInsert,
  | "submissionKey"
  | "submissionFingerprint"
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
> & {
  /** How it came; by an API key or our own form when not said. */
  channel?: Channel;
  /** When it first reached us, where that was before it is opened here. */
  firstContactAt?: Date;
  /** Its clocks run from the first contact even where they are counted from the stage. */
  stageFromContact?: true;
  /** The case that it goes on from. */
  from?: string;
  /** Digests of what is written with it. */
  digests?: readonly string[];
};

/** A form as it arrived: its key, what it says, and who is the claimant by it. */
export type Sent = Pick<Given, "submissionKey" | "claimantId" | "claimantEmail"> & {
  submissionFingerprint: string | null;
};

/** By which channel this actor opens a case themselves. */
export function channelOf(actor: Actor): Channel {
  return actor.kind === "member" && actor.scopes ? "api" : "web";
}

/**
 * The case that this form already became, if it was sent before. A form that brings other words or
 * another file under the same key is refused as `form_reused`, one for another person as `form_used`:
 * what it says would be lost.
 */
export async function alreadyOpened(
  tx: Database | Transaction,
  { actor }: Pick<Context, "actor">,
  sent: Sent,
): Promise<CaseRow | undefined> {
  const [row] = await tx.select().from(cases).where(eq(cases.submissionKey, sent.submissionKey));
  if (!row) return undefined;
  const samePerson = sent.claimantId
    ? row.claimantId === sent.claimantId
    : row.claimantId === null && row.claimantEmail === sent.claimantEmail;
  if (!samePerson) throw fail("conflict", "form_used");
  const uploaderId = actor.kind === "member" ? actor.memberId : null;
  const same =
    saysTheSame(row.submissionFingerprint, sent.submissionFingerprint ?? "") &&
    (await draftFiles(tx, { draftKey: sent.submissionKey, uploaderId })).length === 0;
  if (!same) throw fail("invalid", "form_reused", "", { reference: row.reference });
  return row;
}

/**
 * Opens a case under the newest version of its procedure: row, clocks, `opened` event and the
 * mails to both sides, all in one statement; the files kept for its form become the case's. A
 * resent form returns the case it became, and no event.
 */
export async function openCase(
  tx: Database | Transaction,
  context: Context,
  { channel, firstContactAt = context.now, stageFromContact, from, digests = [], ...given }: Given,
  said?: Said,
): Promise<{ row: CaseRow; eventId: string | null }> {
  const { now, calendar, actor } = context;
  const procedure = await newestProcedure(tx, given.kind);
  const enteredAt = stageFromContact ? firstContactAt : now;
  const move = interpretOpening(procedure, enteredAt, calendar, firstContactAt, given.details);
  const row: CaseRow = {
    ...{ claimantId: null, respondentId: null, orderId: null, reason: null, details: {} },
    submissionFingerprint: null,
    ...given,
    channel: channel ?? channelOf(actor),
    id: randomUUID(),
    reference: makeReference(randomBytes(32)),
    procedureVersion: procedure.version,
    stage: move.stage,
    team: move.team,
    awaiting: move.awaiting,
    dueAt: move.dueAt,
    ...{ firstContactAt, clocksFrom: firstContactAt, stageEnteredAt: enteredAt, openedAt: now },
    ...{ assigneeId: null, outcome: null, overdue: false, satisfied: null },
    ...{ closedFrom: null, closedAt: null, version: 1 },
  };
  const byStaff = actor.kind === "member" && actor.memberId !== given.claimantId;
  const event: NewEvent = {
    type: "opened",
    performer: byStaff ? "staff" : "claimant",
    actorId: actor.kind === "member" ? actor.memberId : null,
    audience: "parties",
    payload: {
      ...(from && { reference: from }),
      // Where its form opened it, if that is not where such cases begin: the record tells it.
      ...(move.stage !== procedure.first && { to: move.stage }),
    },
    digests: [...digestsOf("cases", [row]), ...digests],
  };
  const eventId = randomUUID();
  const tells = [
    { to: "claimant" as const, template: "case_opened" as const },
    ...(row.respondentId
      ? [{ to: "respondent" as const, template: "case_against_you" as const }]
      : []),
    // A form that is opened on a track of its own cannot wait until somebody looks.
    ...(move.stage === procedure.first
      ? []
      : [{ to: "team" as const, template: "emergency_staff" as const }]),
  ];
  const opened = { loaded: { row, procedure }, move: { ...move, tells }, events: [event] as const };
  const mails = await noticesOf(tx, [{ ...opened, eventId, ...(said && { said }) }], now);
  const clocks = move.startClocks.map((it) =>
    clockRow(row.id, it, procedure, move.calendarVersion),
  );
  const isNew = sql`where exists (select from opened)`;
  const files = ofDraft({ draftKey: given.submissionKey, uploaderId: event.actorId });
  const readBy = claimantReadBy({ kind: row.kind, hasRespondent: row.respondentId !== null });
  const { rows } = await tx.execute(sql`
    with opened as (
      ${insertRows(cases, [row])} on conflict (submission_key) do nothing returning id),
    clocks as (${insertRows(caseClocks, clocks)} ${isNew}),
    files as (update ${evidence} set case_id = ${row.id}, audience = ${readBy} where ${files} and exists (select from opened)
      returning id, sha256, file_name),
    record as (${eventsInsert([{ id: eventId, row, events: [event] }], now, isNew, digestsOfFiles)}),
    mails as (${insertRows(notices, mails)} ${isNew})
    select id from opened`);
  if (rows.length > 0) return { row, eventId };
  const before = await alreadyOpened(tx, context, { submissionFingerprint: null, ...given });
  if (!before) throw new Error("a submission was neither new nor known");
  return { row: before, eventId: null };
}
