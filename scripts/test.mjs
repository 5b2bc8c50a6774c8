import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./build.mjs";
import { announce, checks } from "./checks.mjs";
import { ensureBrowser, ensurePostgres, findBrowser } from "./companions.mjs";
import { ensureInstalled } from "./install.mjs";
import { giveUp, runProgram, since } from "./project.mjs";
import { countPlaywright, countVitest, oneCheck } from "./test-counts.mjs";

const startedAt = Date.now();
await ensureInstalled();
for (const missing of [await ensureBrowser(), await ensurePostgres()]) {
  if (missing) giveUp(missing);
}
const reports = mkdtempSync(path.join(tmpdir(), "recourse-reports-"));

const steps = {
  ...Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [name, async () => oneCheck(await check())]),
  ),
  unit: () => vitest("unit"),
  integration: () => vitest("integration"),
  build: async () => oneCheck(await build()),
  e2e: playwright,
};

const results = [];
for (const [name, step] of Object.entries(steps)) {
  announce(name);
  const stepStartedAt = Date.now();
  const counts = await step();
  results.push({ name, ...counts, took: since(stepStartedAt) });
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n=== summary (${since(startedAt)}) ===`);
for (const { name, passed, failed, took } of results) {
  console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed (${took})`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function vitest(project) {
  const report = path.join(reports, `${project}.json`);
  const code = await runProgram("vitest", ["run", "--project", project], { TEST_REPORT: report });
  return countVitest(report, code);
}

async function playwright() {
  const report = path.join(reports, "e2e.json");
  const code = await runProgram("playwright", ["test"], {
    TEST_REPORT: report,
    E2E_BROWSER: (await findBrowser()) ?? "",
  });
  return countPlaywright(report, code);
}
