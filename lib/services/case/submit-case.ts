import { eq } from "drizzle-orm";
import type { z } from "zod";
import { members, orders } from "@/db/schema";
import type { Database } from "@/db/client";
import { can } from "@/lib/domain/access/can";
import type { SimpleKind, simpleInputs } from "@/lib/domain/case/inputs";
import type { Context } from "../context";
import { fail } from "../failure";
import { openCase } from "./open";
import { localeOf } from "./propose";

export type CaseInput = z.infer<(typeof simpleInputs)[SimpleKind]>;
const own = ["submissionKey", "subject", "description", "name", "email", "reason"];

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
  const memberId = actor.kind === "member" ? actor.memberId : null;
  // All that is written is one statement, so these reads need no transaction around them.
  const { db } = context;
  const [member] = memberId ? await db.select().from(members).where(eq(members.id, memberId)) : [];
  const { row } = await openCase(db, context, {
    submissionKey: input.submissionKey,
    kind,
    claimantId: memberId,
    claimantName: member?.name ?? input.name,
    claimantEmail: member?.email ?? input.email,
    claimantLocale: localeOf(context),
    respondentId: null,
    orderId: await ownOrder(db, input.orderNumber, memberId),
    reason: input.reason,
    subject: input.subject,
    description: input.description,
    details: Object.fromEntries(
      Object.entries(input).filter(([key, value]) => !own.includes(key) && value !== ""),
    ),
  });
  return { reference: row.reference, caseId: row.id };
}

/** The order a member names, when it is theirs; otherwise the number stays words on the case. */
async function ownOrder(
  db: Database,
  number: string,
  memberId: string | null,
): Promise<string | null> {
  if (number === "" || !memberId) return null;
  const [order] = await db.select().from(orders).where(eq(orders.number, number));
  return order && [order.buyerId, order.sellerId].includes(memberId) ? order.id : null;
}
