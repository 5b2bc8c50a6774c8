import { and, eq, or } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { procedures } from "@/db/schema";
import type { Procedure } from "@/lib/domain/procedure/definition";

/** Which version it is; its making tells those of different databases apart. */
export const versionColumns = {
  kind: procedures.kind,
  version: procedures.version,
  createdAt: procedures.createdAt,
  createdBy: procedures.createdBy,
};

export type Version = Pick<typeof procedures.$inferSelect, keyof typeof versionColumns>;

const known = new Map<string, Procedure>();
const keyOf = (it: Version) =>
  `${it.kind} ${it.version} ${it.createdAt.getTime()} ${it.createdBy ?? ""}`;

/** The definitions of versions, in their order. A version never changes, so it is read once. */
export async function definitionsOf(
  db: Database | Transaction,
  versions: readonly Version[],
): Promise<Procedure[]> {
  const missing = new Map(
    versions.flatMap((it) => (known.has(keyOf(it)) ? [] : [[keyOf(it), it] as const])),
  );
  if (missing.size > 0) {
    const wanted = [...missing.values()].map((it) =>
      and(eq(procedures.kind, it.kind), eq(procedures.version, it.version)),
    );
    const found = await db
      .select()
      .from(procedures)
      .where(or(...wanted));
    for (const it of found) known.set(keyOf(it), it.definition);
  }
  return versions.map((it) => {
    const definition = known.get(keyOf(it));
    if (!definition) throw new Error(`version ${it.version} of ${it.kind} is gone`);
    return definition;
  });
}
