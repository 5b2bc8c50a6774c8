import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { unzipSync } from "fflate";

/** Downloads the bundle by its link on the case page, and unpacks it. */
export async function downloadBundle(page: Page): Promise<Record<string, Buffer>> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the police bundle" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^RC-[A-Z0-9]{4}-[A-Z0-9]{4}-police\.zip$/);
  const files = unzipSync(readFileSync(await download.path()));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes)]),
  );
}

/** Lets the system's own program compare the checksums, as whoever receives a bundle would. */
export function expectRightChecksums(files: Record<string, Buffer>): void {
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-bundle-"));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    const mac = process.platform === "darwin";
    const [program, options] = mac ? ["shasum", ["-a", "256"]] : ["sha256sum", []];
    const args = [...options, "-c", "manifest.txt"];
    const told = execFileSync(program, args, { cwd: folder, encoding: "utf8" });
    expect(told.trim().split("\n").sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== "manifest.txt")
        .map((name) => `${name}: OK`)
        .sort(),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
