import { decisions } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import { endOfDay } from "@/lib/domain/calendar/day";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { digestsOf } from "./digests";
import { perform } from "./perform";
import { lapseVariants } from "./variants";
import { amountOf, lapseProposals, localeOf, moneyData } from "./propose";

/**
 * Staff decide: a remedy with the date by which it is carried out, or none, and always a
 * statement of reasons to both sides. Both are told with the same reasons.
 */
export async function decide(context: Context, input: z.infer<typeof actInputs.decide>) {
  const action = input.remedy === "none" ? "dismiss" : "decide";
  return perform(context, input, action, async ({ tx, loaded, actorId, now }) => {
    if (!loaded.procedure.remedies.includes(input.remedy)) {
      throw fail("invalid", "remedy_required", "remedy");
    }
    // Whoever is to carry it out is named first, with what staff tell them: never by a decision.
    if (input.remedy !== "none" && !loaded.row.respondentId) {
      throw fail("refused", "respondent_required");
    }
    const amountMinor = amountOf(input.remedy, input.amount, loaded.order, localeOf(context));
    const carryOutBy = input.remedy === "none" ? null : carryOutDate(input.carryOutOn, context);
    await lapseProposals(tx, loaded.row.id, now);
    await lapseVariants(tx, loaded.row.id, now);
    const [written] = await tx
      .insert(decisions)
      .values({
        caseId: loaded.row.id,
        decidedBy: actorId,
        remedy: input.remedy,
        amountMinor,
        words: input.words || null,
        reasons: input.reasons,
        carryOutBy,
        decidedAt: now,
      })
      .returning();
    if (!written) throw new Error("a decision was not written");
    return {
      payload: { decisionId: written.id },
      digests: digestsOf("decisions", [written]),
      carryOutBy,
      said: {
        remedy: input.remedy,
        reasons: input.reasons,
        ...(input.words && { body: input.words }),
        ...moneyData(amountMinor, loaded.order),
      },
    };
  });
}

/** The end of the typed local day (YYYY-MM-DD), which must still come; null: the default clock. */
function carryOutDate(typed: string, context: Context): Date | null {
  if (typed === "") return null;
  const end = endOfDay(typed, context.calendar.timeZone);
  if (!end) throw fail("invalid", "carry_out_on_wrong", "carryOutOn");
  if (end <= context.now) throw fail("invalid", "carry_out_on_past", "carryOutOn");
  return end;
}
