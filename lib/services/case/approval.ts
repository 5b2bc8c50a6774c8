import { and, desc, eq } from "drizzle-orm";
import { caseEvents } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { perform } from "./perform";

/** Staff draft an answer that somebody else has to let go before anyone reads it. */
export async function draftAnswer(context: Context, input: z.infer<typeof actInputs.draft_answer>) {
  return perform(context, input, "draft_answer", () => ({
    audience: "staff",
    payload: { body: input.body },
  }));
}

/** A second person lets the drafted answer go, unchanged; the claimant receives it. */
export async function approve(context: Context, input: z.infer<typeof actInputs.approve>) {
  return perform(context, input, "approve", async ({ tx, loaded }) => {
    const [draft] = await tx
      .select({ payload: caseEvents.payload })
      .from(caseEvents)
      .where(and(eq(caseEvents.caseId, loaded.row.id), eq(caseEvents.type, "draft_answer")))
      .orderBy(desc(caseEvents.seq))
      .limit(1);
    if (!draft) throw new Error("there is no draft to approve");
    const body = String(draft.payload.body);
    return { audience: "claimant", payload: { body }, said: { body } };
  });
}
