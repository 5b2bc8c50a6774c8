import pg from "pg";
import type { App } from "./server";
import { fillQueue, sessionCookie, sessionFor } from "./world";

const rounds = 60;

/** Milliseconds for the queue's page at 10,000 open cases, beside its bare first-page select. */
export async function benchQueue(app: App, databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const cookie = sessionCookie(await sessionFor(client, "maria.enache@agora.example"));
  await fillQueue(client, 10_000);
  const page = await percentiles(async () => {
    const answer = await fetch(`${app.url}/staff`, { headers: { cookie }, redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`the queue answered ${answer.status}`);
  });
  const bare = await percentiles(async () => {
    await client.query("select * from cases where closed_at is null order by due_at, id limit 51");
  });
  await client.end();
  return { cases: 10_000, page, bare, ratio: page.p50 / bare.p50 };
}

async function percentiles(work: () => Promise<void>): Promise<{ p50: number; p95: number }> {
  for (let round = 0; round < 5; round += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    await work();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
