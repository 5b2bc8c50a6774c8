import { eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { cases, members, orderItems, orders } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { orderInput } from "@/lib/domain/marketplace/inputs";
import type { Context } from "../context";
import { fail } from "../failure";

/**
 * Takes an order over from the marketplace, or what changed of one. Once a case is about it, who
 * traded and for how much stands; when it is to come, or came, may still change.
 */
export async function pushOrder(
  { actor, db }: Context,
  input: z.infer<typeof orderInput>,
): Promise<{ id: string }> {
  if (!can(actor, "marketplace:push")) throw fail("forbidden", "forbidden");
  const { number, buyer, seller, currency, totalMinor, guaranteed, items } = input;
  if (buyer === seller) throw fail("invalid", "seller_is_buyer", "seller");
  return db.transaction(async (tx) => {
    const sides = await tx
      .select({ id: members.id, marketplaceId: members.marketplaceId })
      .from(members)
      .where(inArray(members.marketplaceId, [buyer, seller]));
    const idOf = (side: "buyer" | "seller") => {
      const found = sides.find((it) => it.marketplaceId === input[side]);
      if (!found) throw fail("invalid", "member_unknown", side);
      return found.id;
    };
    const values = {
      ...{ buyerId: idOf("buyer"), sellerId: idOf("seller"), currency, totalMinor, guaranteed },
      placedAt: new Date(input.placedAt),
      promisedAt: new Date(input.promisedAt),
      deliveredAt: input.deliveredAt ? new Date(input.deliveredAt) : null,
    };
    const [before] = await tx.select().from(orders).where(eq(orders.number, number)).for("update");
    if (before) {
      const [about] = await tx
        .select({ id: cases.id })
        .from(cases)
        .where(eq(cases.orderId, before.id))
        .limit(1);
      const fixed = ["buyerId", "sellerId", "currency", "totalMinor"] as const;
      if (about && fixed.some((it) => before[it] !== values[it])) {
        throw fail("refused", "order_in_case", "number");
      }
      await tx.update(orders).set(values).where(eq(orders.id, before.id));
      await tx.delete(orderItems).where(eq(orderItems.orderId, before.id));
      await tx.insert(orderItems).values(items.map((it) => ({ ...it, orderId: before.id })));
      return { id: before.id };
    }
    const [row] = await tx
      .insert(orders)
      .values({ number, ...values })
      .onConflictDoNothing()
      .returning({ id: orders.id });
    // Somebody pushed the same one at the same moment.
    if (!row) throw fail("conflict", "pushed_meanwhile", "number");
    await tx.insert(orderItems).values(items.map((it) => ({ ...it, orderId: row.id })));
    return row;
  });
}
