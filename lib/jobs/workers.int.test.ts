import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { createDatabase } from "@/test/databases";
import { impatient } from "@/test/mail-queue";
import { copyCases } from "@/test/many-cases";
import { World } from "@/test/world";
import { openQueue } from "./queue";

/** How many deadlines are due at once: `WORKER_CASES=50000 npm run test:integration workers`. */
const CASES = Number(process.env.WORKER_CASES ?? 10_000);
const WORKERS = 3;
const KILLS = 6;

let database: OpenDatabase;
let created: { url: string; drop(): Promise<void> };
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  created = await createDatabase();
  database = await openDatabase({ url: created.url, dataDir: "memory://" });
  await migrate(database);
  await (await openQueue(database, impatient)).stop({ graceful: false });
});
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await database.close();
  await created.drop();
});

/** One worker process, ready to begin. */
function readyWorker(): Promise<ChildProcess> {
  const script = path.join(import.meta.dirname, "../../test/worker-process.ts");
  const worker = spawn(process.execPath, ["--import", "tsx", script, created.url], {
    stdio: ["pipe", "pipe", "inherit"],
    // Its mail is kept in the database, where it is counted.
    env: { ...process.env, RECOURSE_MODE: "development", DATABASE_URL: "", SMTP_URL: "" },
  });
  workers.add(worker);
  worker.once("exit", () => workers.delete(worker));
  return new Promise((resolve, reject) => {
    worker.stdout.once("data", () => resolve(worker));
    worker.once("exit", () => reject(new Error("a worker ended before it began")));
  });
}

async function kill(worker: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  worker.kill("SIGKILL");
  await gone;
}

async function count(query: SQL): Promise<number> {
  const { rows } = await database.db.execute<{ n: number }>(query);
  return Number(rows[0]?.n);
}

it(`passes ${CASES} deadlines once, with one event and one mail each, whoever is killed`, async () => {
  // A minute more than a day ago: the first deadline is due, the next one in another day.
  const opened = new Date(Date.now() - 24 * 3_600_000 - 60_000);
  const world = await World.in(database.db);
  const first = await world.simpleCase("complaint", opened);
  await copyCases(database.db, first, CASES, "first_contact");
  await database.db.execute(sql`update notices set queued_at = now(), sent_at = now()`);

  const moved = () => count(sql`select count(*)::int n from cases where stage = 'investigation'`);
  const sent = () =>
    count(sql`select count(*)::int n from notices n join case_events e on e.id = n.event_id
      where e.seq > 1 and n.sent_at is not null`);
  expect([await moved(), await sent()]).toEqual([0, 0]);
  const spare = await Promise.all(Array.from({ length: WORKERS + KILLS }, readyWorker));
  const crew: ChildProcess[] = [];
  const begin = () => {
    const worker = spare.pop();
    worker?.stdin?.write("begin\n");
    if (worker) crew.push(worker);
  };
  for (let n = 0; n < WORKERS; n += 1) begin();
  let kills = 0;
  // Whichever of them is killed in the middle of it, whenever chance has it, and another begins.
  const moments = Array.from({ length: KILLS }, () => Math.random() * 1.8 * CASES);
  moments.sort((a, b) => a - b);
  for (let done = 0; done < 2 * CASES; done = (await moved()) + (await sent())) {
    if (done < (moments[kills] ?? Infinity)) continue;
    const [victim] = crew.splice(Math.floor(Math.random() * crew.length), 1);
    if (!victim) throw new Error("nobody is left to kill");
    await kill(victim);
    kills += 1;
    begin();
  }
  await Promise.all(crew.map(kill));
  expect(kills).toBe(KILLS);

  expect(
    await count(sql`
      select count(*)::int n from cases c where c.stage = 'investigation' and c.version = 2
        and c.team = 'issue_resolution' and c.overdue = false
        and (select count(*) from case_clocks k where k.case_id = c.id and k.key = 'first_contact'
          and k.fired_at is not null) = 1
        and (select array_agg(k.key) from case_clocks k where k.case_id = c.id
          and k.fired_at is null and k.stopped_at is null) = array['investigation']
        and (select string_agg(e.type, ' ' order by e.seq) from case_events e
          where e.case_id = c.id) = 'opened deadline_passed moved'
        and (select count(*) from notices n join case_events e on e.id = n.event_id
          where e.case_id = c.id and e.seq > 1 and n.sent_at is not null and n.failed_at is null) = 1`),
  ).toBe(CASES);
  expect(await count(sql`select count(distinct message_id)::int n from mailbox`)).toBe(CASES);
  expect(await count(sql`select count(*)::int n from mailbox`)).toBe(CASES);
  expect(
    await count(sql`
      select count(*)::int n from case_events e
      where e.hash <> case_event_hash(coalesce((select b.hash from case_events b
        where b.case_id = e.case_id and b.seq = e.seq - 1), ''), e)`),
  ).toBe(0);
}, 300_000);
