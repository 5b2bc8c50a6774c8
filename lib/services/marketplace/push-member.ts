import { eq, or } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/client";
import { members, traderDetails } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { memberInput } from "@/lib/domain/marketplace/inputs";
import type { Context } from "../context";
import { fail } from "../failure";
import { mayEraseNow } from "../holds/queries";

type Member = z.infer<typeof memberInput>;

/**
 * Takes a member over from the marketplace, or what changed of one: known by the marketplace's id,
 * else by the e-mail address. Roles are not the marketplace's to give. Refuses an address that
 * another member has, and to blank what a legal hold keeps.
 */
export async function pushMember(
  { actor, db, now }: Context,
  input: Member,
): Promise<{ id: string }> {
  if (!can(actor, "marketplace:push")) throw fail("forbidden", "forbidden");
  return db.transaction(async (tx) => {
    const found = await tx
      .select()
      .from(members)
      .where(or(eq(members.marketplaceId, input.id), eq(members.email, input.email)))
      .for("update");
    const [before] = found;
    if (found.length > 1 || (before?.marketplaceId && before.marketplaceId !== input.id)) {
      throw fail("refused", "email_taken", "email");
    }
    const { email, name, publicName, locale, kind } = input;
    const values = {
      ...{ marketplaceId: input.id, email, name, publicName, locale, kind },
      address: input.address || null,
      phone: input.phone || null,
    };
    if (before) {
      const blanked = (["address", "phone"] as const).find(
        (field) => before[field] !== null && values[field] === null,
      );
      if (blanked && !(await mayEraseNow(tx, { memberIds: [before.id], caseIds: [] }))) {
        throw fail("refused", "held", blanked);
      }
      await tx.update(members).set(values).where(eq(members.id, before.id));
      await writeBusiness(tx, before.id, input);
      return { id: before.id };
    }
    const [row] = await tx
      .insert(members)
      .values({ ...values, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: members.id });
    // Somebody pushed the same one at the same moment.
    if (!row) throw fail("conflict", "pushed_meanwhile", "id");
    await writeBusiness(tx, row.id, input);
    return row;
  });
}

async function writeBusiness(tx: Transaction, memberId: string, input: Member): Promise<void> {
  if (input.businessName === "") {
    await tx.delete(traderDetails).where(eq(traderDetails.memberId, memberId));
    return;
  }
  const details = {
    businessName: input.businessName,
    registerNumber: input.businessRegisterNumber || null,
    address: input.businessAddress,
    email: input.businessEmail || null,
    phone: input.businessPhone || null,
  };
  await tx
    .insert(traderDetails)
    .values({ memberId, ...details })
    .onConflictDoUpdate({ target: traderDetails.memberId, set: details });
}
