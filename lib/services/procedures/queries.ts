import { desc, eq, max } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { procedures } from "@/db/schema";
import { procedureKinds, type ProcedureKind } from "@/lib/domain/case/vocabulary";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import { definitionsOf, versionColumns } from "./versions";

/** The version under which a new case of this kind is opened. */
export async function newestProcedure(
  db: Database | Transaction,
  kind: ProcedureKind,
): Promise<Procedure> {
  const newest = await db
    .select(versionColumns)
    .from(procedures)
    .where(eq(procedures.kind, kind))
    .orderBy(desc(procedures.version))
    .limit(1);
  const [definition] = await definitionsOf(db, newest);
  if (!definition) throw new Error(`no procedure for ${kind}`);
  return definition;
}

/**
 * The procedure that this release brings and that is not in force: the marketplace's own differs in
 * more than figures (`publishProcedures`).
 */
export async function procedureNotTakenOver(
  db: Database,
  kind: ProcedureKind,
): Promise<Procedure | null> {
  const [row] = await db
    .select({ published: max(procedures.published) })
    .from(procedures)
    .where(eq(procedures.kind, kind));
  const brought = publishedProcedures[kind];
  return (row?.published ?? 0) < brought.version ? brought : null;
}

/** The newest version of every procedure. */
export async function newestProcedures(
  db: Database | Transaction,
): Promise<Record<ProcedureKind, Procedure>> {
  const newest = await db
    .selectDistinctOn([procedures.kind], versionColumns)
    .from(procedures)
    .orderBy(procedures.kind, desc(procedures.version));
  const found = new Map((await definitionsOf(db, newest)).map((it) => [it.kind, it]));
  return Object.fromEntries(
    procedureKinds.map((kind) => {
      const definition = found.get(kind);
      if (!definition) throw new Error(`no procedure for ${kind}`);
      return [kind, definition];
    }),
  ) as Record<ProcedureKind, Procedure>;
}
