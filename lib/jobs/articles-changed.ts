import type { Database } from "@/db/client";
import { libraryDocuments } from "@/lib/services/search/documents";
import { fillSearch } from "@/lib/services/search/fill";

/**
 * Called at start and after every publication, in each process, once the texts are in force: what
 * is derived from them (the search index) is filled anew here, by one process and only if need be.
 */
export async function articlesChanged(db: Database): Promise<void> {
  await fillSearch(db, libraryDocuments());
}
