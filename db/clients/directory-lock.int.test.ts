import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DirectoryInUseError, lockDirectory } from "./directory-lock";

const contender = path.join(import.meta.dirname, "../../test/lock-contender.ts");

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "recourse-lock-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("lockDirectory", () => {
  it("refuses a second holder in one sentence, and admits one after release", async () => {
    const first = await lockDirectory(directory);
    await expect(lockDirectory(directory, 100)).rejects.toThrow(DirectoryInUseError);
    await expect(lockDirectory(directory, 100)).rejects.toThrow(/^The data directory [^\n]+\.$/);
    await first.release();
    const second = await lockDirectory(directory, 100);
    await second.release();
    expect(await readdir(path.join(directory, "lock"))).toEqual([]);
  });

  it("waits for a holder that is about to leave", async () => {
    const first = await lockDirectory(directory);
    setTimeout(() => void first.release(), 300);
    const second = await lockDirectory(directory, 5_000);
    await second.release();
  });

  it("is let go by kill -9 of its holder", async () => {
    const child = startContender(directory);
    expect(await firstLine(child)).toBe("held");
    await expect(lockDirectory(directory, 100)).rejects.toThrow(DirectoryInUseError);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    const after = await lockDirectory(directory, 100);
    await after.release();
  });

  it("works where the path is too long for a socket", async () => {
    const long = path.join(directory, "d".repeat(90), "e".repeat(90));
    const first = await lockDirectory(long);
    await expect(lockDirectory(long, 100)).rejects.toThrow(DirectoryInUseError);
    await first.release();
    await (await lockDirectory(long, 100)).release();
  });

  it("has exactly one winner of many at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      const attempts = await Promise.allSettled(
        Array.from({ length: 12 }, () => lockDirectory(directory, 1_000)),
      );
      const won = attempts.filter((attempt) => attempt.status === "fulfilled");
      expect(won).toHaveLength(1);
      for (const attempt of won) await attempt.value.release();
    }
  });

  it("has exactly one winner among processes", async () => {
    const children = Array.from({ length: 4 }, () => startContender(directory));
    const answers = await Promise.all(children.map(firstLine));
    for (const child of children) child.kill("SIGKILL");
    expect(answers.sort()).toEqual(["held", "refused", "refused", "refused"]);
  });
});

function startContender(where: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", contender, where], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("\n")) resolve(text.slice(0, text.indexOf("\n")));
    });
    child.once("exit", () => reject(new Error(`the contender ended after "${text}"`)));
  });
}
