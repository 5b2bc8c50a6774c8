import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startPostgres } from "@/test/postgres-server";
import { javascriptBytes } from "./bytes";
import { benchClaims } from "./claims";
import { writeResults } from "./results";
import { startApp } from "./server";
import { sessionCookie, sessionFor } from "./world";

/**
 * The first figures: `npm run bench` after `npm run build`. Needs a PostgreSQL
 * server; everything runs on loopback and ends by itself. Prints and writes bench/results/first.json.
 */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "recourse-bench-"));
  const first = await startApp({ dataDir });
  await first.stop();
  const again = await startApp({ dataDir });
  await again.stop();

  const postgres = await startPostgres();
  const app = await startApp({ databaseUrl: postgres.url });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const cookie = sessionCookie(await sessionFor(client, "tom.bradley@people.example"));
  const javascript = {
    article: await javascriptBytes(app, "/en/help/something-went-wrong/not-received"),
    claim: await javascriptBytes(app, "/en/report/claim", cookie),
  };
  await client.end();
  const claims = await benchClaims(app, postgres.url);
  await app.stop();
  await postgres.stop();

  const results = {
    claims,
    javascriptGzipBytes: javascript,
    coldStartMs: { firstEver: first.startedInMs, again: again.startedInMs },
  };
  writeResults("first", results);
}

await main();
