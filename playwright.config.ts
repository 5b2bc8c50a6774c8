import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, defineConfig, devices } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? 3210);
// Its workers read this file too: one folder and one secret for all of them.
const dataDir = (process.env.E2E_DATA_DIR ??= makeDataDir());
const secret = (process.env.E2E_AUTH_SECRET ??= randomBytes(32).toString("hex"));

/** Journeys that change what all of them share run after the others, one at a time. */
const movesTheClock = /(measured|silence|overdue)\.spec/;
const changesGuidance = /(figures|calendar|editing|kept-words|hostile-forms)\.spec/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.TEST_REPORT
    ? [["list"], ["json", { outputFile: process.env.TEST_REPORT }]]
    : [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    // What is not there fails at once, not at the end of its journey.
    actionTimeout: 20_000,
    locale: "en-GB",
    timezoneId: "Europe/Bucharest",
    launchOptions: {
      ...browserPath(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    {
      name: "chromium",
      use: { ...devices["Desktop Chrome"] },
      testIgnore: [movesTheClock, changesGuidance],
    },
    // They move the clock that all journeys share, so they wait until those are done.
    {
      name: "moved clock",
      use: { ...devices["Desktop Chrome"] },
      testMatch: movesTheClock,
      workers: 1,
      dependencies: ["chromium"],
    },
    // They change the figures, the calendar and the articles that all journeys state or count, or
    // send every form in every wrong way.
    {
      name: "changed guidance",
      use: { ...devices["Desktop Chrome"] },
      testMatch: changesGuidance,
      workers: 1,
      dependencies: ["moved clock"],
    },
  ],
  webServer: {
    command: "node scripts/serve.mjs",
    url: `http://127.0.0.1:${port}/api/ready`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    stdout: "pipe",
    stderr: "pipe",
    env: {
      PORT: String(port),
      NODE_OPTIONS: `--import ${path.resolve("e2e/count-statements.mjs")}`,
      STATEMENTS_FILE: path.join(dataDir, "statements"),
      HOST: "127.0.0.1",
      RECOURSE_MODE: "demo",
      NODE_ENV: "production",
      DATABASE_URL: "",
      SMTP_URL: "",
      DATA_DIR: dataDir,
      AUTH_SECRET: secret,
      AUTH_TRUST_HOST: "true",
      APP_URL: `http://localhost:${port}`,
    },
  },
});

function makeDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-e2e-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Playwright's own browser where there is one, else the system's. */
function browserPath(): { executablePath?: string } {
  const candidates = [
    process.env.E2E_BROWSER,
    chromium.executablePath(),
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
  ];
  const found = candidates.find((file) => file && existsSync(file));
  return found === undefined || found === chromium.executablePath()
    ? {}
    : { executablePath: found };
}
