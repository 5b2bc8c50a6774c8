import type { Database } from "@/db/client";
import { env } from "@/lib/env";
import { pagesAreStale, putFiguresInForce } from "@/lib/figures-in-force";
import { currentFigures } from "@/lib/services/procedures/queries";

/**
 * Takes over the figures of procedures that were changed, by whichever process. Static pages can
 * only be renewed by a request, so a stale process asks itself: /api/ready does it.
 */
export async function refreshFigures(db: Database): Promise<void> {
  putFiguresInForce(await currentFigures(db));
  if (!pagesAreStale()) return;
  await fetch(`http://127.0.0.1:${env.PORT}/api/ready`);
}
