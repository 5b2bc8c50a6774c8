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
  return traderFields.flatMap((field) => asPiece(field, row?.[field]));
}

function asPiece(field: TraderField, value: string | null | undefined): TraderContact {
  return value ? [{ field, value }] : [];
}

/** The details of its respondent that were disclosed last on a case, as they were on that day. */
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
  const { given: then } = given;
  if (then) return traderFields.flatMap((field) => asPiece(field, then[field]));
  const details = await traderContact(db, given.memberId);
  return details.filter((it) => given.fields.includes(it.field));
}
