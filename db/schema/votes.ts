import { boolean, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { instant } from "./members";

/** Whether a page helped: one row a page and visitor, who is known by a hash of a cookie alone. */
export const helpfulVotes = pgTable(
  "helpful_votes",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    locale: text("locale").$type<Locale>().notNull(),
    /** Without language: "/help/trade-safely/payment". */
    path: text("path").notNull(),
    visitor: text("visitor").notNull(),
    helpful: boolean("helpful").notNull(),
    reason: text("reason"),
    words: text("words"),
    votedAt: instant("voted_at").notNull(),
  },
  (table) => [
    uniqueIndex("helpful_votes_once").on(table.path, table.locale, table.visitor),
    index("helpful_votes_newest").on(table.votedAt.desc()),
  ],
);
