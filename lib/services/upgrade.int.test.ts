import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { and, asc, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { caseClocks, cases } from "@/db/schema";
import * as verbs from "@/lib/services/case";
import { caseByReference } from "@/lib/services/case/queries";
import { verifyRecord } from "@/lib/services/case/verify-record";
import { databaseKinds, emptyDatabase } from "@/test/databases";
import { refund } from "@/test/stages";
import { after, dayMs, monday, World } from "@/test/world";

const migrations = path.resolve("db/migrations");
const marketplace = path.resolve("test/fixtures/of-two-migrations.sql");

/** The migrations up to a number, as a release of that time had them. */
function releaseWith(count: number): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-release-"));
  cpSync(migrations, folder, { recursive: true });
  const file = path.join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: unknown[] };
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

describe.each(databaseKinds)("a marketplace of the first release, upgraded [%s]", (kind) => {
  let database: OpenDatabase;
  let world: World;
  const before = new Map<string, number>();
  const countOf = async (table: string) => {
    const { rows } = await database.db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)}`,
    );
    return rows[0]?.n ?? 0;
  };

  beforeAll(async () => {
    database = await emptyDatabase(kind);
    const release = releaseWith(2);
    await migrate(database, release.folder);
    release.remove();
    const inserts = readFileSync(marketplace, "utf8")
      .split(/^(?=INSERT INTO)/m)
      .slice(1);
    for (const insert of inserts) {
      await database.db.execute(sql.raw(insert));
      const table = /public\.(\w+)/.exec(insert)?.[1] ?? "";
      before.set(table, await countOf(table));
    }
    await migrate(database);
  });
  afterAll(() => database.close());

  it("keeps every row", async () => {
    expect([...before.keys()]).toContain("case_events");
    for (const [table, count] of before) {
      expect(count, table).toBeGreaterThan(0);
      expect(await countOf(table), table).toBe(count);
    }
  });

  it("has a record that holds, case by case", async () => {
    const { cases: walked, events, broken } = await verifyRecord(database.db);
    expect({ walked, events, broken }).toEqual({
      walked: before.get("cases"),
      events: before.get("case_events"),
      broken: null,
    });
  });

  describe("and started", () => {
    beforeAll(async () => {
      world = await World.in(database.db);
    });
    const open = () =>
      database.db.select().from(cases).where(isNull(cases.closedAt)).orderBy(asc(cases.reference));
    const at = async (stage: string, awaiting: string) => {
      const found = (await open()).find(
        (it) => it.kind === "claim" && it.stage === stage && it.awaiting === awaiting,
      );
      if (!found) throw new Error(`no claim at ${stage}`);
      return found.reference;
    };

    it("shows each case to its people", async () => {
      const rows = await database.db.select().from(cases);
      for (const { reference, kind: procedure, claimantId } of rows) {
        const seen = await caseByReference(world.as("lead"), reference);
        expect(seen, reference).toMatchObject({ reference, kind: procedure });
        if (!claimantId) continue;
        expect(await caseByReference(world.as("claimant"), reference)).toMatchObject({ reference });
      }
    });

    it("goes on with each case under the version that it was opened under", async () => {
      const mediated = await at("mediation", "staff");
      const { procedureVersion } = await world.case(mediated);
      expect(procedureVersion).toBe(1);
      const answer = { ...(await world.form(mediated)), ...refund };
      await verbs.decide(world.as("agent", after(2)), answer);
      await verbs.confirmCarriedOut(world.as("claimant", after(3)), await world.form(mediated));
      expect(await world.case(mediated)).toMatchObject({ stage: "closed", procedureVersion: 1 });
      const talked = await at("response", "respondent");
      await verbs.accept(world.as("respondent", after(2)), await world.form(talked));
      expect((await world.case(talked)).stage).toBe("carrying_out");
    });

    it("passes every deadline that the first release set", async () => {
      const later = { ...world.as("agent", new Date(monday.getTime() + 60 * dayMs)) };
      expect(await verbs.passDeadlines(later)).toBeGreaterThan(5);
      const running = and(isNull(caseClocks.firedAt), isNull(caseClocks.stoppedAt));
      const left = await database.db.select().from(caseClocks).where(running);
      expect(left.filter((it) => it.dueAt <= later.now)).toEqual([]);
      expect((await verifyRecord(database.db)).broken).toBeNull();
    });
  });
});
