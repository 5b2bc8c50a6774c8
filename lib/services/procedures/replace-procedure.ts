import { isDeepStrictEqual } from "node:util";
import { desc, eq } from "drizzle-orm";
import { procedures } from "@/db/schema";
import { statedFigures } from "@/lib/content/stated-figures";
import { can } from "@/lib/domain/access/can";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { validateProcedure } from "@/lib/domain/procedure/validate";
import type { Context } from "../context";
import { fail, Failure } from "../failure";
import { againstForms, unstatable } from "./unstatable";

/**
 * An administrator replaces a procedure for the cases opened from now on; its version must be the
 * newest one's and one. Open cases keep theirs. What is unfit to run, or lacks a figure that pages
 * state, is refused as `invalid`; a version that came first, as `conflict`. The same definition
 * again is the same version.
 */
export async function replaceProcedure(
  { actor, db, now }: Context,
  definition: Procedure,
): Promise<Procedure> {
  if (actor.kind !== "member" || !can(actor, "procedures:replace")) {
    throw fail("forbidden", "forbidden");
  }
  const { kind, version } = definition;
  const problems = [
    ...validateProcedure(definition, statedFigures(kind)),
    ...unstatable(definition),
    ...againstForms(definition),
  ];
  if (problems.length > 0) {
    throw new Failure(
      "invalid",
      problems.map(({ path, problem }) => ({
        field: path,
        code: "procedure_unfit",
        detail: { problem },
      })),
    );
  }
  return db.transaction(async (tx) => {
    const [newest] = await tx
      .select()
      .from(procedures)
      .where(eq(procedures.kind, kind))
      .orderBy(desc(procedures.version))
      .limit(1)
      .for("update");
    if (newest?.version === version && isDeepStrictEqual(newest.definition, definition)) {
      return definition;
    }
    if (version !== (newest?.version ?? 0) + 1)
      throw fail("conflict", "version_conflict", "version");
    const [written] = await tx
      .insert(procedures)
      .values({ kind, version, definition, createdAt: now, createdBy: actor.memberId })
      .onConflictDoNothing()
      .returning({ version: procedures.version });
    if (!written) throw fail("conflict", "version_conflict", "version");
    return definition;
  });
}
