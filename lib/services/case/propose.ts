import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { proposals } from "@/db/schema";
import type { orders } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { Currency, Locale, Remedy, Side, Solution } from "@/lib/domain/case/vocabulary";
import { partOf } from "@/lib/domain/claim/amount";
import { marketplace } from "@/lib/marketplace";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { digestsOf } from "./digests";
import { perform } from "./perform";

type Order = typeof orders.$inferSelect;
const withMoney: readonly Remedy[] = ["full_refund", "partial_refund", "return_for_refund"];

/**
 * The amount of a solution in minor units, bounded by the order's total; null where the solution
 * has none. A full refund and a return for refund are the total itself. Without an order the total
 * is unknown, and a typed amount is in the marketplace's currency. Throws naming `amount`.
 */
export function amountOf(
  solution: Remedy,
  typed: string,
  order: Order | null,
  locale: Locale,
): number | null {
  if (!withMoney.includes(solution)) return null;
  if (solution !== "partial_refund") return order?.totalMinor ?? null;
  const total = { amountMinor: order?.totalMinor ?? null, currency: currencyOf(order) };
  const amount = partOf(total, typed, locale);
  if (typeof amount === "string") throw fail("invalid", amount, "amount");
  return amount;
}

type Proposal = typeof proposals.$inferSelect;
type Offer = { solution: Solution; amountMinor: number | null; words: string };

/** Writes a proposal; an open one of the other side is thereby countered. */
async function writeProposal(
  tx: Transaction,
  caseId: string,
  bySide: Side,
  offer: Offer,
  now: Date,
): Promise<Proposal> {
  await tx
    .update(proposals)
    .set({ status: "countered", answeredAt: now })
    .where(and(eq(proposals.caseId, caseId), eq(proposals.status, "open")));
  return addProposal(tx, caseId, bySide, offer, now);
}

/** Writes the proposal of a case that has no open one. `id`: as its event names it. */
export async function addProposal(
  tx: Transaction,
  caseId: string,
  bySide: Side,
  offer: Offer,
  now: Date,
  id?: string,
): Promise<Proposal> {
  const [written] = await tx
    .insert(proposals)
    .values({
      ...(id && { id }),
      caseId,
      ...termsOf(bySide, offer, now),
    })
    .returning();
  if (!written) throw new Error("a proposal was not written");
  return written;
}

/** What a proposal says, as its row does. */
export function termsOf(bySide: Side, offer: Offer, now: Date) {
  const { solution, amountMinor, words } = offer;
  return { bySide, solution, amountMinor, words: words || null, proposedAt: now };
}

/** An open proposal lapses unanswered: the case ended otherwise, or staff decided. */
export async function lapseProposals(tx: Transaction, caseId: string, now: Date): Promise<void> {
  await tx
    .update(proposals)
    .set({ status: "lapsed", answeredAt: now })
    .where(and(eq(proposals.caseId, caseId), eq(proposals.status, "open")));
}

/** One side proposes or counter-proposes a solution to the other. */
export async function propose(context: Context, input: z.infer<typeof actInputs.propose>) {
  return perform(context, input, "propose", async ({ tx, loaded, performer, now }) => {
    if (performer === "staff") throw fail("forbidden", "forbidden");
    const amountMinor = amountOf(input.solution, input.amount, loaded.order, localeOf(context));
    const proposal = await writeProposal(
      tx,
      loaded.row.id,
      performer,
      { solution: input.solution, amountMinor, words: input.words },
      now,
    );
    return {
      payload: { proposalId: proposal.id },
      digests: digestsOf("proposals", [proposal]),
      said: {
        solution: input.solution,
        ...(input.words && { body: input.words }),
        ...moneyData(amountMinor, loaded.order),
      },
    };
  });
}

/** The currency in which the amounts of a case are meant. */
function currencyOf(order: Order | null): Currency {
  return order?.currency ?? marketplace.currency;
}

/** An amount as a mail's data carries it. */
export function moneyData(
  amountMinor: number | null,
  order: Order | null,
): { amountMinor?: string; currency?: string } {
  return amountMinor === null
    ? {}
    : { amountMinor: String(amountMinor), currency: currencyOf(order) };
}

/** The language in which the actor typed. */
export function localeOf(context: Context): Locale {
  return context.actor.kind === "system" ? "en" : context.actor.locale;
}
