import type { Database } from "@/db/client";
import { now } from "@/lib/now";
import { removeDiscarded } from "@/lib/services/files/discard";
import { discardUnsent } from "@/lib/services/files/discard-unsent";
import type { Cursor } from "@/lib/services/keyset";

/**
 * A round over files of forms that were never sent, rows first and then their bytes. Each round is
 * bounded and goes on where the last one ended, so that what has to stay holds up nothing.
 */
export function discardingFiles(db: Database): () => Promise<void> {
  let form: Cursor | null = null;
  let key = "";
  return async () => {
    form = (await discardUnsent({ db, now: now() }, form)).next;
    key = await removeDiscarded(db, key);
  };
}
