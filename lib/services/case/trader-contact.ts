import { desc, eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { contactDisclosures, traderDetails } from "@/db/schema";
import { traderFields, type TraderField } from "@/lib/domain/contact/contact";

export type TraderContact = { field: TraderField; value: string }[];

/** The business contact details that a trader has; empty for anyone without. */
export async function traderContact(
  db: Database | Transaction,
  memberId: string,
): Promise<TraderContact> {
  const [row] = await db.select().from(traderDetails).where(eq(traderDetails.memberId, memberId));
  return traderFields.flatMap((field) => {
    const value = row?.[field];
    return value ? [{ field, value }] : [];
  });
}

/**
 * Those of its respondent's details that were disclosed last on a case, as they were given; as they
 * are now where the disclosure is older than that is kept.
 */
export async function disclosedContact(
  db: Database | Transaction,
  caseId: string,
): Promise<TraderContact> {
  const [given] = await db
    .select()
    .from(contactDisclosures)
    .where(eq(contactDisclosures.caseId, caseId))
    .orderBy(desc(contactDisclosures.decidedAt))
    .limit(1);
  if (!given) return [];
  const { given: values } = given;
  if (values) {
    return traderFields.flatMap((field) => {
      const value = values[field];
      return value ? [{ field, value }] : [];
    });
  }
  const details = await traderContact(db, given.memberId);
  return details.filter((it) => given.fields.includes(it.field));
}
