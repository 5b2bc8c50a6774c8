import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { databaseKinds, describeOnEveryDatabase, emptyDatabase } from "@/test/databases";

describeOnEveryDatabase("client", (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
    await database.db.execute(sql`create table probe (n integer primary key)`);
  });

  it("commits a transaction and rolls back a failed one", async () => {
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into probe values (1)`);
    });
    const failed = database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into probe values (2)`);
      throw new Error("changed my mind");
    });
    await expect(failed).rejects.toThrow("changed my mind");
    const { rows } = await database.db.execute(sql`select n from probe`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it("gives a count as a number, and an exact BigInt beyond", async () => {
    const { rows } = await database.db.execute(
      sql`select count(*) as n, 9007199254740993::bigint as big from generate_series(1, 3)`,
    );
    expect(rows).toEqual([{ n: 3, big: 9007199254740993n }]);
  });

  it("has a savepoint inside a transaction", async () => {
    await database.db.transaction(async (tx) => {
      await tx
        .transaction(async (inner) => {
          await inner.execute(sql`insert into probe values (7)`);
          inner.rollback();
        })
        .catch(() => undefined);
      await tx.execute(sql`insert into probe values (8)`);
    });
    const { rows } = await database.db.execute(sql`select n from probe where n in (7, 8)`);
    expect(rows).toEqual([{ n: 8 }]);
  });
});

describe.each(databaseKinds)("migrate [%s]", (kind) => {
  it("applies each migration once, also when several start together", async () => {
    const database = await emptyDatabase(kind);
    try {
      if (kind === "embedded") await migrate(database);
      else await Promise.all([migrate(database), migrate(database), migrate(database)]);
      await migrate(database);
      const { rows } = await database.db.execute(
        sql`select count(*) = count(distinct hash) and count(*) > 0 as once from drizzle.__drizzle_migrations`,
      );
      expect(rows).toEqual([{ once: true }]);
    } finally {
      await database.close();
    }
  });
});
