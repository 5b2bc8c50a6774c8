import { beforeEach, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { describeOnEveryDatabase } from "@/test/databases";
import type { StaffRole } from "@/lib/domain/case/vocabulary";
import type { Context } from "../context";
import type { RankCursor } from "../keyset";
import { countMiss, forgetOldMisses, missesIn, type Miss } from "./misses";

const zone = "Europe/Bucharest";
const lateOnMonday = new Date("2026-06-08T20:30:00Z");

describeOnEveryDatabase("searches without result", (open) => {
  let db: Database;
  const as = (role: StaffRole) =>
    ({
      db,
      actor: { kind: "member", memberId: "m", roles: [role], locale: "en" },
      now: lateOnMonday,
    }) as unknown as Context;
  beforeEach(async () => {
    db ??= (await open()).db;
    await db.execute(sql`delete from search_misses`);
  });

  it("are counted by language, words and local day", async () => {
    for (const typed of ["Zeppelin", "zeppélin !", "zeppelin"]) {
      await countMiss(db, "en", typed, lateOnMonday, zone);
    }
    await countMiss(db, "fr", "zeppelin", lateOnMonday, zone);
    const afterMidnight = new Date("2026-06-08T21:30:00Z");
    await countMiss(db, "en", "zeppelin", afterMidnight, zone);
    const { rows } = await db.execute(
      sql`select locale, day::text, query, count from search_misses order by locale, day`,
    );
    expect(rows).toEqual([
      { locale: "en", day: "2026-06-08", query: "zeppelin", count: 3 },
      { locale: "en", day: "2026-06-09", query: "zeppelin", count: 1 },
      { locale: "fr", day: "2026-06-08", query: "zeppelin", count: 1 },
    ]);
    // What was asked once could name a person: editors see what comes again.
    const june = { firstDay: "2026-06-01", lastDay: "2026-06-30" };
    expect(await missesIn(as("editor"), june, null, 10)).toEqual([
      { locale: "en", query: "zeppelin", count: 4, lastDay: "2026-06-09" },
    ]);
    const monday = { firstDay: "2026-06-08", lastDay: "2026-06-08" };
    expect(await missesIn(as("editor"), monday, null, 10)).toMatchObject([{ count: 3 }]);
    expect(await missesIn(as("customer_service"), june, null, 10)).toEqual([]);
  });

  it("are listed a page at a time, each once", async () => {
    await db.execute(sql`
      insert into search_misses (locale, day, query, count)
      select l, '2026-06-08', 'word ' || n, 2 + n % 3
      from generate_series(1, 7) n, unnest(array['en', 'ro']) l`);
    const june = { firstDay: "2026-06-01", lastDay: "2026-06-30" };
    const seen: string[] = [];
    for (let after: RankCursor | null = null; ;) {
      const rows: Miss[] = await missesIn(as("editor"), june, after, 3);
      seen.push(...rows.map((it) => `${it.count} ${it.query} ${it.locale}`));
      const last = rows.at(-1);
      if (!last) break;
      after = { rank: last.count, keys: [last.query, last.locale] };
    }
    expect(seen).toHaveLength(14);
    expect(new Set(seen).size).toBe(14);
    expect(seen.map((it) => it[0])).toEqual([..."44443333332222"].sort().reverse());
  });

  it("keep nothing of a person", async () => {
    for (const typed of ["ana@mail.example", "0722 123 456", "RC-8K2M-4T7Q"]) {
      await countMiss(db, "en", typed, lateOnMonday, zone);
    }
    const { rows } = await db.execute(sql`select * from search_misses`);
    expect(rows).toEqual([]);
  });

  it("stay few whatever is sent, and go after half a year", async () => {
    await db.execute(sql`
      insert into search_misses (locale, day, query, count)
      select 'en', '2026-06-08', 'nonsense ' || n, 1 from generate_series(1, 500) n`);
    await countMiss(db, "en", "one more", lateOnMonday, zone);
    await countMiss(db, "en", "nonsense 7", lateOnMonday, zone);
    const { rows } = await db.execute(
      sql`select count(*)::int as n, max(count) as most from search_misses`,
    );
    expect(rows).toEqual([{ n: 500, most: 2 }]);
    await forgetOldMisses(db, new Date("2027-01-08T10:00:00Z"));
    const { rows: left } = await db.execute(sql`select * from search_misses`);
    expect(left).toEqual([]);
  });
});
