import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export type PostgresServer = { url: string; port: number; stop(): Promise<void> };

type Identity = { uid: number; gid: number };

/**
 * Starts a PostgreSQL of our own on a free port, in a temporary folder, gone after `stop`.
 * `durable`: each commit reaches the disk, as where data is to be kept.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const binaries = findBinaries();
  const identity = process.getuid?.() === 0 ? unprivileged() : undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-pg-"));
  const password = randomBytes(12).toString("hex");
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(folder, 0o700);
  if (identity) {
    for (const owned of [folder, passwordFile]) chownSync(owned, identity.uid, identity.gid);
  }
  const asThem = { ...identity, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: "C" } };
  const data = path.join(folder, "data");
  const made = spawnSync(
    path.join(binaries, "initdb"),
    ["-D", data, "-U", "postgres", "-E", "UTF8", "--locale=C", "-A", "scram-sha-256"].concat(
      "--no-sync",
      `--pwfile=${passwordFile}`,
    ),
    { ...asThem, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);

  const port = await freePort();
  // Nothing of a test outlives it, so the disk need not hear of it.
  const settings = durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const child = spawn(
    path.join(binaries, "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      "-h",
      "127.0.0.1",
      "-k",
      "",
      "-c",
      "max_connections=200",
    ].concat(settings.flatMap((setting) => ["-c", setting])),
    { ...asThem, stdio: ["ignore", "ignore", "pipe"] },
  );
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4_000)));
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const kill = () => child.kill("SIGQUIT");
  process.on("exit", kill);
  await untilReady(url, child, () => log);
  return {
    url,
    port,
    async stop() {
      process.off("exit", kill);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null) {
        child.kill("SIGINT");
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${log()}`);
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`PostgreSQL was not ready after 30 seconds:\n${log()}`);
}

function findBinaries(): string {
  const debian = "/usr/lib/postgresql";
  const versions = spawnSync("ls", [debian], { encoding: "utf8" }).stdout.split("\n");
  const newestFirst = versions.filter(Boolean).sort((a, b) => Number(b) - Number(a));
  const found = newestFirst
    .map((version) => path.join(debian, version, "bin"))
    .find((bin) => hasPostgres(bin));
  const folder = found ?? (process.env.PATH ?? "").split(path.delimiter).find(hasPostgres);
  if (folder === undefined) {
    throw new Error("No PostgreSQL server found: install it (Debian: apt-get install postgresql).");
  }
  return folder;
}

function hasPostgres(folder: string): boolean {
  try {
    const files = readdirSync(folder);
    return files.includes("postgres") && files.includes("initdb");
  } catch {
    return false;
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): Identity {
  for (const user of ["postgres", "nobody"]) {
    const ids = ["-u", "-g"].map((flag) => spawnSync("id", [flag, user], { encoding: "utf8" }));
    const [uid, gid] = ids.map((answer) => Number.parseInt(answer.stdout, 10));
    if (uid && gid) return { uid, gid };
  }
  throw new Error("Tests run as root need the user postgres or nobody for PostgreSQL.");
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("no free port"));
      });
    });
  });
}
