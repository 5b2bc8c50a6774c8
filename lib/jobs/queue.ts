import { fromPglite, PgBoss, type ConstructorOptions } from "pg-boss";
import type { OpenDatabase } from "@/db/client";
import { faultOf, log } from "@/lib/log";

/** Mail to send, by the id of its notice; what failed for good moves on to `failed`. */
export const mailQueue = { name: "notices", failed: "notices_failed" } as const;

/**
 * In seconds. `expireInSeconds`: how long a crashed deliverer keeps a mail from the others;
 * `upkeepSeconds`: how often the queue looks for such mail.
 */
export type RetryPolicy = {
  retryLimit: number;
  retryDelay: number;
  retryDelayMax: number;
  expireInSeconds: number;
  upkeepSeconds: number;
};

/** Nine tries over about a day, doubling from one minute up to six hours. */
const patient: RetryPolicy = {
  retryLimit: 8,
  retryDelay: 60,
  retryDelayMax: 21_600,
  expireInSeconds: 300,
  upkeepSeconds: 60,
};

/**
 * The durable job queue on this database, started, with its queues made. The caller stops it
 * before closing the database.
 */
export async function openQueue(
  database: OpenDatabase,
  { upkeepSeconds, ...retry }: RetryPolicy = patient,
): Promise<PgBoss> {
  const boss = new PgBoss({
    ...connectionOf(database),
    schema: "jobs",
    schedule: false,
    superviseIntervalSeconds: upkeepSeconds,
    monitorIntervalSeconds: upkeepSeconds,
  });
  boss.on("error", (error) => log("error", "job_queue", faultOf(error)));
  await boss.start();
  await boss.createQueue(mailQueue.failed);
  const options = {
    ...retry,
    retryBackoff: true,
    deadLetter: mailQueue.failed,
  };
  await boss.createQueue(mailQueue.name, options);
  await boss.updateQueue(mailQueue.name, options);
  // The embedded database has one connection: a queue first used inside a transaction would wait
  // for that transaction to end. Used once beforehand, it is known.
  await boss.getQueue(mailQueue.name);
  await boss.insert(mailQueue.name, []);
  return boss;
}

function connectionOf(database: OpenDatabase): ConstructorOptions {
  if (database.kind === "embedded") return { db: fromPglite(database.client), backend: "pglite" };
  const query = (text: string, values?: unknown[]) =>
    database.kind === "neon"
      ? database.client.query(text, values)
      : database.client.query(text, values);
  return {
    db: {
      async executeSql(text, values) {
        const result = await query(text, values);
        // A text of several statements answers with a list of results.
        const results = Array.isArray(result) ? result : [result];
        return { rows: results.flatMap((it) => it.rows ?? []) };
      },
    },
  };
}
