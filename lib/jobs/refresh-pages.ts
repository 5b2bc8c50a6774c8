import type { Database } from "@/db/client";
import { env } from "@/lib/env";
import { addressesAreStale } from "@/lib/content/in-force";
import { pagesAreStale, putProceduresInForce } from "@/lib/figures-in-force";
import { now } from "@/lib/now";
import { takeOverMeasuredAnswers } from "@/lib/services/answers/take-over";
import { takeOverContent } from "@/lib/services/content/in-force";
import { takeOverPolicyHistories } from "@/lib/services/policies/take-over";
import { newestProcedures } from "@/lib/services/procedures/queries";
import { articlesChanged } from "./articles-changed";

/**
 * Takes over procedures that were changed, what was published, and how long answers took, by
 * whichever process. Static pages can only be renewed by a request, so a stale process asks itself:
 * /api/ready does it.
 */
export async function refreshPages(db: Database): Promise<void> {
  putProceduresInForce(await newestProcedures(db));
  if (await takeOverContent(db)) await articlesChanged(db);
  await takeOverPolicyHistories(db);
  await takeOverMeasuredAnswers(db, now());
  if (!pagesAreStale() && !addressesAreStale()) return;
  await fetch(`http://127.0.0.1:${env.PORT}/api/ready`);
}
