import { desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { procedures } from "@/db/schema";
import { statedFigures } from "@/lib/content/stated-figures";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { upgraded } from "@/lib/domain/procedure/upgrade";
import { validateProcedure } from "@/lib/domain/procedure/validate";
import { log } from "@/lib/log";
import { unstatable } from "./unstatable";

/**
 * Puts the procedures that this release brings in force for new cases, each once. Figures that an
 * administrator changed are kept; a procedure that was changed in more than figures stays as it is,
 * and the log says so at each start. Open cases keep their version.
 */
export async function publishProcedures(
  db: Database,
  now: Date,
  brought: readonly Procedure[] = Object.values(publishedProcedures),
): Promise<void> {
  for (const published of brought) await publish(db, published, now);
}

async function publish(db: Database, published: Procedure, now: Date): Promise<void> {
  const { kind } = published;
  await db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(procedures)
      .where(eq(procedures.kind, kind))
      .orderBy(desc(procedures.version))
      .for("update");
    const base = rows.find((it) => it.published !== null);
    if ((base?.published ?? 0) >= published.version) return;
    const [newest] = rows;
    const definition =
      newest && base ? upgraded(published, newest.definition, base.definition) : published;
    if (!definition || !isFit(definition)) {
      const detail = { kind, published: published.version, inForce: newest?.version };
      log("warn", "procedure_of_its_own_kept", detail);
      return;
    }
    await tx
      .insert(procedures)
      .values({
        ...{ kind, version: definition.version, definition, createdAt: now },
        published: published.version,
      })
      // Another process started at the same moment and did it.
      .onConflictDoNothing();
  });
}

function isFit(definition: Procedure): boolean {
  const problems = [
    ...validateProcedure(definition, statedFigures(definition.kind)),
    ...unstatable(definition),
  ];
  return problems.length === 0;
}
