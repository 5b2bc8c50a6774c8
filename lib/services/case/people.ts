import { eq, inArray, or, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { members } from "@/db/schema";
import { fail } from "../failure";

export type Member = typeof members.$inferSelect;

/** Members by id, in one read; ids that are null or unknown are left out. */
export async function membersById(
  db: Database | Transaction,
  ids: readonly (string | null)[],
): Promise<Map<string, Member>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.select().from(members).where(inArray(members.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The member of this e-mail address or public name. Throws a refusal of `field` when there is none
 * or when several go by that name.
 */
export async function memberNamed(
  db: Database | Transaction,
  typed: string,
  field = "member",
): Promise<Member> {
  const name = typed.toLowerCase();
  const found = await db
    .select()
    .from(members)
    .where(or(eq(members.email, name), eq(sql`lower(${members.publicName})`, name)))
    .limit(2);
  const [member] = found;
  if (!member) throw fail("invalid", "member_unknown", field);
  if (found.length > 1) throw fail("invalid", "member_ambiguous", field);
  return member;
}
