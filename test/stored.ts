import { readdir } from "node:fs/promises";
import path from "node:path";
import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import * as schema from "@/db/schema";
import { env } from "@/lib/env";

/**
 * The limiter counts that a request came, whatever it asked; files of a draft are kept for the next
 * try; orders are brought in by tests.
 */
const elsewhere: readonly unknown[] = [
  schema.rateLimits,
  schema.evidence,
  schema.orders,
  schema.orderItems,
];
const tables = Object.entries(schema).flatMap(([name, it]) =>
  is(it, PgTable) && !elsewhere.includes(it) ? [{ name, table: it }] : [],
);

/** How many rows every other table has, to see that a refusal left nothing behind. */
export async function stored(db: Database): Promise<Record<string, number>> {
  const counts = tables.map(
    ({ name, table }) =>
      sql`(select count(*)::int from ${sql.identifier(getTableName(table))}) as ${sql.identifier(name)}`,
  );
  const { rows } = await db.execute<Record<string, number>>(
    sql`select ${sql.join(counts, sql`, `)}`,
  );
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, it]) => [name, Number(it)] as const),
  );
}

/** The files that lie under DATA_DIR by now. */
export async function filesOnDisk(): Promise<string[]> {
  const found = await readdir(path.join(env.DATA_DIR, "evidence"), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return found.filter((it) => it.isFile()).map((it) => it.name);
}
