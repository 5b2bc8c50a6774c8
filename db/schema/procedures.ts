import { integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ProcedureKind } from "@/lib/domain/case/vocabulary";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { instant, members } from "./members";

/** Versions are only added: a case keeps the one it was opened under. */
export const procedures = pgTable(
  "procedures",
  {
    kind: text("kind").$type<ProcedureKind>().notNull(),
    version: integer("version").notNull(),
    definition: jsonb("definition").$type<Procedure>().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** Which version the software brought by this one; null: an administrator made it. */
    published: integer("published"),
    /** The administrator who made this version; null: published with the software. */
    createdBy: uuid("created_by").references(() => members.id),
  },
  (table) => [primaryKey({ columns: [table.kind, table.version] })],
);
