import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, type OpenDatabase, openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import * as schema from "@/db/schema";
import type { QueueFilter } from "@/lib/domain/case/queue-filter";
import { passDeadlines } from "@/lib/services/case";
import { measureAnswers } from "@/lib/services/answers/measure";
import { createDatabase } from "@/test/databases";
import { fillDesk } from "@/test/many-cases";
import { World } from "@/test/world";
import { queue } from "./queue";

/** One in five is open. */
const many = 60_000;
/** Far below the open cases, above what a count goes to and a page reads. */
const few = 3_000;

let created: Awaited<ReturnType<typeof createDatabase>>;
let database: OpenDatabase;
let client: pg.Client;
let world: World;

beforeAll(async () => {
  created = await createDatabase();
  database = await openDatabase({ url: created.url, dataDir: "memory://" });
  await migrate(database);
  world = await World.in(database.db);
  await fillDesk(database.db, many);
  client = new pg.Client({ connectionString: created.url });
  await client.connect();
}, 240_000);
afterAll(async () => {
  await client.end();
  await database.close();
  await created.drop();
});

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
};

const withAll = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(withAll)];

/** What a page of the queue does that grows with the table. */
async function costly(filter: QueueFilter): Promise<string[]> {
  // What is legal's holds nothing that others may read.
  const who = filter.team === "legal" ? "jurist" : "service";
  const { found, sent } = await costs((db) => queue({ ...world.as(who, new Date()), db }, filter));
  expect(sent).toBeGreaterThan(1);
  return found;
}

async function costs(read: (db: Database) => Promise<unknown>) {
  const sent: { text: string; values: unknown[] }[] = [];
  const logger = {
    logQuery: (text: string, values: unknown[]) => void sent.push({ text, values }),
  };
  const db = drizzle(client, { schema, logger }) as unknown as Database;
  await read(db);
  const found: string[] = [];
  for (const { text, values } of sent) {
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
      `explain (analyze, format json) ${text}`,
      values,
    );
    for (const node of rows.flatMap((it) => withAll(it["QUERY PLAN"][0].Plan))) {
      const of = `${node["Node Type"]} ${node["Relation Name"] ?? ""}`;
      const [beneath] = node.Plans ?? [];
      if (/^Seq Scan (cases|orders)$/.test(of)) found.push(of);
      if (/Sort/.test(of) && beneath && beneath["Actual Rows"] > few) found.push(of);
      if ((node["Rows Removed by Filter"] ?? 0) > few) found.push(`${of}, filtered`);
    }
  }
  return { found, sent: sent.length };
}

it.each<[string, QueueFilter]>([
  ["open", {}],
  ["mine", { mine: true }],
  ["unassigned", { unassigned: true }],
  ["own teams", { team: "own" }],
  ["overdue", { overdue: true }],
  ["closed", { state: "closed" }],
  ["open and closed", { state: "any" }],
  ["a rare team", { team: "legal" }],
  ["a procedure", { kind: "authority" }],
  ["a stage", { stage: "mediation" }],
  ["a stage that no case is in", { stage: "nowhere" }],
  ["a stage of a procedure", { kind: "claim", stage: "mediation" }],
  ["overdue of a rare team", { team: "legal", overdue: true }],
  ["closed of a rare team", { team: "legal", state: "closed" }],
  ["closed of a procedure", { kind: "authority", state: "closed" }],
  ["closed of mine", { mine: true, state: "closed" }],
  ["closed in a stage", { stage: "mediation", state: "closed" }],
  ["all of a rare team", { team: "legal", state: "any" }],
  ["all of mine", { mine: true, state: "any" }],
  ["a reference", { q: "RC-0000-0000" }],
  ["an order number", { q: "many-5" }],
  ["an e-mail", { q: "g12@many.example" }],
  ["a name", { q: "Member12 Of12" }],
  ["nobody's name", { q: "zzzz" }],
])("reads a page by an index, whatever the desk holds: %s", async (_, filter) => {
  expect(await costly(filter)).toEqual([]);
});

it("reads a deep page as cheaply, on and back", async () => {
  const seen = await queue(world.as("service", new Date()), {});
  let after = seen.next;
  for (let page = 0; page < 40 && after; page += 1) {
    after = (await queue(world.as("service", new Date()), { after })).next;
  }
  expect(after).not.toBeNull();
  expect(await costly({ after: after ?? "" })).toEqual([]);
  expect(await costly({ before: after ?? "" })).toEqual([]);
});

it("measures how long e-mails waited without what was closed before", async () => {
  const { found, sent } = await costs((db) => measureAnswers(db, new Date()));
  expect(sent).toBe(1);
  expect(found).not.toContain("Seq Scan cases");
});

it("finds what is due first by the index in whose order it passes, and sorts nothing", async () => {
  const sent: { text: string; values: unknown[] }[] = [];
  const logger = {
    logQuery: (text: string, values: unknown[]) => void sent.push({ text, values }),
  };
  const db = drizzle(client, { schema, logger }) as unknown as Database;
  const { calendar } = world;
  expect(await passDeadlines({ db, now: new Date(), calendar }, 200)).toBe(200);
  const claim = sent.find(({ text }) => /^select .* from "case_clocks" .* skip locked$/.test(text));
  const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
    `explain (analyze, format json) ${claim?.text}`,
    claim?.values,
  );
  const nodes = rows.flatMap((it) => withAll(it["QUERY PLAN"][0].Plan));
  expect(nodes.map((it) => it["Index Name"])).toContain("case_clocks_due");
  expect(nodes.filter((it) => /Sort|Seq Scan/.test(it["Node Type"]))).toEqual([]);
});
