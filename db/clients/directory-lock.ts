import { randomBytes } from "node:crypto";
import {
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  unlink,
} from "node:fs/promises";
import { type Server, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Another process, or another connection of this one, has the directory open. */
export class DirectoryInUseError extends Error {
  override readonly name = "DirectoryInUseError";
  constructor(readonly directory: string) {
    super(
      `The data directory ${directory} is in use by another process: stop that one first, or set DATA_DIR to another directory.`,
    );
  }
}

export type DirectoryLock = { release(): Promise<void> };

type Claim = { name: string; server: Server; withdraw(): Promise<void> };
type Liveness = "alive" | "dead" | "gone";

// sun_path holds 104 bytes on macOS and 108 on Linux, the closing zero included.
const SOCKET_PATH_LIMIT = 103;
const POLL_MS = 60;
const ABANDONED_MS = 60_000;

/**
 * Takes the directory for this process alone, until `release` or the process's death, kill -9
 * included: the lock is a listening socket, which the kernel closes with its process.
 *
 * Each contender listens on a socket of its own name and only then looks at the others, so of two
 * at least one sees the other, and whoever sees a live one does not take the directory. Names are
 * never used twice and appear only once they listen, so removing a dead one cannot hit a live one.
 * @throws {DirectoryInUseError} when another holds it for longer than `waitMs` milliseconds
 */
export async function lockDirectory(directory: string, waitMs = 2_000): Promise<DirectoryLock> {
  await mkdir(path.join(directory, "lock"), { recursive: true, mode: 0o700 });
  const folder = await shortFolder(path.join(await realpath(directory), "lock"));
  const deadline = Date.now() + waitMs;
  try {
    for (;;) {
      const claim = await stakeClaim(folder.path);
      if (await outlastOthers(folder.path, claim, deadline)) {
        return {
          async release() {
            await claim.withdraw();
            await folder.remove();
          },
        };
      }
      await claim.withdraw();
      if (Date.now() >= deadline) throw new DirectoryInUseError(directory);
      await sleep(POLL_MS * (1 + Math.random()));
    }
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** True once no other contender lives; false when an older one does, or the time is up. */
async function outlastOthers(folder: string, claim: Claim, deadline: number): Promise<boolean> {
  for (;;) {
    const others = await liveOthers(folder, claim.name);
    if (others.length === 0) return true;
    // The oldest name stays and the younger ones leave, so that one of them gets through.
    if (others.some((other) => other < claim.name) || Date.now() >= deadline) return false;
    await sleep(POLL_MS);
  }
}

async function liveOthers(folder: string, own: string): Promise<string[]> {
  const names = await readdir(folder);
  if (!names.includes(own)) throw new Error(`The lock ${own} was removed from ${folder}.`);
  const alive: string[] = [];
  for (const name of names) {
    if (name === own) continue;
    if (name.startsWith("c")) {
      const liveness = await probe(path.join(folder, name));
      if (liveness === "alive") alive.push(name);
      if (liveness === "dead") await unlinkIfThere(path.join(folder, name));
    } else if (name.startsWith("t")) {
      await removeAbandoned(path.join(folder, name));
    }
  }
  return alive;
}

async function stakeClaim(folder: string): Promise<Claim> {
  const suffix = `${Date.now().toString(36)}${randomBytes(4).toString("hex")}`;
  const unseen = path.join(folder, `t${suffix}`);
  const name = `c${suffix}`;
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(unseen, () => {
      server.off("error", reject);
      resolve();
    });
  });
  server.on("error", () => undefined);
  server.unref();
  // A socket listens under whatever name its file has: it shows itself only when it answers.
  const shown = path.join(/* turbopackIgnore: true */ folder, name);
  await rename(unseen, shown);
  return {
    name,
    server,
    async withdraw() {
      await unlinkIfThere(shown);
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Asks the kernel, not the holder: a holder that is busy still counts as alive. */
function probe(socketPath: string): Promise<Liveness> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const answer = (liveness: Liveness) => {
      socket.destroy();
      resolve(liveness);
    };
    socket.once("connect", () => answer("alive"));
    socket.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") answer("dead");
      else answer(error.code === "ENOENT" ? "gone" : "alive");
    });
  });
}

/** The folder, by a path short enough for a socket: through a link in the temporary folder if need be. */
async function shortFolder(folder: string): Promise<{ path: string; remove(): Promise<void> }> {
  const nameLength = 1 + 1 + Date.now().toString(36).length + 8;
  if (Buffer.byteLength(folder) + nameLength <= SOCKET_PATH_LIMIT) {
    return { path: folder, remove: () => Promise.resolve() };
  }
  const parent = await mkdtemp(path.join(tmpdir(), "rc-"));
  const link = path.join(parent, "l");
  await symlink(folder, link);
  return { path: link, remove: () => rm(parent, { recursive: true, force: true }) };
}

async function unlinkIfThere(file: string): Promise<void> {
  await unlink(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}

async function removeAbandoned(file: string): Promise<void> {
  const made = await stat(file).catch(() => undefined);
  if (made && Date.now() - made.mtimeMs > ABANDONED_MS) await unlinkIfThere(file);
}
