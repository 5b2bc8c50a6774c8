import { asc, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderItems, type orders } from "@/db/schema";
import type { OrderView } from "@/lib/domain/case/view";
import { membersById } from "./people";

/** Orders as both sides may see them: items and money, and the seller by public name only. */
export async function orderViews(
  db: Database,
  rows: readonly (typeof orders.$inferSelect)[],
): Promise<OrderView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const items = await db
    .select()
    .from(orderItems)
    .where(inArray(orderItems.orderId, ids))
    .orderBy(asc(orderItems.title));
  const sellers = await membersById(
    db,
    rows.map((row) => row.sellerId),
  );
  return rows.map(({ buyerId: _buyer, sellerId, ...row }) => ({
    ...row,
    sellerName: sellers.get(sellerId)?.publicName ?? "",
    items: items
      .filter((item) => item.orderId === row.id)
      .map(({ title, quantity, unitPriceMinor }) => ({ title, quantity, unitPriceMinor })),
  }));
}
