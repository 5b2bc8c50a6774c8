import pg from "pg";
import { parseInt8 } from "./int8";
import { nameStatements } from "./named-statements";

pg.types.setTypeParser(pg.types.builtins.INT8, parseInt8);

/** A pool of connections to a PostgreSQL server; `url` is `postgres://…`. */
export function openPostgres(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // Without a listener, a server that restarts would end this process; the pool reconnects.
  pool.on("error", reportLostConnection);
  pool.on("connect", (client) => {
    client.on("error", reportLostConnection);
    nameStatements(client);
  });
  return pool;
}

function reportLostConnection(error: Error): void {
  process.stderr.write(`database connection lost: ${error.message}\n`);
}
