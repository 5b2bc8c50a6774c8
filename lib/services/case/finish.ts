import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { dueIn, perform } from "./perform";
import { lapseProposals } from "./propose";

const both = ["claimant", "respondent"] as const;

/** The claimant confirms that the outcome was carried out: the case closes. */
export async function confirmCarriedOut(
  context: Context,
  input: z.infer<typeof actInputs.confirm_carried_out>,
) {
  return perform(context, input, "confirm_carried_out", () => ({
    notices: both.map((to) => ({ to, template: "carried_out" as const })),
  }));
}

/** The claimant says that it was not carried out: it comes back to staff. */
export async function reportNotCarriedOut(
  context: Context,
  input: z.infer<typeof actInputs.report_not_carried_out>,
) {
  return perform(context, input, "report_not_carried_out", () => ({
    payload: { body: input.body },
    notices: (move) =>
      both.map((to) => ({
        to,
        template: "not_carried_out" as const,
        data: { body: input.body, ...dueIn(move) },
      })),
  }));
}

/** The claimant gives the case up; what was proposed no longer stands. */
export async function withdraw(context: Context, input: z.infer<typeof actInputs.withdraw>) {
  return perform(context, input, "withdraw", async ({ tx, loaded, now }) => {
    await lapseProposals(tx, loaded.row.id, now);
    return {
      ...(input.body && { payload: { body: input.body } }),
      notices: both.map((to) => ({
        to,
        template: "withdrawn" as const,
        ...(input.body && { data: { body: input.body } }),
      })),
    };
  });
}

/** Staff answer and close; the claimant reads the answer and is asked whether it helped. */
export async function reply(context: Context, input: z.infer<typeof actInputs.reply>) {
  return perform(context, input, "reply", () => ({
    audience: "claimant",
    payload: { body: input.body },
    notices: [{ to: "claimant", template: "answered", data: { body: input.body } }],
  }));
}

/** The claimant says whether the outcome satisfied them; asked once, kept with the case. */
export async function answerSatisfaction(
  context: Context,
  input: z.infer<typeof actInputs.answer_satisfaction>,
) {
  return perform(context, input, "answer_satisfaction", () => ({
    audience: "claimant",
    payload: { satisfied: input.satisfied, ...(input.body && { body: input.body }) },
    set: { satisfied: input.satisfied === "yes" },
  }));
}

/** A side contests a decision inside its window; other people than those who decided look again. */
export async function appeal(context: Context, input: z.infer<typeof actInputs.appeal>) {
  return perform(context, input, "appeal", () => ({
    payload: { body: input.body },
    notices: (move) =>
      both.map((to) => ({
        to,
        template: "appealed" as const,
        data: { body: input.body, ...dueIn(move) },
      })),
  }));
}
