import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { attachFiles, fileNamesOf, withFiles, type KeptFile } from "../files/attach";
import { perform } from "./perform";

/**
 * A message on the record. A party's goes to both sides where the other may read it (`hearing`);
 * staff may write to one side alone, and then only that side and staff can read it.
 */
export async function message(
  context: Context,
  input: z.infer<typeof actInputs.message>,
  files: readonly KeptFile[] = [],
) {
  return perform(context, withFiles(input, files), "message", async (scope) => {
    const { audience } = input;
    if (scope.performer !== "staff" && audience !== "parties") {
      throw fail("invalid", "audience_not_yours", "audience");
    }
    const digests = await attachFiles(scope, files, audience);
    return {
      audience,
      payload: { body: input.body, ...fileNamesOf(files) },
      digests,
      said: { body: input.body },
    };
  });
}

/** Files alone, for both sides and staff to see. */
export async function addEvidence(
  context: Context,
  input: z.infer<typeof actInputs.add_evidence>,
  files: readonly KeptFile[],
) {
  if (files.length === 0) throw fail("invalid", "files_empty", "files");
  return perform(context, withFiles(input, files), "add_evidence", async (scope) => {
    const digests = await attachFiles(scope, files);
    return { payload: fileNamesOf(files), digests };
  });
}

/** A note that only staff ever see. */
export async function note(context: Context, input: z.infer<typeof actInputs.note>) {
  return perform(context, input, "note", () => ({
    audience: "staff",
    payload: { body: input.body },
  }));
}

/** Staff ask one side for information; that side then owes the next step. */
export async function askInformation(
  context: Context,
  input: z.infer<typeof actInputs.ask_information>,
) {
  return perform(context, input, "ask_information", ({ loaded }) => {
    if (input.asks === "respondent" && !loaded.row.respondentId) {
      throw fail("invalid", "asks_required", "asks");
    }
    return {
      asks: input.asks,
      audience: input.asks,
      payload: { body: input.body, from: input.asks },
      said: { body: input.body },
    };
  });
}

/** The side that was asked answers; staff owe the next step again. */
export async function answerInformation(
  context: Context,
  input: z.infer<typeof actInputs.answer_information>,
  files: readonly KeptFile[] = [],
) {
  return perform(context, withFiles(input, files), "answer_information", async (scope) => {
    const side = scope.performer;
    const digests = await attachFiles(scope, files, side);
    return {
      audience: side,
      payload: { body: input.body, ...fileNamesOf(files) },
      digests,
      said: { body: input.body },
    };
  });
}
