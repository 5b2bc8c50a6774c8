import { and, asc, eq } from "drizzle-orm";
import { cases, members, orderItems, orders } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { ClaimInput } from "@/lib/domain/case/inputs";
import { claimRefusal } from "@/lib/domain/claim/eligibility";
import { claimWindow } from "@/lib/domain/procedure/figures";
import type { Context } from "../context";
import { fail } from "../failure";
import { claimDraftFiles } from "../files/attach";
import { alreadyOpened, openCase } from "./open";
import { amountOf, localeOf, moneyData, writeProposal } from "./propose";
import { queueNotices } from "./record";

/**
 * Opens a delivery-guarantee claim with its first proposal and tells both sides. The order must be
 * the claimant's own and eligible; the same form sent again is the same claim.
 */
export async function submitClaim(
  context: Context,
  input: ClaimInput,
): Promise<{ reference: string }> {
  const { actor, now } = context;
  if (actor.kind !== "member" || !can(actor, "claim:open")) {
    throw fail("forbidden", "sign_in_needed");
  }
  return context.db.transaction(async (tx) => {
    const before = await alreadyOpened(tx, input.submissionKey);
    if (before) {
      // An old form come back to for another order is no retry.
      const same = before.claimantId === actor.memberId && before.orderId === input.orderId;
      if (!same) throw fail("conflict", "form_expired");
      return { reference: before.reference };
    }
    const [order] = await tx
      .select()
      .from(orders)
      .where(and(eq(orders.id, input.orderId), eq(orders.buyerId, actor.memberId)))
      .for("update");
    if (!order) throw fail("invalid", "order_not_yours", "orderId");
    // The order's lock may have been waited for while the same form was being taken.
    const meanwhile = await alreadyOpened(tx, input.submissionKey);
    if (meanwhile) return { reference: meanwhile.reference };
    const [claimed] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.orderId, order.id), eq(cases.kind, "claim")));
    const refusal = claimRefusal(
      { ...order, alreadyClaimed: claimed !== undefined },
      now,
      claimWindow.amount,
    );
    if (refusal) throw fail("invalid", `order_${refusal}`, "orderId");
    const amountMinor = amountOf(input.solution, input.amount, order, localeOf(context));
    const [claimant] = await tx.select().from(members).where(eq(members.id, actor.memberId));
    if (!claimant) throw fail("forbidden", "sign_in_needed");
    const items = await tx
      .select()
      .from(orderItems)
      .where(eq(orderItems.orderId, order.id))
      .orderBy(asc(orderItems.title));
    const { row, eventId } = await openCase(tx, context, {
      submissionKey: input.submissionKey,
      kind: "claim",
      claimantId: claimant.id,
      claimantName: claimant.name,
      claimantEmail: claimant.email,
      claimantLocale: localeOf(context),
      respondentId: order.sellerId,
      orderId: order.id,
      reason: input.reason,
      subject:
        [...items.map((item) => item.title).join(", ")].slice(0, 200).join("") || order.number,
      description: input.description,
      details: { contact: input.contact },
    });
    if (eventId === null) return { reference: row.reference };
    await writeProposal(
      tx,
      row.id,
      "claimant",
      { solution: input.solution, amountMinor, words: input.words },
      now,
    );
    await claimDraftFiles(
      tx,
      { draftKey: input.submissionKey, uploaderId: actor.memberId },
      row.id,
    );
    const data = {
      solution: input.solution,
      ...(input.words && { body: input.words }),
      ...moneyData(amountMinor, order),
      ...(row.dueAt && { dueAt: row.dueAt.toISOString() }),
    };
    await queueNotices(
      tx,
      row,
      eventId,
      [{ to: "respondent", template: "case_against_you", data }],
      now,
    );
    return { reference: row.reference };
  });
}
