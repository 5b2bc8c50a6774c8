import { createHash } from "node:crypto";
import { sql, type SQL } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { describeOnEveryDatabase } from "@/test/databases";
import { stages } from "@/test/stages";
import { dayMs, monday, World } from "@/test/world";
import { caseByReference } from "./queries";
import { passDeadlines } from "./pass-deadlines";
import { verifyRecord } from "./verify-record";

type Stored = { case_id: string; seq: number; hash: string; parts: string };

/** The chain of every case computed apart from the database, for the proof. */
async function hashesApart(db: Database): Promise<{ stored: string[]; computed: string[] }> {
  const { rows } = await db.execute<Stored>(sql`
    select case_id, seq, hash, json_build_array(id, case_id, seq::text, type, performer,
      coalesce(actor_id::text, ''), audience, coalesce(act_key, ''), payload::text,
      procedure_version::text, coalesce((extract(epoch from due_at) * 1000000)::bigint::text, ''),
      (extract(epoch from at) * 1000000)::bigint::text)::text as parts
    from case_events order by case_id, seq`);
  const computed: string[] = [];
  let before = "";
  for (const row of rows) {
    if (row.seq === 1) before = "";
    const text = [before, ...(JSON.parse(row.parts) as string[])].join("\n");
    before = createHash("sha256").update(text).digest("hex");
    computed.push(before);
  }
  return { stored: rows.map((row) => row.hash), computed };
}

describeOnEveryDatabase("the record of every case", (open) => {
  let db: Database;
  let world: World;
  let references: string[];
  beforeAll(async () => {
    ({ db } = await open());
    world = await World.in(db);
    references = [];
    for (const stage of Object.values(stages)) references.push(await stage(world));
    for (const kind of ["request", "dispute", "fraud", "authority"] as const) {
      references.push(await world.simpleCase(kind));
    }
    await passDeadlines({
      db,
      now: new Date(monday.getTime() + 9 * dayMs),
      calendar: world.calendar,
    });
    references.sort();
  });

  it("is whole in every stage, however few cases are read at a time", async () => {
    const { rows } = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from case_events`,
    );
    const whole = { cases: references.length, events: rows[0]?.n, uncovered: 0, broken: null };
    for (const size of [1, 3, references.length, 500]) {
      expect(await verifyRecord(db, size), `${size} at a time`).toEqual(whole);
    }
  });

  it("has the hashes that anyone computes from what it says", async () => {
    const { stored, computed } = await hashesApart(db);
    expect(computed.length).toBeGreaterThan(40);
    expect(stored).toEqual(computed);
  });

  it("is nothing in a database without a case", async () => {
    const nothing = { cases: 0, events: 0, uncovered: 0, broken: null };
    expect(await verifyRecord((await open()).db)).toEqual(nothing);
  });

  it("cannot lose or change what was said, and tells of it when the owner does so", async () => {
    const refused = (change: SQL) =>
      db.execute(change).then(
        () => "done",
        (error: { cause?: { message?: string } }) => error.cause?.message,
      );
    const changes = {
      decisions: sql`reasons = 'Others.'`,
      proposals: sql`words = 'Others.'`,
      solution_variants: sql`words = 'Others.'`,
      evidence: sql`sha256 = repeat('0', 64)`,
      cases: sql`description = 'Others.'`,
    };
    for (const [name, change] of Object.entries(changes)) {
      const table = sql.identifier(name);
      const ofCases = name === "evidence" ? sql`case_id is not null` : sql`true`;
      if (name !== "cases") {
        // What a legal hold keeps is refused by that first.
        const refusal = /is append-only|under a legal hold/;
        expect(await refused(sql`update ${table} set ${change} where ${ofCases}`)).toMatch(refusal);
        expect(await refused(sql`delete from ${table} where ${ofCases}`)).toMatch(refusal);
        expect(await refused(sql`truncate ${table}`)).toMatch(refusal);
      }
      await db.execute(sql`create table kept_rows as select * from ${table} where ${ofCases}`);
      await db.execute(sql`alter table ${table} disable trigger user`);
      await db.execute(sql`update ${table} set ${change} where ${ofCases}`);
      expect((await verifyRecord(db)).broken, name).toMatchObject({ what: "row_changed" });
      if (name === "cases") {
        await db.execute(sql`update cases set description = kept_rows.description from kept_rows
          where kept_rows.id = cases.id`);
      } else {
        await db.execute(sql`delete from ${table} where ${ofCases}`);
        expect((await verifyRecord(db)).broken, name).toMatchObject({ what: "row_missing" });
        await db.execute(sql`insert into ${table} select * from kept_rows`);
      }
      await db.execute(sql`alter table ${table} enable trigger user`);
      await db.execute(sql`drop table kept_rows`);
      expect((await verifyRecord(db)).broken, name).toBeNull();
    }
    expect(await refused(sql`update case_chains set events = 1`)).toBe(
      "case_chains follows case_events",
    );
    const seen = await caseByReference(world.as("claimant"), references[0] ?? "");
    expect(JSON.stringify(seen?.timeline ?? [])).not.toContain("digests");
  });

  describe("touched by the database's owner", () => {
    /** The case that goes through the most, in the middle of the others. */
    let reference: string;
    let caseId: string;
    let length: number;
    const run = async (...statements: SQL[]) => {
      for (const statement of statements) await db.execute(statement);
    };
    const ofThis = (seq: number) => sql`case_id = ${caseId} and seq = ${seq}`;
    const found = async () => {
      const { broken } = await verifyRecord(db, 4);
      return broken && [broken.reference, broken.seq, broken.what];
    };

    beforeAll(async () => {
      reference = await stages.appeal(world);
      ({ id: caseId } = await world.case(reference));
      length = (await world.record(reference)).length;
      await run(
        sql`create table kept_events as select * from case_events where case_id = ${caseId}`,
        sql`update notices set event_id = null`,
      );
    });
    beforeEach(() => run(sql`alter table case_events disable trigger user`));
    afterEach(async () => {
      await run(
        sql`delete from case_events where case_id = ${caseId}`,
        sql`insert into case_events select * from kept_events`,
        sql`alter table case_events enable trigger user`,
      );
      expect(await found()).toBeNull();
    });

    it.each<[string, SQL]>([
      ["words", sql`payload = '{"body": "Nothing happened."}'`],
      ["who did it", sql`actor_id = null, performer = 'system'`],
      ["who may read it", sql`audience = 'staff'`],
      ["what it was", sql`type = 'note'`],
      ["when", sql`at = at + interval '1 microsecond'`],
      ["the deadline it kept", sql`due_at = at`],
      ["the form's key", sql`act_key = 'another'`],
      ["the version of the procedure", sql`procedure_version = 1`],
      ["its hash", sql`hash = repeat('0', 64)`],
    ])("tells of a changed event: %s", async (_, change) => {
      await run(sql`update case_events set ${change} where ${ofThis(2)}`);
      expect(await found()).toEqual([reference, 2, "changed"]);
    });

    it("tells of an event that was changed and given a hash that fits, by the next one", async () => {
      await run(
        sql`update case_events set audience = 'staff' where ${ofThis(2)}`,
        sql`update case_events as e set hash = case_event_hash(before.hash, e)
          from case_events before where before.case_id = ${caseId} and before.seq = 1
          and e.case_id = ${caseId} and e.seq = 2`,
      );
      expect(await found()).toEqual([reference, 3, "changed"]);
    });

    it("tells of an event taken out, first or in the middle", async () => {
      await run(sql`delete from case_events where ${ofThis(1)}`);
      expect(await found()).toEqual([reference, 1, "missing"]);
      await run(
        sql`insert into case_events select * from kept_events where seq = 1`,
        sql`delete from case_events where ${ofThis(4)}`,
      );
      expect(await found()).toEqual([reference, 4, "missing"]);
    });

    it("tells of an event taken out with the numbers closed up behind it", async () => {
      await run(sql`delete from case_events where ${ofThis(3)}`);
      for (let seq = 4; seq <= length; seq += 1) {
        await run(sql`update case_events set seq = ${seq - 1} where ${ofThis(seq)}`);
      }
      expect(await found()).toEqual([reference, 3, "changed"]);
    });

    it("tells of the end cut off, be it one event or all", async () => {
      for (let seq = length; seq >= 1; seq -= 1) {
        await run(sql`delete from case_events where ${ofThis(seq)}`);
        expect(await found()).toEqual([reference, seq, "cut"]);
      }
    });

    it("tells of two events that changed places", async () => {
      await run(
        sql`update case_events set seq = 0 where ${ofThis(2)}`,
        sql`update case_events set seq = 2 where ${ofThis(3)}`,
        sql`update case_events set seq = 3 where ${ofThis(0)}`,
      );
      expect(await found()).toEqual([reference, 2, "changed"]);
    });

    it("tells of an event put in", async () => {
      await run(
        sql`insert into case_events (case_id, seq, type, performer, audience, procedure_version, at, hash)
          select case_id, ${length + 1}, 'note', 'staff', 'staff', procedure_version, at, repeat('a', 64)
          from kept_events where seq = ${length}`,
      );
      expect(await found()).toEqual([reference, length + 1, "changed"]);
    });

    it("names the first of several broken cases", async () => {
      const first = references.find((it) => it !== reference) ?? "";
      const { id } = await world.case(first);
      await run(
        sql`update case_events set audience = 'staff' where case_id in (${id}, ${caseId}) and seq = 1`,
      );
      expect(await found()).toEqual([[first, reference].sort()[0], 1, "changed"]);
      await run(sql`update case_events set audience = 'parties' where case_id = ${id} and seq = 1`);
    });
  });
});
