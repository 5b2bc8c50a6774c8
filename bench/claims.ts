import { randomUUID } from "node:crypto";
import pg from "pg";
import type { App } from "./server";
import { makeOrders, sessionCookie, sessionFor } from "./world";

const claims = 600;
const atOnce = 8;
const buyer = "tom.bradley@people.example";

/**
 * Claims/s by posting the form (as a browser without JavaScript does), beside bare inserts of the
 * same rows through one pool of the same width on the same PostgreSQL.
 */
export async function benchClaims(app: App, databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const cookie = sessionCookie(await sessionFor(client, buyer));
  const hidden = await formFields(app, cookie);
  const orders = await makeOrders(client, buyer, claims + 20);
  for (const id of orders.splice(0, 20)) await postClaim(app, cookie, hidden, id);
  const rate = await inParallel(orders, (id) => postClaim(app, cookie, hidden, id));
  const bare = await bareInserts(databaseUrl, await makeOrders(client, buyer, claims));
  await client.end();
  return { claims, atOnce, perSecond: rate, barePerSecond: bare, ratio: rate / bare };
}

async function inParallel(ids: string[], work: (id: string) => Promise<void>): Promise<number> {
  const before = performance.now();
  const waiting = [...ids];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await work(id);
    }),
  );
  return ids.length / ((performance.now() - before) / 1000);
}

/** The hidden fields of the server-rendered claim form, the framework's own included. */
async function formFields(app: App, cookie: string): Promise<[string, string][]> {
  const html = await (await fetch(`${app.url}/en/report/claim`, { headers: { cookie } })).text();
  const form = /<form[^>]*(?:enctype|encType)[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const decode = (text: string) =>
    text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
  return [...form.matchAll(/<input type="hidden"([^>]*)>/g)].map((match) => [
    decode(/name="([^"]*)"/.exec(match[1] ?? "")?.[1] ?? ""),
    decode(/value="([^"]*)"/.exec(match[1] ?? "")?.[1] ?? ""),
  ]);
}

async function postClaim(app: App, cookie: string, hidden: [string, string][], orderId: string) {
  const form = new FormData();
  for (const [name, value] of hidden) form.set(name, value);
  form.set("submissionKey", randomUUID());
  form.set("locale", "en");
  form.set("intent", "send");
  form.set("orderId", orderId);
  form.set("contact", "talked");
  form.set("reason", "damaged");
  form.set("description", "It arrived with a long crack along the side. Measured here.");
  form.set("solution", "full_refund");
  const answer = await fetch(`${app.url}/en/report/claim`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { cookie, origin: app.url },
  });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`a claim was answered with ${answer.status}`);
}

async function bareInserts(databaseUrl: string, orders: string[]): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: atOnce });
  const rate = await inParallel(orders, async (orderId) => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      const row = await client.query<{ id: string }>(
        `insert into cases (reference, submission_key, kind, procedure_version, stage, team,
           claimant_id, respondent_id, claimant_name, claimant_email, claimant_locale, order_id,
           reason, subject, description, awaiting, due_at, first_contact_at, clocks_from, stage_entered_at,
           opened_at)
         select gen_random_uuid(), gen_random_uuid(), 'claim', 1, 'response', 'issue_resolution',
           buyer_id, seller_id, 'Bare', 'bare@bench.example', 'en', id, 'damaged', 'Bench',
           'It arrived with a long crack along the side. Measured here.', 'respondent',
           now() + interval '5 days', now(), now(), now(), now()
         from orders where id = $1 returning id`,
        [orderId],
      );
      const id = row.rows[0]?.id;
      await client.query(
        "insert into case_clocks (case_id, key, started_at, due_at) values ($1, 'response', now(), now() + interval '5 days')",
        [id],
      );
      const event = await client.query<{ id: string }>(
        `insert into case_events (case_id, seq, type, performer, audience, procedure_version, at)
         values ($1, 1, 'opened', 'claimant', 'parties', 1, now()) returning id`,
        [id],
      );
      await client.query(
        `insert into proposals (case_id, by_side, solution, amount_minor, proposed_at)
         values ($1, 'claimant', 'full_refund', 5000, now())`,
        [id],
      );
      for (const email of ["a@bench.example", "b@bench.example"]) {
        await client.query(
          `insert into notices (event_id, email, locale, template, data, created_at, queued_at, sent_at)
           values ($1, $2, 'en', 'case_opened', '{}', now(), now(), now())`,
          [event.rows[0]?.id, email],
        );
      }
      await client.query("commit");
    } finally {
      client.release();
    }
  });
  await pool.end();
  return rate;
}
