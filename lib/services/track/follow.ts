import { eq } from "drizzle-orm";
import { cases, members } from "@/db/schema";
import { parseReference } from "@/lib/domain/reference/reference";
import type { Context } from "../context";

/**
 * The case that a reference and its claimant's e-mail name together; null for any other pair, so
 * that nobody learns which half was wrong.
 */
export async function follow(
  context: Context,
  input: { reference: string; email: string },
): Promise<{ caseId: string; reference: string } | null> {
  const reference = parseReference(input.reference);
  if (!reference) return null;
  const [row] = await context.db
    .select({ id: cases.id, email: cases.claimantEmail, memberEmail: members.email })
    .from(cases)
    .leftJoin(members, eq(members.id, cases.claimantId))
    .where(eq(cases.reference, reference));
  if (!row || (row.memberEmail ?? row.email) !== input.email) return null;
  return { caseId: row.id, reference };
}
