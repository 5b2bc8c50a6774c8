import type { z } from "zod";
import { findingsOf, lacking } from "@/lib/domain/authority/checks";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { Context } from "../context";
import { perform } from "../case/perform";

/**
 * Legal checks an official request: the body, the legal basis, the signature and the scope, each
 * with what was found. Only a request that lacks nothing may be answered.
 */
export async function checkRequest(
  context: Context,
  input: z.infer<typeof actInputs.check_request>,
) {
  const found = findingsOf(input).flatMap(({ check, passed, words }) => [
    [check, passed ? "yes" : "no"],
    ...(words ? [[`${check}Words`, words]] : []),
  ]);
  return perform(context, input, "check_request", () => ({
    audience: "staff",
    payload: {
      ...(Object.fromEntries(found) as Record<string, string>),
      passed: lacking(input).length === 0 ? "yes" : "no",
    },
  }));
}
