import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, describe, inject } from "vitest";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";

export type DatabaseKind = OpenDatabase["kind"];

export const databaseKinds: readonly DatabaseKind[] = ["embedded", "postgres", "neon"];

/**
 * Declares the suite once for each kind of database. `open()`, called in a hook or a test, gives
 * a fresh migrated database, closed and dropped after the suite.
 */
export function describeOnEveryDatabase(
  name: string,
  suite: (open: () => Promise<OpenDatabase>, kind: DatabaseKind) => void,
): void {
  for (const kind of databaseKinds) {
    describe(`${name} [${kind}]`, () => {
      const opened: OpenDatabase[] = [];
      afterAll(async () => {
        for (const database of opened) await database.close();
      });
      suite(async () => {
        const database = await freshDatabase(kind);
        opened.push(database);
        return database;
      }, kind);
    });
  }
}

/** A new migrated database of the kind; `close` also drops it. */
export async function freshDatabase(kind: DatabaseKind): Promise<OpenDatabase> {
  const database = await emptyDatabase(kind);
  await migrate(database);
  return database;
}

/** A new database of the kind without any table; `close` also drops it. */
export async function emptyDatabase(kind: DatabaseKind): Promise<OpenDatabase> {
  if (kind === "embedded") return openDatabase({ dataDir: "memory://" });
  const { url, drop } = await createDatabase();
  const database = await openDatabase({
    url,
    dataDir: "memory://",
    neonProxy: kind === "neon" ? inject("neonProxy") : undefined,
  });
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** A new database on the tests' PostgreSQL, for other processes to open as well. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject("postgresUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await administer(server, `create database ${name} template template0`);
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.href,
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
