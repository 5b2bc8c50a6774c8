import type { restrictionInputs } from "@/lib/domain/restriction/inputs";
import { liftRefusal } from "@/lib/domain/restriction/rules";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { changeRestriction } from "./change";

const asked = { permission: "restriction:lift", type: "lift_restriction" } as const;

/** A lead ends a restriction before its time, with a reason that the member reads. */
export async function lift(context: Context, input: z.infer<typeof restrictionInputs.lift>) {
  return changeRestriction(context, input, asked, ({ held, actorId }) => {
    const refusal = liftRefusal(held, context.now);
    if (refusal) throw fail("refused", refusal);
    const { body } = input;
    return {
      set: { liftedBy: actorId, liftedAt: context.now, liftReason: body },
      event: { performer: "staff", payload: { body }, template: "restriction_lifted", body },
    };
  });
}
