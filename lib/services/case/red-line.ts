import { mayApplyRedLine } from "@/lib/domain/access/red-lines";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { perform } from "./perform";

/**
 * Staff decline a case on one of its procedure's red lines, by name and in kind words that say
 * where to turn instead.
 */
export async function applyRedLine(
  context: Context,
  input: z.infer<typeof actInputs.apply_red_line>,
) {
  return perform(context, input, "apply_red_line", ({ loaded }) => {
    if (!loaded.procedure.redLines.includes(input.redLine)) {
      throw fail("invalid", "red_line_required", "redLine");
    }
    if (!mayApplyRedLine(context.actor, input.redLine, loaded.subject)) {
      throw fail("forbidden", "forbidden");
    }
    return {
      audience: "claimant",
      payload: { redLine: input.redLine, body: input.body },
      said: (to) => (to === "claimant" ? { redLine: input.redLine, body: input.body } : {}),
    };
  });
}
