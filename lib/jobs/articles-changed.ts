import type { Database } from "@/db/client";

/**
 * Called at start and after every publication, in each process, once the texts are in force: what
 * is derived from them (the search index) is filled anew here.
 */
export async function articlesChanged(_db: Database): Promise<void> {}
