import { and, asc, eq } from "drizzle-orm";
import { cases, members, orderItems, orders } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { ClaimInput } from "@/lib/domain/case/inputs";
import { claimRefusal } from "@/lib/domain/claim/eligibility";
import type { Side } from "@/lib/domain/case/vocabulary";
import { windowDays } from "./claim-window";
import type { Context } from "../context";
import { fail } from "../failure";
import { alreadyOpened, openCase } from "./open";
import { amountOf, localeOf, moneyData, writeProposal } from "./propose";

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
    const sent = {
      submissionKey: input.submissionKey,
      claimantId: actor.memberId,
      claimantEmail: "",
    };
    const before = await alreadyOpened(tx, sent);
    if (before) return { reference: before.reference };
    const [order] = await tx
      .select()
      .from(orders)
      .where(and(eq(orders.id, input.orderId), eq(orders.buyerId, actor.memberId)))
      .for("update");
    if (!order) throw fail("invalid", "order_not_yours", "orderId");
    // The order's lock may have been waited for while the same form was being taken.
    const meanwhile = await alreadyOpened(tx, sent);
    if (meanwhile) return { reference: meanwhile.reference };
    const [claimed] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.orderId, order.id), eq(cases.kind, "claim")));
    const refusal = claimRefusal(
      { ...order, alreadyClaimed: claimed !== undefined },
      now,
      await windowDays(tx),
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
    const said = (to: Side) =>
      to === "respondent"
        ? {
            solution: input.solution,
            ...(input.words && { body: input.words }),
            ...moneyData(amountMinor, order),
          }
        : {};
    const { row, eventId } = await openCase(
      tx,
      context,
      {
        ...sent,
        kind: "claim",
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
      },
      said,
    );
    if (eventId === null) return { reference: row.reference };
    await writeProposal(
      tx,
      row.id,
      "claimant",
      { solution: input.solution, amountMinor, words: input.words },
      now,
    );
    return { reference: row.reference };
  });
}
