import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenDatabase, type Transaction, openDatabase } from "@/db/client";
import { createDatabase } from "@/test/databases";

let database: OpenDatabase;
let created: Awaited<ReturnType<typeof createDatabase>>;

beforeAll(async () => {
  created = await createDatabase();
  database = await openDatabase({ url: created.url, dataDir: "memory://" });
});
afterAll(async () => {
  await database.close();
  await created.drop();
});

/** In a transaction, so that all of it goes over one connection. */
const onOneConnection = <Answer>(work: (tx: Transaction) => Promise<Answer>) =>
  database.db.transaction(work);

async function kept(tx: Transaction, part: string): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(
    sql.raw(`select count(*)::int n from pg_prepared_statements where statement like '%${part}%'`),
  );
  return rows[0]?.n ?? 0;
}

it("keeps the plan of what is sent again and again, once, and of nothing else", async () => {
  await onOneConnection(async (tx) => {
    const seen: unknown[] = [];
    for (let n = 0; n < 12; n += 1) {
      seen.push((await tx.execute(sql`select ${n}::int as often_asked`)).rows[0]);
      if (n === 3) expect(await kept(tx, "as often_asked")).toBe(0);
    }
    await tx.execute(sql`select ${1}::int as asked_once`);
    for (let n = 0; n < 12; n += 1) await tx.execute(sql.raw("select 1 as a; select 2 as b"));
    expect(seen).toEqual(seen.map((_, n) => ({ often_asked: n })));
    expect(await kept(tx, "as often_asked")).toBe(1);
    expect(await kept(tx, "as asked_once")).toBe(0);
  });
});

it("goes on after an error, and after the table was changed", async () => {
  await database.db.execute(sql`create table kept (n int primary key)`);
  const insert = (n: number) => database.db.execute(sql`insert into kept (n) values (${n})`);
  const read = (n: number) => database.db.execute(sql`select n from kept where n = ${n}`);
  for (let n = 0; n < 10; n += 1) await insert(n);
  await expect(insert(3)).rejects.toThrow();
  for (let n = 0; n < 10; n += 1) expect((await read(n)).rows).toEqual([{ n }]);
  await database.db.execute(sql`alter table kept add column more text default 'x'`);
  await insert(10);
  expect((await read(10)).rows).toEqual([{ n: 10 }]);
});

it("stops keeping at its most, and answers all the same", async () => {
  await onOneConnection(async (tx) => {
    for (let text = 0; text < 260; text += 1) {
      for (let n = 0; n < 6; n += 1) {
        const { rows } = await tx.execute(sql`select ${n}::int as ${sql.raw(`column_${text}`)}`);
        expect(rows).toEqual([{ [`column_${text}`]: n }]);
      }
    }
    const all = await kept(tx, "as column_");
    expect(all).toBeGreaterThan(100);
    expect(all).toBeLessThanOrEqual(200);
  });
});
