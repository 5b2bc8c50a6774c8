import path from "node:path";
import { drizzle as drizzleNeon } from "drizzle-orm/neon-serverless";
import { migrate as migrateNeon } from "drizzle-orm/neon-serverless/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import { migrate as migrateEmbedded } from "drizzle-orm/pglite/migrator";
import type { OpenDatabase } from "./client";

// Any constant will do, as long as every process of every version takes the same.
const ADVISORY_LOCK = 720_260_115;

/**
 * Applies the migrations that the database does not have yet. Several processes may call it at
 * once: an advisory lock lets them through one by one.
 */
export async function migrate(
  database: OpenDatabase,
  migrationsFolder = path.join(process.cwd(), "db", "migrations"),
): Promise<void> {
  switch (database.kind) {
    case "embedded":
      return migrateEmbedded(drizzleEmbedded(database.client), { migrationsFolder });
    case "postgres": {
      const client = await database.client.connect();
      try {
        await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
        await migratePostgres(drizzlePostgres(client), { migrationsFolder });
      } finally {
        // The lock belongs to the connection: ending it lets go, whatever state it is in.
        client.release(true);
      }
      return;
    }
    case "neon": {
      const client = await database.client.connect();
      try {
        await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
        await migrateNeon(drizzleNeon(client), { migrationsFolder });
      } finally {
        client.release(true);
      }
    }
  }
}
