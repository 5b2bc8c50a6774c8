import { randomUUID } from "node:crypto";
import pg from "pg";

export const sessionCookie = (token: string) => `recourse.session=${token}`;

/** A signed-in session for a demo person, made in the database itself. */
export async function sessionFor(client: pg.Client, email: string): Promise<string> {
  const token = randomUUID();
  await client.query(
    `insert into sessions (session_token, member_id, expires_at)
     select $1, id, now() + interval '1 day' from members where email = $2`,
    [token, email],
  );
  return token;
}

/** Eligible orders of one buyer, as many as wanted; returns their ids. */
export async function makeOrders(client: pg.Client, email: string, wanted: number) {
  const made = await client.query<{ id: string }>(
    `with made as (
       insert into orders (number, buyer_id, seller_id, currency, total_minor, guaranteed,
                           placed_at, promised_at, delivered_at)
       select 'B-' || gen_random_uuid(), b.id, s.id, 'EUR', 5000, true,
              now() - interval '10 days', now() - interval '5 days', now() - interval '4 days'
       from members b, members s, generate_series(1, $2)
       where b.email = $1 and s.email = 'atelier@lemnviu.example' returning id),
     items as (
       insert into order_items (order_id, title, quantity, unit_price_minor)
       select id, 'Bench', 1, 5000 from made)
     select id from made`,
    [email, wanted],
  );
  return made.rows.map((row) => row.id);
}
