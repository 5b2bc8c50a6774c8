import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { giveUp, nodeBinary, projectEnv, root } from "./project.mjs";
import {
  authSecret,
  dataDirectory,
  insistOnFreeDirectory,
  insistOnFreePort,
  wantedPort,
} from "./surroundings.mjs";

const READY_WITHIN_MS = 180_000;

const port = wantedPort();
const directory = dataDirectory();
const address = `http://localhost:${port}`;
await insistOnFreePort(port);
if (!process.env.DATABASE_URL) await insistOnFreeDirectory(directory);
await ensureInstalled();
await ensureBuilt();

console.log("Starting; the first time, the demo marketplace is loaded …");
const server = startServer();
await untilReady(server);
introduce();
server.showOutput();

function startServer() {
  const child = spawn(nodeBinary(), [path.join(root, "scripts", "serve.mjs")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: projectEnv({
      RECOURSE_MODE: "demo",
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: directory,
      AUTH_SECRET: authSecret(directory),
      AUTH_TRUST_HOST: "true",
      APP_URL: process.env.APP_URL || address,
    }),
  });
  // Kept back until the server is ready, so that a failure can be told in its own sentence.
  let early = "";
  let shown = false;
  let stopping = false;
  for (const [stream, out] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.on("data", (chunk) => {
      if (shown) out.write(chunk);
      else early += chunk.toString();
    });
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      stopping = true;
      child.kill("SIGTERM");
    });
  }
  process.on("exit", () => child.kill("SIGTERM"));
  child.once("error", (error) => giveUp(`The server could not be started: ${error.message}.`));
  child.once("close", (code) => {
    if (stopping) {
      console.log("\nStopped. The data stays in " + directory + ".");
      process.exit(0);
    }
    const sentence = /The data directory .+ is in use by another process: [^\n]+?\./.exec(early);
    if (sentence) giveUp(sentence[0]);
    if (!shown) process.stderr.write(early);
    giveUp(`The server ended by itself (code ${code}): its messages are above.`);
  });
  return {
    stopping: () => stopping,
    showOutput() {
      shown = true;
    },
  };
}

async function untilReady() {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/ready`);
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(250);
  }
  server.showOutput();
  giveUp(`The server was not ready after ${READY_WITHIN_MS / 1000} seconds.`);
}

function introduce() {
  const people = JSON.parse(
    readFileSync(path.join(root, "db", "seed", "demo-people.json"), "utf8"),
  );
  const widths = ["name", "email"].map((key) =>
    Math.max(...people.map((person) => String(person[key]).length)),
  );
  console.log(`\nRecourse is ready: ${address}\n`);
  console.log(`Sign in as one of the demo's people with one click: ${address}/en/sign-in`);
  for (const { name, email, role } of people) {
    console.log(`  ${name.padEnd(widths[0])}  ${email.padEnd(widths[1])}  ${role}`);
  }
  console.log(`\nThe mail that it sends can be read at ${address}/dev/mailbox`);
  console.log(`The data is kept in ${directory}. Stop with Ctrl-C.\n`);
}
