import pg from "pg";
import { openDatabase } from "@/db/client";
import { fillDesk } from "@/test/many-cases";
import type { App } from "../server";
import { sessionCookie, sessionFor } from "../world";

const rounds = 60;
const agent = "maria.enache@agora.example";

/** Fills the desk of a running application; PostgreSQL has then seen what is there. */
export async function fill(databaseUrl: string, cases: number): Promise<void> {
  const database = await openDatabase({ url: databaseUrl, dataDir: "memory://" });
  await fillDesk(database.db, cases);
  await database.close();
  await withClient(databaseUrl, (client) => client.query("vacuum analyze"));
}

/**
 * Milliseconds for pages of the desk as the server answers them, one at a time, beside the bare
 * select of the rows of the queue's first page.
 */
export async function measureDesk(app: App, databaseUrl: string) {
  return withClient(databaseUrl, async (client) => {
    const cookie = sessionCookie(await sessionFor(client, agent));
    const read = async (path: string) => {
      const answer = await fetch(app.url + path, { headers: { cookie }, redirect: "manual" });
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return text;
    };
    const [one] = (
      await client.query<{ reference: string; name: string }>(
        `select reference, claimant_name as name from cases
         where closed_at is null and reference like 'MANY-%' order by due_at limit 1`,
      )
    ).rows;
    const pages: Record<string, string> = {
      first: "/staff",
      deep: await deepPage(read),
      team: "/staff?team=legal",
      procedure: "/staff?kind=authority",
      stage: "/staff?stage=mediation",
      mine: "/staff?mine=1",
      overdue: "/staff?overdue=1",
      closedOfTeam: "/staff?team=legal&state=closed",
      search: `/staff?q=${encodeURIComponent(one?.name ?? "")}`,
    };
    const measured: Record<string, { p50: number; p95: number }> = {};
    for (const [name, path] of Object.entries(pages)) {
      measured[name] = await percentiles(() => read(path));
    }
    measured.bareFirst = await percentiles(() =>
      client.query("select * from cases where closed_at is null order by due_at, id limit 26"),
    );
    return measured;
  });
}

/** The address of the fortieth page, found as an agent would: page by page. */
async function deepPage(read: (path: string) => Promise<string>): Promise<string> {
  let path = "/staff";
  for (let page = 0; page < 40; page += 1) {
    const next = /href="(\/staff\?after=[^"]+)"/.exec(await read(path))?.[1];
    if (!next) return path;
    path = next.replaceAll("&amp;", "&");
  }
  return path;
}

async function withClient<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function percentiles(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  for (let round = 0; round < 10; round += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    await work();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}
