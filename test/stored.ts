import { readdir } from "node:fs/promises";
import path from "node:path";
import { count } from "drizzle-orm";
import type { Database } from "@/db/client";
import * as schema from "@/db/schema";
import { env } from "@/lib/env";

const { cases, caseClocks, caseEvents, proposals, decisions, notices } = schema;

/** How many rows a case and what it causes have, to see that a refusal left nothing behind. */
export async function stored(db: Database): Promise<Record<string, number>> {
  const tables = { cases, caseClocks, caseEvents, proposals, decisions, notices };
  const counted = await Promise.all(
    Object.entries(tables).map(async ([name, table]) => {
      const [row] = await db.select({ n: count() }).from(table);
      return [name, Number(row?.n)] as const;
    }),
  );
  return Object.fromEntries(counted);
}

/** The files that lie under DATA_DIR by now. */
export async function filesOnDisk(): Promise<string[]> {
  const found = await readdir(path.join(env.DATA_DIR, "evidence"), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return found.filter((it) => it.isFile()).map((it) => it.name);
}
