import { eq } from "drizzle-orm";
import { decisions, proposals } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { digestsOf } from "./digests";
import { perform, type Scope } from "./perform";
import { moneyData } from "./propose";
import { lapseVariants } from "./variants";

/** The sides agree: the open proposal of the other side becomes the outcome to carry out. */
export async function accept(context: Context, input: z.infer<typeof actInputs.accept>) {
  return perform(context, input, "accept", async (scope) => {
    const { tx, loaded, performer, now } = scope;
    const proposal = openProposal(scope);
    await tx
      .update(proposals)
      .set({ status: "accepted", answeredAt: now })
      .where(eq(proposals.id, proposal.id));
    const [written] = await tx
      .insert(decisions)
      .values({
        caseId: loaded.row.id,
        decidedBy: null,
        remedy: proposal.solution,
        amountMinor: proposal.amountMinor,
        words: proposal.words,
        reasons: "",
        decidedAt: now,
      })
      .returning();
    await lapseVariants(tx, loaded.row.id, now);
    if (!written || performer === "staff") throw new Error("an agreement was not written");
    return {
      payload: { proposalId: proposal.id, decisionId: written.id },
      digests: digestsOf("decisions", [written]),
      said: {
        solution: proposal.solution,
        ...(proposal.words && { body: proposal.words }),
        ...moneyData(proposal.amountMinor, loaded.order),
      },
    };
  });
}

/** One side declines the other's open proposal, with a reason that both can read. */
export async function decline(context: Context, input: z.infer<typeof actInputs.decline>) {
  return perform(context, input, "decline", async (scope) => {
    const { tx, performer, now } = scope;
    const proposal = openProposal(scope);
    if (performer === "staff") throw fail("forbidden", "forbidden");
    await tx
      .update(proposals)
      .set({ status: "declined", answeredAt: now, answerReason: input.body })
      .where(eq(proposals.id, proposal.id));
    return {
      payload: { proposalId: proposal.id, body: input.body },
      said: (to) => (to === performer ? {} : { body: input.body }),
    };
  });
}

function openProposal({ loaded }: Scope) {
  if (!loaded.openProposal) throw fail("refused", "proposal_open_from_other_side");
  return loaded.openProposal;
}
