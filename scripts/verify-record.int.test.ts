import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type OpenDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { World } from "@/test/world";

/** Runs `npm run verify-record` as an operator would. */
function verify(DATA_DIR: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ["node_modules/tsx/dist/cli.mjs", "scripts/verify-record.mjs"],
      { env: { ...process.env, DATA_DIR, DATABASE_URL: "" } },
    );
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    }
    child.once("close", (code) => resolve({ code, said: said.trim() }));
  });
}

// Each test starts a process of its own, which takes its time on a busy machine.
describe("npm run verify-record", { timeout: 120_000 }, () => {
  let folder: string;
  let reference: string;
  const open = () => openDatabase({ dataDir: folder });
  const using = async (work: (database: OpenDatabase) => Promise<unknown>) => {
    const database = await open();
    await work(database).finally(() => database.close());
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "recourse-record-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("makes no database where there is none", async () => {
    const { code, said } = await verify(folder);
    expect(said).toBe(`There is no database in ${folder}: set DATA_DIR or DATABASE_URL.`);
    expect(code).toBe(2);
  });

  it("says that all is whole, and how much that is", async () => {
    await using(async (database) => {
      await migrate(database);
      reference = await (await World.in(database.db)).claim();
    });
    expect(await verify(folder)).toEqual({
      code: 0,
      said: "1 case, 1 event, 0 disclosures, all whole.",
    });
  });

  it("names the case, the event and what differs", async () => {
    await using(async ({ db }) => {
      await db.execute(sql`alter table case_events disable trigger user`);
      await db.execute(sql`update case_events set audience = 'staff'`);
      await db.execute(sql`alter table case_events enable trigger user`);
    });
    const { code, said } = await verify(folder);
    expect(said).toMatch(
      new RegExp(
        `^The record of case ${reference} is broken at event 1: what it says and the hash before it give [0-9a-f]{64}, but its hash is [0-9a-f]{64}\\.$`,
      ),
    );
    expect(code).toBe(1);
  });

  it("says in one sentence that a server has the database", async () => {
    await using(async () => {
      const { code, said } = await verify(folder);
      expect(said).toContain(`The data directory ${folder} is in use by another process`);
      expect(said).not.toContain("\n");
      expect(code).toBe(2);
    });
  });
});
