import { getOpenDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { seedDemo } from "@/db/seed/demo";
import { seedCalendar } from "@/db/seed/calendar";
import { authSecret, builtForThisAddress, env, isPlayground } from "@/lib/env";
import { markPagesStale } from "@/lib/figures-in-force";
import { faultOf, log } from "@/lib/log";
import { marketplace } from "@/lib/marketplace";
import { now } from "@/lib/now";
import { openDemoCases } from "@/lib/services/demo/open-demo-cases";
import { restoreClock } from "@/lib/services/demo/clock";
import { readContentFiles } from "@/lib/content/shipped";
import { importContent } from "@/lib/services/content/import";
import { takeOverContent } from "@/lib/services/content/in-force";
import { ensureAdministrator } from "@/lib/services/people/staff";
import { takeOverPolicyHistories } from "@/lib/services/policies/take-over";
import { publishProcedures } from "@/lib/services/procedures/publish";
import { articlesChanged } from "./articles-changed";
import { openQueue } from "./queue";
import { startWorker } from "./worker";

/**
 * Readies the process: settings, database, migrations, reference data, the demo's people, and the
 * worker that passes deadlines and sends mail. Ends the process with one sentence when it cannot.
 */
export async function startServer(): Promise<void> {
  try {
    authSecret();
    const database = await getOpenDatabase();
    await migrate(database);
    await publishProcedures(database.db, now());
    await seedCalendar(database.db, marketplace, now());
    await importContent(database.db, readContentFiles(), {
      origin: "shipped",
      by: null,
      now: now(),
    });
    await takeOverContent(database.db);
    await articlesChanged(database.db);
    await takeOverPolicyHistories(database.db);
    if (!builtForThisAddress) markPagesStale();
    if (isPlayground) {
      await restoreClock(database.db);
      if (await seedDemo(database.db, now())) await openDemoCases(database.db, now());
    }
    if (env.ADMINISTRATOR_EMAIL) {
      await ensureAdministrator(database.db, env.ADMINISTRATOR_EMAIL, now());
    }
    startWorker({ db: database.db, queue: await openQueue(database) });
  } catch (error) {
    log("error", "cannot_start", faultOf(error));
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
