import { asc } from "drizzle-orm";
import type { Database } from "@/db/client";
import { knownNames } from "@/db/schema";
import type { KnownDomain } from "@/lib/domain/scam/hosts";

export type KnownName = KnownDomain & { id: string };

/** Every known name, by kind and then by name. A few dozen rows. */
export async function knownNamesOf(db: Database): Promise<KnownName[]> {
  const { id, kind, brand, domain } = knownNames;
  return db
    .select({ id, kind, brand, domain })
    .from(knownNames)
    .orderBy(asc(kind), asc(brand), asc(domain));
}
