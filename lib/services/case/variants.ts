import { and, asc, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { solutionVariants } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { digestsOf } from "./digests";
import { perform } from "./perform";

/** Staff offer the claimant variants of a solution to choose from; an earlier offer lapses. */
export async function offerVariants(
  context: Context,
  input: z.infer<typeof actInputs.offer_variants>,
) {
  return perform(context, input, "offer_variants", async ({ tx, loaded, now }) => {
    await lapseVariants(tx, loaded.row.id, now);
    const offered = input.variants.map((words, index) => ({
      caseId: loaded.row.id,
      position: index + 1,
      words,
      offeredAt: now,
    }));
    const written = await tx.insert(solutionVariants).values(offered).returning();
    const body = input.variants.map((words, index) => `${index + 1}. ${words}`).join("\n");
    const digests = digestsOf("solution_variants", written);
    return { audience: "claimant", payload: { body }, digests, said: { body } };
  });
}

/** The claimant chooses one of the open variants; staff then decide. */
export async function chooseVariant(
  context: Context,
  input: z.infer<typeof actInputs.choose_variant>,
) {
  return perform(context, input, "choose_variant", async ({ tx, loaded, now }) => {
    const open = and(
      eq(solutionVariants.caseId, loaded.row.id),
      eq(solutionVariants.status, "open"),
    );
    const [chosen] = await tx
      .update(solutionVariants)
      .set({ status: "chosen", answeredAt: now })
      .where(and(open, eq(solutionVariants.position, input.variant)))
      .returning();
    if (!chosen) throw fail("invalid", "variant_required", "variant");
    await tx
      .update(solutionVariants)
      .set({ status: "not_chosen", answeredAt: now })
      .where(and(open, ne(solutionVariants.id, chosen.id)));
    const words = [chosen.words, input.body].filter((it) => it !== "").join("\n\n");
    return { audience: "claimant", payload: { body: words }, said: { body: words } };
  });
}

/** Open variants lapse: the case was decided otherwise, or others are offered. */
export async function lapseVariants(tx: Transaction, caseId: string, now: Date): Promise<void> {
  await tx
    .update(solutionVariants)
    .set({ status: "lapsed", answeredAt: now })
    .where(and(eq(solutionVariants.caseId, caseId), eq(solutionVariants.status, "open")));
}

/** The variants that the claimant may choose from now, in their order. */
export async function openVariants(
  db: Pick<Transaction, "select">,
  caseId: string,
): Promise<{ position: number; words: string }[]> {
  return db
    .select({ position: solutionVariants.position, words: solutionVariants.words })
    .from(solutionVariants)
    .where(and(eq(solutionVariants.caseId, caseId), eq(solutionVariants.status, "open")))
    .orderBy(asc(solutionVariants.position));
}
