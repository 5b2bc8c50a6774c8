import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle as drizzleNeon } from "drizzle-orm/neon-serverless";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from "drizzle-orm/pg-core";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import type { PGlite } from "@electric-sql/pglite";
import type { Pool as NeonPool } from "@neondatabase/serverless";
import type { Pool as PostgresPool } from "pg";
import { openEmbedded, openInMemory } from "./clients/embedded";
import { isNeonUrl, openNeon } from "./clients/neon";
import { openPostgres } from "./clients/postgres";
import { saidStatements as logger } from "./statements";
import { env } from "@/lib/env";
import * as schema from "@/db/schema";

/** What the three drivers answer to `execute` alike: the rows, and nothing else. */
type Rows<Row> = { rows: Row[] };
interface RowsHKT extends PgQueryResultHKT {
  type: Rows<this["row"]>;
}

type Relations = ExtractTablesWithRelations<typeof schema>;

export type Database = PgDatabase<RowsHKT, typeof schema, Relations>;
export type Transaction = PgTransaction<RowsHKT, typeof schema, Relations>;

export type OpenDatabase = { db: Database; close(): Promise<void> } & (
  | { kind: "embedded"; client: PGlite }
  | { kind: "postgres"; client: PostgresPool }
  | { kind: "neon"; client: NeonPool }
);

export type OpenOptions = {
  /** `postgres://…`; none means the embedded database. */
  url?: string | undefined;
  /** Folder of the embedded database, or `memory://`. */
  dataDir: string;
  /** `host:port` of a WebSocket proxy of our own, for Neon's driver on any PostgreSQL. */
  neonProxy?: string | undefined;
  /** How long to wait for another process to leave the data directory. */
  lockWaitMs?: number | undefined;
};

/**
 * Opens the database that the options name.
 * @throws {DirectoryInUseError} when another process has the data directory
 * @throws {NotDurableError} when the embedded database would lose what it confirms
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  if (options.url === undefined || options.url === "") {
    const embedded =
      options.dataDir === "memory://"
        ? await openInMemory()
        : await openEmbedded(options.dataDir, options.lockWaitMs);
    const db = drizzleEmbedded(embedded.client, { schema, logger }) as unknown as Database;
    return { kind: "embedded", db, client: embedded.client, close: embedded.close };
  }
  if (options.neonProxy !== undefined || isNeonUrl(options.url)) {
    const client = openNeon(options.url, options.neonProxy);
    const db = drizzleNeon(client, { schema, logger }) as unknown as Database;
    return { kind: "neon", db, client, close: () => client.end() };
  }
  const client = openPostgres(options.url);
  const db = drizzlePostgres(client, { schema, logger }) as unknown as Database;
  return { kind: "postgres", db, client, close: () => client.end() };
}

// On globalThis, since a reloaded or separately bundled module must not open the directory again.
const processWide = globalThis as typeof globalThis & {
  recourseDatabase?: Promise<OpenDatabase> | undefined;
};

/** The process's one open database, from the settings; a failed opening is tried again. */
export function getOpenDatabase(): Promise<OpenDatabase> {
  processWide.recourseDatabase ??= openDatabase({
    url: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
  }).catch((error: unknown) => {
    processWide.recourseDatabase = undefined;
    throw error;
  });
  return processWide.recourseDatabase;
}

/** The process's one database, for queries and transactions. */
export async function getDatabase(): Promise<Database> {
  return (await getOpenDatabase()).db;
}

/** Closes the process's database, if open, so that its directory is free at once. */
export async function closeDatabase(): Promise<void> {
  const open = processWide.recourseDatabase;
  processWide.recourseDatabase = undefined;
  if (open) await (await open).close();
}
