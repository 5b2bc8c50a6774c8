import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./members";

/**
 * Bytes on the disk whose row is gone, by storage key: written in the transaction that takes the
 * row away and deleted once the bytes are, so that a crash in between leaves nothing behind. Only
 * what this database knew is ever removed: a disk may hold more than a restored copy knows of.
 */
export const discardedFiles = pgTable("discarded_files", {
  storageKey: text("storage_key").primaryKey(),
  discardedAt: instant("discarded_at").notNull(),
});
