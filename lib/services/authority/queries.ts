import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { listedDisclosures, members } from "@/db/schema";
import type { ListedData } from "@/lib/domain/case/view";

/** What the answer on this case discloses, or is to, in the order in which it was listed. */
export function listedData(db: Database, caseId: string): Promise<ListedData[]> {
  return db
    .select({
      id: listedDisclosures.id,
      memberName: members.publicName,
      category: listedDisclosures.category,
      fields: listedDisclosures.fields,
      why: listedDisclosures.why,
    })
    .from(listedDisclosures)
    .innerJoin(members, eq(members.id, listedDisclosures.memberId))
    .where(and(eq(listedDisclosures.caseId, caseId), isNull(listedDisclosures.removedAt)))
    .orderBy(asc(listedDisclosures.listedAt), asc(listedDisclosures.id));
}
