import { date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/domain/case/vocabulary";

/** How often a page of guidance was opened, by day of the marketplace. Knows no reader. */
export const pageReads = pgTable(
  "page_reads",
  {
    day: date("day").notNull(),
    /** Without language: "/help/trade-safely/payment". */
    path: text("path").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.path, table.locale] })],
);
