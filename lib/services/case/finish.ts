import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { attachFiles, fileNamesOf, type KeptFile } from "../files/attach";
import { lastFindings } from "./findings";
import { perform } from "./perform";
import { lapseProposals } from "./propose";

/** The respondent says, with proof, that the outcome was carried out; the claimant confirms it. */
export async function reportCarriedOut(
  context: Context,
  input: z.infer<typeof actInputs.report_carried_out>,
  files: readonly KeptFile[] = [],
) {
  return perform(context, input, "report_carried_out", async (scope) => {
    const digests = await attachFiles(scope, files);
    return {
      payload: { body: input.body, ...fileNamesOf(files) },
      digests,
      said: { body: input.body },
    };
  });
}

/** The claimant confirms that the outcome was carried out: the case closes. */
export async function confirmCarriedOut(
  context: Context,
  input: z.infer<typeof actInputs.confirm_carried_out>,
) {
  return perform(context, input, "confirm_carried_out", () => ({}));
}

/** The claimant says that it was not carried out: it comes back to staff. */
export async function reportNotCarriedOut(
  context: Context,
  input: z.infer<typeof actInputs.report_not_carried_out>,
) {
  return perform(context, input, "report_not_carried_out", () => spoken(input.body));
}

/** The claimant gives the case up; what was proposed no longer stands. */
export async function withdraw(context: Context, input: z.infer<typeof actInputs.withdraw>) {
  return perform(context, input, "withdraw", async ({ tx, loaded, now }) => {
    await lapseProposals(tx, loaded.row.id, now);
    return input.body ? spoken(input.body) : {};
  });
}

/**
 * Staff answer and close; the claimant reads the answer and is asked whether it helped. Where the
 * procedure ends in a finding, the answer names one and its words are the reasons.
 */
export async function reply(context: Context, input: z.infer<typeof actInputs.reply>) {
  return perform(context, input, "reply", async ({ tx, loaded }) => {
    const { findings = [] } = loaded.procedure;
    const finding = findings.find((it) => it === input.finding);
    if (findings.length > 0 && !finding) throw fail("invalid", "finding_required", "finding");
    const told = { body: input.body, ...(finding && { finding }) };
    const reported = await lastFindings(tx, loaded.row.id);
    return {
      audience: "claimant",
      payload: told,
      // The other side hears that it has ended, and nothing of what it was not told.
      said: (to) => (to === "claimant" ? { ...told, ...(reported && { findings: reported }) } : {}),
    };
  });
}

/**
 * The claimant says whether the outcome satisfied them, once a closing. "Not satisfied" leads
 * where the procedure says: up a stage, or to other people than those who answered.
 */
export async function answerSatisfaction(
  context: Context,
  input: z.infer<typeof actInputs.answer_satisfaction>,
) {
  const satisfied = input.satisfied === "yes";
  return perform(context, input, "answer_satisfaction", () => ({
    audience: "claimant",
    payload: { satisfied: input.satisfied, ...(input.body && { body: input.body }) },
    satisfied,
    set: { satisfied },
  }));
}

/** A side contests a decision inside its window; other people than those who decided look again. */
export async function appeal(context: Context, input: z.infer<typeof actInputs.appeal>) {
  return perform(context, input, "appeal", () => spoken(input.body));
}

/** Words that stand on the record and go out with the mails of the act. */
function spoken(body: string) {
  return { payload: { body }, said: { body } };
}
