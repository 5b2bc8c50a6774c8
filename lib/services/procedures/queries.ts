import { desc, eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { procedures } from "@/db/schema";
import { procedureKinds, type ProcedureKind } from "@/lib/domain/case/vocabulary";
import type { Procedure } from "@/lib/domain/procedure/definition";

/** The version under which a new case of this kind is opened. */
export async function newestProcedure(
  db: Database | Transaction,
  kind: ProcedureKind,
): Promise<Procedure> {
  const [newest] = await db
    .select()
    .from(procedures)
    .where(eq(procedures.kind, kind))
    .orderBy(desc(procedures.version))
    .limit(1);
  if (!newest) throw new Error(`no procedure for ${kind}`);
  return newest.definition;
}

/** The newest version of every procedure. */
export async function newestProcedures(
  db: Database | Transaction,
): Promise<Record<ProcedureKind, Procedure>> {
  const rows = await db
    .selectDistinctOn([procedures.kind])
    .from(procedures)
    .orderBy(procedures.kind, desc(procedures.version));
  const found = new Map(rows.map((row) => [row.kind, row.definition]));
  return Object.fromEntries(
    procedureKinds.map((kind) => {
      const definition = found.get(kind);
      if (!definition) throw new Error(`no procedure for ${kind}`);
      return [kind, definition];
    }),
  ) as Record<ProcedureKind, Procedure>;
}
