import { eq } from "drizzle-orm";
import { evidence } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import { stageOf } from "@/lib/domain/procedure/definition";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { newestProcedure } from "../procedures/queries";
import { openCase } from "./open";
import { perform } from "./perform";

/**
 * Staff turn a request into a case of another procedure without anyone retyping: its words,
 * writer and order go along, copies of its evidence too, and this one closes. Only procedures
 * that anyone may open can be chosen.
 */
export async function convert(context: Context, input: z.infer<typeof actInputs.convert>) {
  return perform(context, input, "convert", async ({ tx, loaded }) => {
    const { row } = loaded;
    const target = await newestProcedure(tx, input.kind);
    const reason = target.reasons.includes(row.reason ?? "") ? row.reason : target.reasons.at(-1);
    if (target.openedBy !== "anyone" || stageOf(target, target.first).closed) {
      throw fail("invalid", "kind_required", "kind");
    }
    const opened = await openCase(tx, context, {
      submissionKey: `convert:${input.actKey}`,
      kind: input.kind,
      claimantId: row.claimantId,
      claimantName: row.claimantName,
      claimantEmail: row.claimantEmail,
      claimantLocale: row.claimantLocale,
      respondentId: null,
      orderId: row.orderId,
      reason: reason ?? null,
      subject: row.subject,
      description: row.description,
      details: row.details,
    });
    const files = await tx.select().from(evidence).where(eq(evidence.caseId, row.id));
    if (files.length > 0) {
      await tx
        .insert(evidence)
        .values(files.map(({ id: _id, ...file }) => ({ ...file, caseId: opened.row.id })));
    }
    return {
      payload: { reference: opened.row.reference, kind: input.kind },
      said: { body: opened.row.reference },
    };
  });
}
