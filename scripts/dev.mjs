import { spawn } from "node:child_process";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { giveUp, nodeBinary, programs, projectEnv, root } from "./project.mjs";
import {
  authSecret,
  dataDirectory,
  insistOnFreeDirectory,
  insistOnFreePort,
  wantedPort,
} from "./surroundings.mjs";

const port = wantedPort();
const directory = dataDirectory();
await insistOnFreePort(port);
if (!process.env.DATABASE_URL) await insistOnFreeDirectory(directory);
await ensureInstalled();

const child = spawn(
  nodeBinary(),
  [path.join(root, programs.next), "dev", "-p", String(port), "-H", "127.0.0.1"],
  {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: projectEnv({
      RECOURSE_MODE: "development",
      NODE_ENV: "development",
      DATA_DIR: directory,
      AUTH_SECRET: authSecret(directory),
      AUTH_TRUST_HOST: "true",
      APP_URL: process.env.APP_URL || `http://localhost:${port}`,
    }),
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => child.kill("SIGTERM"));
child.once("error", (error) => giveUp(`The server could not be started: ${error.message}.`));
child.once("close", (code) => process.exit(code ?? 0));
