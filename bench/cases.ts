import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { startPostgres } from "@/test/postgres-server";
import { World } from "@/test/world";
import { submitCase } from "@/lib/services/case";
import { writeResults } from "./results";

const cases = 4_000;
const atOnce = 8;

/**
 * `npm run bench:cases`: complaints opened by the engine, eight at once in one process, beside
 * pgbench inserting the same rows into the same tables over as many connections.
 */
async function main(): Promise<void> {
  const postgres = await startPostgres({ durable: true });
  const database = await openDatabase({ url: postgres.url, dataDir: "memory://" });
  await migrate(database);
  const world = await World.in(database.db);
  await open(world, 200);
  const perSecond = await open(world, cases);
  const barePerSecond = pgbench(postgres.url);
  await database.close();
  await postgres.stop();
  const ratio = Number((perSecond / barePerSecond).toFixed(2));
  writeResults("cases", { cases, atOnce, perSecond, barePerSecond, ratio });
}

async function open(world: World, wanted: number): Promise<number> {
  let left = wanted;
  const before = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) {
        await submitCase({ ...world.visitor(), now: new Date() }, "complaint", world.caseForm());
      }
    }),
  );
  return Math.round(wanted / ((performance.now() - before) / 1_000));
}

// pgbench has numbers for variables, so the ids are made of one.
const id = "lpad(to_hex(:n::bigint), 32, '0')::uuid";
const script = `
\\set n random(1, 9000000000000000000)
begin;
insert into cases (id, reference, submission_key, kind, procedure_version, stage, team,
  claimant_name, claimant_email, claimant_locale, subject, description, reason, details, awaiting,
  due_at, first_contact_at, clocks_from, stage_entered_at, opened_at)
values (${id}, gen_random_uuid()::text, gen_random_uuid()::text, 'complaint', 2,
  'first_contact', 'customer_service', 'Gina Guest', 'gina@people.example', 'en',
  'Nobody answers my letters', 'I wrote three times about my parcel and never heard back.', 'other',
  '{}', 'staff', now() + interval '1 day', now(), now(), now(), now());
insert into case_clocks (case_id, key, started_at, due_at) values
  (${id}, 'first_contact', now(), now() + interval '1 day'),
  (${id}, 'update', now(), now() + interval '1 day');
insert into case_events (id, case_id, seq, type, performer, audience, procedure_version, at)
values (${id}, ${id}, 1, 'opened', 'claimant', 'parties', 2, now());
insert into notices (event_id, email, locale, template, data, created_at)
values (${id}, 'gina@people.example', 'en', 'case_opened',
  '{"recipientName":"Gina Guest","path":"/cases/X","reference":"X","kind":"complaint"}', now());
commit;
`;

function pgbench(url: string): number {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "recourse-bench-")), "open.sql");
  writeFileSync(file, script);
  const each = cases / atOnce;
  const run = spawnSync(
    "pgbench",
    ["-n", "-M", "prepared", "-c", `${atOnce}`, "-j", "2", "-t", `${each}`, "-f", file, url],
    { encoding: "utf8" },
  );
  if (run.error) throw new Error("pgbench is needed: Debian's package postgresql-contrib has it.");
  const rate = /tps = ([\d.]+)/.exec(run.stdout)?.[1];
  if (!rate) throw new Error(`pgbench failed:\n${run.stderr}`);
  return Math.round(Number(rate));
}

await main();
