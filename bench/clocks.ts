import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import pg from "pg";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { copyCases } from "@/test/many-cases";
import { startPostgres } from "@/test/postgres-server";
import { World } from "@/test/world";
import { stopped } from "./server";
import { writeResults } from "./results";

const clocks = 10_000;
const batch = 200;

/**
 * `npm run bench:clocks`: 10,000 complaints whose first deadline is due at one moment, moved by 1
 * and by 4 worker processes, beside a bare loop on as many connections that claims the same clocks
 * with FOR UPDATE SKIP LOCKED and writes the same rows to the same tables.
 */
async function main(): Promise<void> {
  const postgres = await startPostgres({ durable: true });
  const results: Record<string, unknown> = { clocks };
  for (const workers of [1, 4]) {
    const ours = await onFreshCases(postgres.url, (database, url) =>
      byEngine(database, url, workers),
    );
    const bare = await onFreshCases(postgres.url, (_, url) => byBareLoop(url, workers));
    results[`workers${workers}`] = {
      movesPerSecond: Math.round(clocks / ours.seconds),
      barePerSecond: Math.round(clocks / bare.seconds),
      ratio: Number((bare.seconds / ours.seconds).toFixed(2)),
      latenessSeconds: ours.lateness,
    };
  }
  await postgres.stop();
  writeResults("clocks", results);
}

type Run = { seconds: number; lateness?: { p50: number; p99: number } };

async function onFreshCases(
  server: string,
  run: (database: OpenDatabase, url: string) => Promise<Run>,
): Promise<Run> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query("drop database if exists bench_clocks with (force)");
  await admin.query("create database bench_clocks template template0");
  await admin.end();
  const url = new URL(server);
  url.pathname = "bench_clocks";
  const database = await openDatabase({ url: url.href, dataDir: "memory://" });
  await migrate(database);
  const world = await World.in(database.db);
  const opened = new Date(Date.now() - 24 * 3_600_000 - 60_000);
  const first = await world.simpleCase("complaint", opened);
  await copyCases(database.db, first, clocks, "first_contact");
  await database.db.execute(sql`checkpoint`);
  const result = await run(database, url.href);
  await database.close();
  return result;
}

async function byEngine(database: OpenDatabase, url: string, workers: number): Promise<Run> {
  const script = path.join(import.meta.dirname, "clock-worker.ts");
  const crew: ChildProcess[] = [];
  for (let n = 0; n < workers; n += 1) {
    const worker = spawn(process.execPath, ["--import", "tsx", script, url], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, RECOURSE_MODE: "test" },
    });
    crew.push(worker);
    if (worker.stdout) await once(worker.stdout, "data");
  }
  // Due at one moment, a little ahead; everybody is already looking.
  const due = new Date(Date.now() + 1_000);
  await database.db.execute(
    sql`update case_clocks set due_at = ${due.toISOString()}::timestamptz
        where key = 'first_contact' and fired_at is null`,
  );
  for (const worker of crew) worker.stdin?.write("begin\n");
  const done = await untilMoved(database);
  for (const worker of crew) await stopped(worker);
  const { rows } = await database.db.execute<{ p50: number; p99: number }>(sql`
    select percentile_cont(0.5) within group (order by late) p50,
      percentile_cont(0.99) within group (order by late) p99
    from (select extract(epoch from at - due_at)::float late from case_events
      where type = 'deadline_passed') it`);
  const lateness = { p50: Number(rows[0]?.p50), p99: Number(rows[0]?.p99) };
  return { seconds: (done - due.getTime()) / 1_000, lateness };
}

async function untilMoved(database: OpenDatabase): Promise<number> {
  for (;;) {
    const { rows } = await database.db.execute<{ left: number }>(sql`
      select count(*)::int as left from case_clocks
      where key = 'first_contact' and fired_at is null`);
    if (rows[0]?.left === 0) return Date.now();
    await pause(20);
  }
}

const bareBatch = `
with due as (
  select k.id, k.case_id, k.due_at, c.procedure_version, c.claimant_email,
    (select max(seq) from case_events e where e.case_id = c.id) as seq
  from case_clocks k join cases c on c.id = k.case_id
  where k.due_at <= now() and k.fired_at is null and k.stopped_at is null and k.paused_at is null
  order by k.due_at, k.id limit ${batch} for update of k skip locked),
fired as (
  update case_clocks k set fired_at = now() from due where k.id = due.id returning k.id),
started as (
  insert into case_clocks (case_id, key, started_at, due_at)
  select case_id, 'investigation', now(), now() + interval '24 hours' from due),
moved as (
  update cases c set stage = 'investigation', team = 'issue_resolution', version = version + 1,
    due_at = now() + interval '24 hours', stage_entered_at = now()
  from due where c.id = due.case_id),
passed as (
  insert into case_events
    (case_id, seq, type, performer, audience, payload, procedure_version, due_at, at)
  select case_id, seq + 1, 'deadline_passed', 'system', 'parties', '{"clock":"first_contact"}',
    procedure_version, due_at, now() from due returning id, case_id),
told as (
  insert into notices (event_id, email, locale, template, data, created_at)
  select passed.id, due.claimant_email, 'en', 'escalated', $1, now()
  from passed join due on due.case_id = passed.case_id)
select case_id, seq, procedure_version from due`;

/** The second event needs the first one's hash, so it is a statement of its own. */
const bareMoved = `
insert into case_events (case_id, seq, type, performer, audience, payload, procedure_version, at)
select case_id, seq + 2, 'moved', 'system', 'parties',
  '{"from":"first_contact","to":"investigation"}', version, now()
from unnest($1::uuid[], $2::int[], $3::int[]) as t(case_id, seq, version)`;

async function byBareLoop(url: string, connections: number): Promise<Run> {
  const data = JSON.stringify({ recipientName: "Gina Guest", path: "/cases/X", reference: "X" });
  const clients = Array.from({ length: connections }, () => new pg.Client(url));
  for (const client of clients) await client.connect();
  const before = Date.now();
  await Promise.all(
    clients.map(async (client) => {
      for (;;) {
        await client.query("begin");
        const { rows } = await client.query<{
          case_id: string;
          seq: number;
          procedure_version: number;
        }>(bareBatch, [data]);
        await client.query(bareMoved, [
          rows.map((it) => it.case_id),
          rows.map((it) => it.seq),
          rows.map((it) => it.procedure_version),
        ]);
        await client.query("commit");
        if (rows.length === 0) return;
      }
    }),
  );
  const seconds = (Date.now() - before) / 1_000;
  for (const client of clients) await client.end();
  return { seconds };
}

await main();
