import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { perform } from "./perform";

/** Staff say that a side was, or was not, reached; who opened the case reads it, the other not. */
export async function recordContact(
  context: Context,
  input: z.infer<typeof actInputs.record_contact>,
) {
  return perform(context, input, "record_contact", ({ loaded }) => {
    if (input.side === "respondent" && !loaded.row.respondentId) {
      throw fail("invalid", "side_required", "side");
    }
    const { side, channel, reached } = input;
    return { audience: "claimant", payload: { side, channel, reached } };
  });
}

/** Staff put right what kind of case it is, among the reasons of its procedure. */
export async function setReason(context: Context, input: z.infer<typeof actInputs.set_reason>) {
  return perform(context, input, "set_reason", ({ loaded }) => {
    const { procedure, row } = loaded;
    if (!procedure.reasons.includes(input.reason) || input.reason === row.reason) {
      throw fail("invalid", "reason_required", "reason");
    }
    return {
      audience: "claimant",
      payload: { from: row.reason ?? "", to: input.reason },
      set: { reason: input.reason },
    };
  });
}
