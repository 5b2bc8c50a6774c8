import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "@/db/client";
import { passDueDeadlines } from "@/lib/jobs/worker";

/** A worker process for bench:clocks: begins at the first word, and works in the server's rounds. */
async function work(url: string): Promise<void> {
  const database = await openDatabase({ url, dataDir: "memory://" });
  process.stdout.write("ready\n");
  await once(process.stdin, "data");
  for (;;) {
    await passDueDeadlines({ db: database.db });
    await pause(50);
  }
}

void work(process.argv[2] ?? "");
