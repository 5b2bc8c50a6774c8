import { startPostgres } from "@/test/postgres-server";
import { writeResults } from "../results";
import { startApp } from "../server";
import { fill, measureDesk } from "./pages";

/**
 * `npm run bench:queue`: pages of the desk at 50,000 cases (10,000 open) and, with other numbers
 * behind it, at so many: `npm run bench:queue 500000 1000000`. One in five is open.
 */
async function main(sizes: readonly number[]): Promise<void> {
  const results: Record<string, unknown> = {};
  for (const size of sizes) {
    const postgres = await startPostgres();
    const app = await startApp({ databaseUrl: postgres.url });
    await fill(postgres.url, size);
    results[`cases${size}`] = await measureDesk(app, postgres.url);
    await app.stop();
    await postgres.stop();
  }
  writeResults("queue", results);
}

const asked = process.argv.slice(2).map(Number);
await main(asked.length > 0 ? asked : [50_000]);
