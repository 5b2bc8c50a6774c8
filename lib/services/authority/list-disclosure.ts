import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { listedDisclosures } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import { memberNamed, membersById } from "../case/people";
import { perform } from "../case/perform";
import type { Context } from "../context";
import { fail } from "../failure";

/** The longest list of one answer. */
const mostListed = 50;

/** Staff list one piece of data that the answer is to disclose: of whom, which, and why in scope. */
export async function listDisclosure(
  context: Context,
  input: z.infer<typeof actInputs.list_disclosure>,
) {
  return perform(context, input, "list_disclosure", async ({ tx, loaded, actorId, now }) => {
    if (!actorId) throw fail("forbidden", "forbidden");
    const member = await memberNamed(tx, input.member);
    const standing = await tx
      .select({ id: listedDisclosures.id })
      .from(listedDisclosures)
      .where(and(eq(listedDisclosures.caseId, loaded.row.id), isNull(listedDisclosures.removedAt)));
    if (standing.length >= mostListed) throw fail("refused", "disclosures_many");
    const { category, fields, why } = input;
    await tx.insert(listedDisclosures).values({
      ...{ caseId: loaded.row.id, memberId: member.id, category, fields, why },
      ...{ listedBy: actorId, listedAt: now },
    });
    return {
      audience: "staff",
      payload: { name: member.publicName, category, fields, body: why },
    };
  });
}

/** Staff take a piece of data off the list again; the record keeps that it stood there. */
export async function unlistDisclosure(
  context: Context,
  input: z.infer<typeof actInputs.unlist_disclosure>,
) {
  return perform(context, input, "unlist_disclosure", async ({ tx, loaded, now }) => {
    const [removed] = await tx
      .update(listedDisclosures)
      .set({ removedAt: now })
      .where(
        and(
          eq(listedDisclosures.id, input.item),
          eq(listedDisclosures.caseId, loaded.row.id),
          isNull(listedDisclosures.removedAt),
        ),
      )
      .returning();
    if (!removed) throw fail("invalid", "item_required", "item");
    const member = (await membersById(tx, [removed.memberId])).get(removed.memberId);
    const { category, fields } = removed;
    return { audience: "staff", payload: { name: member?.publicName ?? "", category, fields } };
  });
}
