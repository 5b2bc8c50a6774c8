import type { actInputs } from "@/lib/domain/case/inputs";
import type { Move } from "@/lib/domain/procedure/interpreter";
import type { z } from "zod";
import type { Context } from "../context";
import { dueIn, perform } from "./perform";
import type { NoticePlan } from "./record";

/** Either side asks staff to step in. */
export async function askMediation(
  context: Context,
  input: z.infer<typeof actInputs.ask_mediation>,
) {
  return perform(context, input, "ask_mediation", () => ({
    ...(input.body && { payload: { body: input.body } }),
    notices: toldOfMediation,
  }));
}

/** Staff step in without being asked. */
export async function mediate(context: Context, input: z.infer<typeof actInputs.mediate>) {
  return perform(context, input, "mediate", () => ({ notices: toldOfMediation }));
}

/** Both sides hear that staff now mediate, and by when. */
export function toldOfMediation(move: Move): NoticePlan[] {
  return (["claimant", "respondent"] as const).map((to) => ({
    to,
    template: "mediation" as const,
    data: { stage: move.stage, ...dueIn(move) },
  }));
}
