import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { evidence } from "@/db/schema";
import { evidenceLimits } from "@/lib/domain/case/evidence";
import { fail } from "../failure";
import type { Draft } from "./attach";

/** What a browser says that its form holds; as untrusted as anything that it sends. */
const shownFiles = z.array(z.object({ id: z.uuid() })).max(evidenceLimits.count);

/**
 * Throws when files that a form showed as kept are gone, since it was put aside for longer than
 * they are: nobody is to send it believing that they go along. Those of a form sent before are with
 * its case.
 */
export async function insistOnShown(
  db: Database,
  { draftKey, uploaderId }: Draft,
  shown: unknown,
): Promise<void> {
  const ids = shownFiles.safeParse(shown).data?.map(({ id }) => id) ?? [];
  if (ids.length === 0) return;
  const by = uploaderId ? eq(evidence.uploaderId, uploaderId) : isNull(evidence.uploaderId);
  const [still] = await db
    .select({ files: count() })
    .from(evidence)
    .where(and(eq(evidence.draftKey, draftKey), by, inArray(evidence.id, ids)));
  if (Number(still?.files) < new Set(ids).size) throw fail("invalid", "files_gone", "files");
}
