import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { perform } from "./perform";

/** Either side asks staff to step in. */
export async function askMediation(
  context: Context,
  input: z.infer<typeof actInputs.ask_mediation>,
) {
  return perform(context, input, "ask_mediation", () => ({
    ...(input.body && { payload: { body: input.body } }),
  }));
}

/** Staff step in without being asked. */
export async function mediate(context: Context, input: z.infer<typeof actInputs.mediate>) {
  return perform(context, input, "mediate", () => ({}));
}
