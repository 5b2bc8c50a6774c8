import { sql } from "drizzle-orm";
import { jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { describeOnEveryDatabase } from "@/test/databases";

const probes = pgTable("probes", {
  name: text("name").notNull(),
  saidBy: text("said_by").default("nobody"),
  tags: text("tags").array(),
  data: jsonb("data"),
  at: timestamp("at", { withTimezone: true }),
});

describeOnEveryDatabase("rows as one document", (open) => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await open());
    await db.execute(sql`
      create table probes (name text not null, said_by text default 'nobody', tags text[],
        data jsonb, at timestamptz)`);
  });

  it("arrive as they were given, whatever stands in them", async () => {
    const hard = `quote ' " \\ $1 {"a":1} ș 🙂\n\ttab`;
    const at = new Date("2026-03-29T00:59:59.123Z");
    const rows = [
      { name: hard, saidBy: null, tags: [hard, "b,c", ""], data: { [hard]: [1, null, hard] }, at },
      { name: "plain", saidBy: "x", tags: [], data: "text", at: null },
    ];
    await db.execute(insertRows(probes, rows));
    expect(await db.select().from(probes)).toEqual(rows);
  });

  it("leave to the table what none of them gives, and may compute a column", async () => {
    await db.delete(probes);
    await db.execute(insertRows(probes, [{ name: "a" }, { name: "b" }], { name: "upper(s.name)" }));
    const found = await db.select({ name: probes.name, saidBy: probes.saidBy }).from(probes);
    expect(found).toEqual([
      { name: "A", saidBy: "nobody" },
      { name: "B", saidBy: "nobody" },
    ]);
  });

  it("may be none at all, and may be ordered and stopped by a condition", async () => {
    await db.delete(probes);
    await db.execute(insertRows(probes, []));
    await db.execute(sql`${insertRows(probes, [{ name: "c" }])} where false`);
    await db.execute(sql`${insertRows(probes, [{ name: "d" }, { name: "c" }])} order by s.name`);
    const found = await db.select({ name: probes.name }).from(probes);
    expect(found.map((it) => it.name)).toEqual(["c", "d"]);
  });
});
