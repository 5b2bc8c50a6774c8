import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { memberNamed } from "./people";
import { perform } from "./perform";

/**
 * Staff bring the member whom the case is about to the table, by e-mail address or public name, and
 * say in their own words what it is about: that member reads those words, and not the report.
 */
export async function nameRespondent(
  context: Context,
  input: z.infer<typeof actInputs.name_respondent>,
) {
  return perform(context, input, "name_respondent", async ({ tx, loaded }) => {
    const member = await memberNamed(tx, input.member);
    if (member.id === loaded.row.claimantId || member.roles.length > 0) {
      throw fail("invalid", "member_unknown", "member");
    }
    const { subject, body } = input;
    return {
      payload: { name: member.publicName, subject, body },
      said: (to) => (to === "respondent" ? { subject, body } : {}),
      set: { respondentId: member.id },
    };
  });
}
