import { eq } from "drizzle-orm";
import { restrictionAppeals } from "@/db/schema";
import type { restrictionInputs } from "@/lib/domain/restriction/inputs";
import { appealRefusal, decideRefusal } from "@/lib/domain/restriction/rules";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { changeRestriction } from "./change";

type Input<Act extends keyof typeof restrictionInputs> = z.infer<(typeof restrictionInputs)[Act]>;

/** The restricted member contests it, once, within six months of being told (DSA Art. 20). */
export async function appeal(context: Context, input: Input<"appeal">) {
  const asked = { permission: "restriction:appeal", type: "appeal_restriction" } as const;
  return changeRestriction(context, input, asked, async ({ tx, held }) => {
    const refusal = appealRefusal(held, context.now);
    if (refusal) throw fail("refused", refusal);
    const { body } = input;
    await tx
      .insert(restrictionAppeals)
      .values({ restrictionId: held.id, words: body, madeAt: context.now });
    return {
      set: {},
      event: { performer: "respondent", payload: { body }, template: "restriction_appealed", body },
    };
  });
}

/**
 * Somebody who did not impose it decides on the appeal, with reasons. Reversed, the restriction is
 * lifted in the same moment.
 */
export async function decideAppeal(context: Context, input: Input<"decideAppeal">) {
  const asked = {
    permission: "restriction:decide_appeal",
    type: "decide_restriction_appeal",
  } as const;
  return changeRestriction(context, input, asked, async ({ tx, held, actorId }) => {
    const refusal = decideRefusal(held);
    if (refusal) throw fail("refused", refusal);
    const { outcome, body } = input;
    const { now } = context;
    await tx
      .update(restrictionAppeals)
      .set({ outcome, reasons: body, decidedBy: actorId, decidedAt: now })
      .where(eq(restrictionAppeals.restrictionId, held.id));
    const lifted = { liftedBy: actorId, liftedAt: now, liftReason: body };
    return {
      set: outcome === "reversed" ? lifted : {},
      event: {
        performer: "staff",
        payload: { outcome, body },
        template: "restriction_appeal_decided",
        body,
      },
    };
  });
}
