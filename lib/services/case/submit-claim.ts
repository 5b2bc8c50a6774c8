import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { cases, members, orders } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { ClaimInput } from "@/lib/domain/case/inputs";
import { claimRefusal } from "@/lib/domain/claim/eligibility";
import type { Side } from "@/lib/domain/case/vocabulary";
import { windowDays } from "./claim-window";
import type { Context } from "../context";
import { fail } from "../failure";
import { fingerprintOf } from "../fingerprint";
import { digestsOf } from "./digests";
import { alreadyOpened, openCase } from "./open";
import { addProposal, amountOf, localeOf, moneyData, termsOf } from "./propose";

const titles = sql<string>`(
  select coalesce(string_agg(i.title, ', ' order by i.title), '')
  from order_items i where i.order_id = ${orders.id})`;

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
      submissionFingerprint: fingerprintOf({ ...input, kind: "claim" }),
      claimantId: actor.memberId,
      claimantEmail: "",
    };
    const [mine] = await tx
      .select({ order: orders, claimant: members, titles })
      .from(orders)
      .innerJoin(members, eq(members.id, orders.buyerId))
      .where(and(eq(orders.id, input.orderId), eq(orders.buyerId, actor.memberId)))
      .for("update", { of: orders });
    // Only now: the order's lock may have been waited for while the same form was being taken.
    const before = await alreadyOpened(tx, context, sent);
    if (before) return { reference: before.reference };
    if (!mine) throw fail("invalid", "order_not_yours", "orderId");
    const { order, claimant } = mine;
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
    const said = (to: Side) =>
      to === "respondent"
        ? {
            solution: input.solution,
            ...(input.words && { body: input.words }),
            ...moneyData(amountMinor, order),
          }
        : {};
    const { solution, words } = input;
    const offer = { solution, amountMinor, words };
    const proposal = { id: randomUUID(), ...termsOf("claimant", offer, now) };
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
        subject: [...mine.titles].slice(0, 200).join("") || order.number,
        description: input.description,
        details: { contact: input.contact },
        digests: digestsOf("proposals", [proposal]),
      },
      said,
    );
    if (eventId === null) return { reference: row.reference };
    await addProposal(tx, row.id, "claimant", offer, now, proposal.id);
    return { reference: row.reference };
  });
}
