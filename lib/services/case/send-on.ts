import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { perform } from "./perform";

/** Staff send the case on to one of the stages that the procedure lets them choose. */
export async function sendOn(context: Context, input: z.infer<typeof actInputs.send_on>) {
  return perform(context, input, "send_on", () => ({
    choice: input.choice,
    audience: "staff",
    payload: { to: input.choice, ...(input.body && { body: input.body }) },
  }));
}
