import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/client";
import { cases, legalHolds } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import { parseReference } from "@/lib/domain/reference/reference";
import { membersById, memberNamed } from "../case/people";
import { perform } from "../case/perform";
import type { Context } from "../context";
import { fail } from "../failure";

/**
 * Legal keep the data of a member, or of a whole case, from being erased, for an authority's
 * request and with a reason. Nobody but staff learns of it.
 */
export async function setHold(context: Context, input: z.infer<typeof actInputs.set_hold>) {
  return perform(context, input, "set_hold", async ({ tx, loaded, actorId, now }) => {
    if (!actorId) throw fail("forbidden", "forbidden");
    const { set, payload } = await heldThing(tx, input.holds);
    const [written] = await tx
      .insert(legalHolds)
      .values({
        ...{ ...set, requestId: loaded.row.id, reason: input.body },
        ...{ setBy: actorId, setAt: now },
      })
      .onConflictDoNothing()
      .returning({ id: legalHolds.id });
    if (!written) throw fail("refused", "held_already", "holds");
    return { audience: "staff", payload: { ...payload, body: input.body } };
  });
}

/** Legal end a hold that this request set, with a reason: what it held may be erased again. */
export async function endHold(context: Context, input: z.infer<typeof actInputs.end_hold>) {
  return perform(context, input, "end_hold", async ({ tx, loaded, actorId, now }) => {
    const [ended] = await tx
      .update(legalHolds)
      .set({ endedAt: now, endedBy: actorId, endReason: input.body })
      .where(
        and(
          eq(legalHolds.id, input.hold),
          eq(legalHolds.requestId, loaded.row.id),
          isNull(legalHolds.endedAt),
        ),
      )
      .returning();
    if (!ended) throw fail("invalid", "hold_required", "hold");
    return {
      audience: "staff",
      payload: { ...(await payloadOf(tx, ended)), body: input.body },
    };
  });
}

type Held = { memberId: string | null; caseId: string | null };

/** What was typed: the reference of a case, or a member by e-mail address or public name. */
async function heldThing(tx: Transaction, typed: string) {
  const reference = parseReference(typed);
  if (reference) {
    const [held] = await tx.select().from(cases).where(eq(cases.reference, reference));
    if (!held) throw fail("invalid", "hold_case_unknown", "holds");
    return { set: { caseId: held.id }, payload: { held: reference } };
  }
  const member = await memberNamed(tx, typed, "holds");
  return { set: { memberId: member.id }, payload: { held: member.publicName } };
}

async function payloadOf(tx: Transaction, { memberId, caseId }: Held): Promise<{ held: string }> {
  if (memberId) {
    return { held: (await membersById(tx, [memberId])).get(memberId)?.publicName ?? "" };
  }
  const [held] = caseId ? await tx.select().from(cases).where(eq(cases.id, caseId)) : [];
  return { held: held?.reference ?? "" };
}
