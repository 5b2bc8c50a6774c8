import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { KnownKind } from "@/lib/domain/scam/hosts";
import { instant, members } from "./members";

/** Whom swindlers imitate: the marketplace, couriers and banks, each with its real domain. */
export const knownNames = pgTable("known_names", {
  id: uuid("id").primaryKey().defaultRandom(),
  kind: text("kind").$type<KnownKind>().notNull(),
  brand: text("brand").notNull(),
  /** In lower case, without www. */
  domain: text("domain").notNull().unique(),
  addedAt: instant("added_at").notNull().defaultNow(),
  /** The administrator who added it; null: came with the demo. */
  addedBy: uuid("added_by").references(() => members.id),
});
