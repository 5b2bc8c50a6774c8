import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ProcedureKind } from "@/lib/domain/case/vocabulary";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { instant } from "./members";

/** Versions are only added: a case keeps the one it was opened under. */
export const procedures = pgTable(
  "procedures",
  {
    kind: text("kind").$type<ProcedureKind>().notNull(),
    version: integer("version").notNull(),
    definition: jsonb("definition").$type<Procedure>().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.version] })],
);
