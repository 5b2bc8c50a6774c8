import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DirectoryInUseError } from "./directory-lock";
import { DurableNodeFS } from "./durable-node-fs";
import { NotDurableError, openEmbedded } from "./embedded";

const writer = path.join(import.meta.dirname, "../../test/embedded-writer.ts");
const KILLS = 20;

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "recourse-embedded-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe("the embedded database", () => {
  it("is exclusive, and free again after closing", async () => {
    const first = await openEmbedded(dataDir);
    await expect(openEmbedded(dataDir, 100)).rejects.toThrow(DirectoryInUseError);
    await first.client.exec("create table kept as select 41 + 1 as n");
    await first.close();
    const second = await openEmbedded(dataDir, 100);
    expect((await second.client.query("select n from kept")).rows).toEqual([{ n: 42 }]);
    await second.close();
  });

  it("brings each commit to the disk", async () => {
    const { client, fsyncs, close } = await openEmbedded(dataDir);
    await client.exec("create table counted (n integer)");
    const before = fsyncs();
    for (let n = 0; n < 10; n += 1) await client.query("insert into counted values ($1)", [n]);
    expect(fsyncs() - before).toBeGreaterThanOrEqual(10);
    await close();
  });

  it("refuses to start when a commit causes no fsync, and leaves the directory free", async () => {
    const plain = vi.spyOn(DurableNodeFS.prototype, "init").mockImplementation(function (
      this: DurableNodeFS,
      ...parameters
    ) {
      return Object.getPrototypeOf(DurableNodeFS.prototype).init.apply(this, parameters);
    });
    await expect(openEmbedded(dataDir)).rejects.toThrow(NotDurableError);
    plain.mockRestore();
    await (await openEmbedded(dataDir, 100)).close();
  });

  it("starts anew over a cluster that a kill left unfinished", async () => {
    const unfinished = path.join(dataDir, "db.unfinished");
    await mkdir(unfinished);
    await writeFile(path.join(unfinished, "PG_VERSION"), "18");
    const { client, close } = await openEmbedded(dataDir);
    expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await close();
  });

  it(`loses nothing that it confirmed in ${KILLS} kills in the middle of writing`, async () => {
    await (await openEmbedded(dataDir)).close();
    let next = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      next = (await writeUntilKilled(dataDir, next, 20 + kill * 17)) + 2;
      const { client, close } = await openEmbedded(dataDir);
      const { rows } = await client.query<{ n: number }>("select n from written order by n");
      const kept = new Set(rows.map((row) => row.n));
      const missing = confirmed.filter((n) => !kept.has(n));
      await close();
      expect(missing).toEqual([]);
    }
    expect(confirmed.length).toBeGreaterThan(KILLS);
  }, 300_000);
});

const confirmed: number[] = [];

/** Kills the writer `afterMs` after its first confirmed write; the last number that it confirmed. */
function writeUntilKilled(dataDir: string, from: number, afterMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", writer, dataDir, String(from)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      if (text === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
      text += chunk.toString();
    });
    child.once("close", (_code, signal) => {
      if (signal !== "SIGKILL") return reject(new Error("the writer ended by itself"));
      // A last line that was cut is not a confirmation.
      const numbers = text.split("\n").slice(0, -1).map(Number);
      confirmed.push(...numbers);
      resolve(numbers.at(-1) ?? from);
    });
  });
}
