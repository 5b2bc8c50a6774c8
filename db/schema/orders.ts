import { boolean, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { Currency } from "@/lib/domain/case/vocabulary";
import { instant, members } from "./members";

/** An order as the marketplace pushed it. Amounts are integer minor units of `currency`. */
export const orders = pgTable(
  "orders",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    number: text("number").notNull().unique(),
    buyerId: uuid("buyer_id")
      .notNull()
      .references(() => members.id),
    sellerId: uuid("seller_id")
      .notNull()
      .references(() => members.id),
    currency: text("currency").$type<Currency>().notNull(),
    totalMinor: integer("total_minor").notNull(),
    guaranteed: boolean("guaranteed").notNull(),
    placedAt: instant("placed_at").notNull(),
    promisedAt: instant("promised_at").notNull(),
    deliveredAt: instant("delivered_at"),
  },
  (table) => [
    index("orders_buyer").on(table.buyerId, table.placedAt.desc(), table.id),
    index("orders_seller").on(table.sellerId, table.placedAt.desc(), table.id),
    // Order numbers are typed in any case: the queue's search finds them by this.
    index("orders_number_folded").on(sql`lower(${table.number})`),
    check("orders_total_positive", sql`${table.totalMinor} > 0`),
    check("orders_two_people", sql`${table.buyerId} <> ${table.sellerId}`),
  ],
);

export const orderItems = pgTable(
  "order_items",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    quantity: integer("quantity").notNull(),
    unitPriceMinor: integer("unit_price_minor").notNull(),
  },
  (table) => [index("order_items_order").on(table.orderId)],
);
