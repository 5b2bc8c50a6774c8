import { once } from "node:events";
import { openDatabase } from "../db/client";
import { passDueDeadlines, sendWaitingMail } from "../lib/jobs/worker";
import { openQueue } from "../lib/jobs/queue";
import { impatient } from "./mail-queue";

/**
 * Run as a process of its own, to be killed: says "ready", waits for a word, and then passes
 * deadlines and sends mail on the database of the first argument, round after round, like the
 * server's worker.
 */
async function work(url: string): Promise<void> {
  const database = await openDatabase({ url, dataDir: "memory://" });
  const queue = await openQueue(database, impatient);
  process.stdout.write("ready\n");
  await once(process.stdin, "data");
  for (;;) {
    await passDueDeadlines({ db: database.db });
    await sendWaitingMail({ db: database.db, queue });
  }
}

void work(process.argv[2] ?? "");
