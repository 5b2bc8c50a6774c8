import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseEvents, evidence } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import { stageOf } from "@/lib/domain/procedure/definition";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { newestProcedure } from "../procedures/queries";
import { digestsOf } from "./digests";
import { openCase } from "./open";
import { perform } from "./perform";

/**
 * Staff turn a request into a case of another procedure without anyone retyping: its words and
 * those that its writer added, writer, channel, order and receipt go along, copies of its evidence
 * too, and this one closes. Only procedures that anyone may open can be chosen, each with one of its
 * own reasons: which one fits, staff say. What is counted from the first contact is counted from the first contact with the request.
 */
export async function convert(context: Context, input: z.infer<typeof actInputs.convert>) {
  return perform(context, input, "convert", async ({ tx, loaded }) => {
    const { row } = loaded;
    const target = await newestProcedure(tx, input.kind);
    if (target.openedBy !== "anyone" || stageOf(target, target.first).closed) {
      throw fail("invalid", "kind_required", "kind");
    }
    if (!target.reasons.includes(input.reason)) throw fail("invalid", "reason_required", "reason");
    const opened = await openCase(tx, context, {
      submissionKey: `convert:${input.actKey}`,
      kind: input.kind,
      claimantId: row.claimantId,
      claimantName: row.claimantName,
      claimantEmail: row.claimantEmail,
      claimantLocale: row.claimantLocale,
      respondentId: null,
      orderId: row.orderId,
      reason: input.reason,
      subject: row.subject,
      description: [row.description, ...(await laterWords(tx, row.id))].join("\n\n"),
      details: row.details,
      channel: row.channel,
      firstContactAt: row.firstContactAt,
      from: row.reference,
    });
    const files = await tx.select().from(evidence).where(eq(evidence.caseId, row.id));
    const copies = files.map(({ id: _id, draftKey: _draft, ...file }) => ({
      ...file,
      caseId: opened.row.id,
    }));
    const copied = copies.length > 0 ? await tx.insert(evidence).values(copies).returning() : [];
    return {
      payload: { reference: opened.row.reference, kind: input.kind },
      digests: digestsOf("evidence", copied),
      said: { body: opened.row.reference },
    };
  });
}

/** What the claimant wrote on the request after opening it, oldest first. */
async function laterWords(tx: Transaction, caseId: string): Promise<string[]> {
  const said = await tx
    .select({ body: sql<string | null>`${caseEvents.payload} ->> 'body'` })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.caseId, caseId),
        eq(caseEvents.performer, "claimant"),
        inArray(caseEvents.type, ["message", "answer_information"]),
      ),
    )
    .orderBy(asc(caseEvents.seq));
  return said.flatMap(({ body }) => (body ? [body] : []));
}
