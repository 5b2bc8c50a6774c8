import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/test/postgres-server";

export type App = { url: string; startedInMs: number; stop(): Promise<void> };

/** Starts the built application on a free loopback port and waits for its first answer. */
export async function startApp(settings: { databaseUrl?: string; dataDir?: string }): Promise<App> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const before = performance.now();
  const child = spawn("node_modules/.bin/node", ["scripts/serve.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      RECOURSE_MODE: "demo",
      DATABASE_URL: settings.databaseUrl ?? "",
      DATA_DIR: settings.dataDir ?? mkdtempSync(path.join(tmpdir(), "recourse-bench-")),
      AUTH_SECRET: "a-secret-for-benchmarks-only-0123456789",
      APP_URL: url,
    },
  });
  await untilAnswers(`http://127.0.0.1:${port}/api/ready`, child);
  return {
    url: `http://127.0.0.1:${port}`,
    startedInMs: performance.now() - before,
    stop: () => stopped(child),
  };
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (child.exitCode !== null) throw new Error("the application did not start");
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(25);
  }
  throw new Error("the application was not ready after 30 s");
}

/** Ends a child that this process started, and waits for it. */
export async function stopped(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode === null && child.kill("SIGTERM")) await gone;
}
