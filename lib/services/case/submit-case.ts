import { eq } from "drizzle-orm";
import type { z } from "zod";
import { members, orders } from "@/db/schema";
import type { Database, Transaction } from "@/db/client";
import { can } from "@/lib/domain/access/can";
import { authorityFaults } from "@/lib/domain/authority/faults";
import type { FormError } from "@/lib/domain/case/form-state";
import type { SimpleKind, simpleInputs } from "@/lib/domain/case/inputs";
import type { Channel } from "@/lib/domain/case/vocabulary";
import { needsDocument } from "@/lib/domain/procedure/definition";
import type { Context } from "../context";
import { fail, Failure } from "../failure";
import { draftFiles } from "../files/attach";
import { fingerprintOf } from "../fingerprint";
import { newestProcedure } from "../procedures/queries";
import { alreadyOpened, channelOf, openCase, type Sent } from "./open";
import { localeOf } from "./propose";

export type CaseInput = z.infer<(typeof simpleInputs)[SimpleKind]>;

/** What has a column of its own, or is of the writing and not of the case. */
const own = [
  ...["submissionKey", "subject", "description", "name", "email", "reason"],
  ...["channel", "receivedAt", "member", "personLocale", "answer"],
];

/** What the fields of a form must be towards each other, where a form has such. */
const faultsOfKind: Partial<Record<SimpleKind, (input: object) => FormError[]>> = {
  authority: (input) => authorityFaults({ ...input }),
};

/**
 * Opens a request, complaint, dispute, fraud report or authority request. A signed-in member is
 * the claimant under their own data, whatever the form said. The same form again is the same case.
 */
export async function submitCase(
  context: Context,
  kind: SimpleKind,
  input: CaseInput,
): Promise<{ reference: string; caseId: string }> {
  const { actor } = context;
  if (!can(actor, "case:open")) throw fail("forbidden", "forbidden");
  const faults = faultsOfDetails(kind, input);
  if (faults.length > 0) throw new Failure("invalid", faults);
  const memberId = actor.kind === "member" ? actor.memberId : null;
  // All that is written is one statement, so these reads need no transaction around them.
  const { db } = context;
  const [member] = memberId ? await db.select().from(members).where(eq(members.id, memberId)) : [];
  const sent = {
    submissionKey: input.submissionKey,
    submissionFingerprint: fingerprintOf({ ...input, kind }),
    claimantId: memberId,
    claimantEmail: member?.email ?? input.email,
  };
  await insistOnDocument(db, context, kind, sent, channelOf(actor));
  const { row } = await openCase(db, context, {
    ...sent,
    kind,
    claimantName: member?.name ?? input.name,
    claimantLocale: localeOf(context),
    respondentId: null,
    orderId: await ownOrder(db, input.orderNumber, memberId),
    reason: input.reason,
    subject: input.subject,
    description: input.description,
    details: detailsOf(input),
  });
  return { reference: row.reference, caseId: row.id };
}

/** What is wrong between the fields of this form. */
export function faultsOfDetails(kind: SimpleKind, input: object): FormError[] {
  return faultsOfKind[kind]?.(input) ?? [];
}

/** What the form asked besides, as the case keeps it. */
export function detailsOf(input: object): Record<string, string> {
  const given = Object.entries(input).filter(([key, value]) => !own.includes(key) && value !== "");
  return Object.fromEntries(given.map(([key, value]) => [key, String(value)]));
}

/**
 * Throws when the document that this procedure asks for did not come with the form. A form that
 * became a case before brings none any more: its case has it.
 */
export async function insistOnDocument(
  db: Database | Transaction,
  { actor }: Context,
  kind: SimpleKind,
  sent: Sent,
  channel: Channel,
): Promise<void> {
  if (!needsDocument(await newestProcedure(db, kind), channel)) return;
  const uploaderId = actor.kind === "member" ? actor.memberId : null;
  const draft = { draftKey: sent.submissionKey, uploaderId };
  if ((await draftFiles(db, draft)).length > 0) return;
  if (await alreadyOpened(db, { actor }, sent)) return;
  throw fail("invalid", "document_required", "files");
}

/** The order a member names, when it is theirs; otherwise the number stays words on the case. */
export async function ownOrder(
  db: Database | Transaction,
  number: string,
  memberId: string | null,
): Promise<string | null> {
  if (number === "" || !memberId) return null;
  const [order] = await db.select().from(orders).where(eq(orders.number, number));
  return order && [order.buyerId, order.sellerId].includes(memberId) ? order.id : null;
}
