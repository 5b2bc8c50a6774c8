import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { perform } from "./perform";

/** Staff lengthen the running clock by what the procedure allows, with a reason to both sides. */
export async function extend(context: Context, input: z.infer<typeof actInputs.extend>) {
  return perform(context, input, "extend", () => ({
    payload: { body: input.body },
    said: { body: input.body },
  }));
}
