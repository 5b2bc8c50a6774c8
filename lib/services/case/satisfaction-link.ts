import { and, eq } from "drizzle-orm";
import { cases } from "@/db/schema";
import { claimantOf, type Actor } from "@/lib/domain/access/actor";
import type { Context } from "../context";

/** The case whose outcome a mailed link asks about, as much of it as the link may show. */
export type AskedCase = {
  reference: string;
  subject: string;
  version: number;
  answered: boolean;
  /** Acts as the claimant of this one case. */
  actor: Actor;
};

/** Null once the case was opened again or closed anew: the link was for that closing. */
export async function caseOfLink(
  { db }: Pick<Context, "db">,
  link: { reference: string; closedAt: Date },
): Promise<AskedCase | null> {
  const [row] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.reference, link.reference), eq(cases.closedAt, link.closedAt)));
  if (!row) return null;
  return {
    reference: row.reference,
    subject: row.subject,
    version: row.version,
    answered: row.satisfied !== null,
    actor: claimantOf(row, row.claimantLocale),
  };
}
