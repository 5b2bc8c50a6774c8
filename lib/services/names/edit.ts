import { eq } from "drizzle-orm";
import { knownNames } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { NameInput } from "@/lib/domain/scam/inputs";
import type { Context } from "../context";
import { fail } from "../failure";

/** Adds a name that swindlers imitate. Refuses a domain that is there already. */
export async function addName(context: Context, input: NameInput): Promise<void> {
  const { actor, db, now } = context;
  if (actor.kind !== "member" || !can(actor, "names:edit")) throw fail("forbidden", "forbidden");
  const added = await db
    .insert(knownNames)
    .values({ ...input, addedAt: now, addedBy: actor.memberId })
    .onConflictDoNothing({ target: knownNames.domain })
    .returning({ id: knownNames.id });
  if (added.length === 0) throw fail("refused", "domain_taken", "domain");
}

/** Takes a name out of the list; one that is gone already is no fault. */
export async function removeName(context: Context, id: string): Promise<void> {
  if (!can(context.actor, "names:edit")) throw fail("forbidden", "forbidden");
  await context.db.delete(knownNames).where(eq(knownNames.id, id));
}
