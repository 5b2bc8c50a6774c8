import { and, eq, isNull } from "drizzle-orm";
import { restrictions } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { memberNamed, membersById } from "./people";
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

/**
 * Staff take back that they named somebody: that member no longer sees the case and is told that it
 * was a mistake. The reason stays on the record, for staff. Refused while a restriction that arose
 * here stands: only a side of the case can appeal against it.
 */
export async function removeRespondent(
  context: Context,
  input: z.infer<typeof actInputs.remove_respondent>,
) {
  return perform(context, input, "remove_respondent", async ({ tx, loaded: { row } }) => {
    const [standing] = await tx
      .select({ id: restrictions.id })
      .from(restrictions)
      .where(and(eq(restrictions.caseId, row.id), isNull(restrictions.liftedAt)))
      .limit(1);
    if (standing) throw fail("refused", "respondent_restricted");
    const people = await membersById(tx, [row.respondentId]);
    const name = people.get(row.respondentId ?? "")?.publicName ?? "";
    return {
      audience: "staff",
      payload: { name, body: input.body },
      // The page of the case is no longer theirs to open.
      said: { path: "/contact" },
      // What was decided was decided against whoever leaves.
      set: { respondentId: null, outcome: null },
    };
  });
}
