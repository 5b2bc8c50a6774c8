import { closeSync, existsSync, fsyncSync, openSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { lockDirectory } from "./directory-lock";
import { DurableNodeFS } from "./durable-node-fs";

/** The embedded database does not bring each commit to the disk, so it must not take any. */
export class NotDurableError extends Error {
  override readonly name = "NotDurableError";
  constructor(directory: string, why: string) {
    super(`The database in ${directory} would not keep what it confirms (${why}): not started.`);
  }
}

export type EmbeddedClient = {
  client: PGlite;
  /** How many times a file was really brought to the disk since opening; 0 in memory. */
  fsyncs(): number;
  close(): Promise<void>;
};

const extensions = { unaccent, pg_trgm };

// PGlite's own parameters without -F, which turns fsync off. Its fdatasync does nothing, so the
// log has to be written with fsync.
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...["-c", "fsync=on", "-c", "wal_sync_method=fsync", "-c", "synchronous_commit=on"],
];

/** A database in memory, for tests and for building pages. */
export async function openInMemory(): Promise<EmbeddedClient> {
  const client = await PGlite.create({ dataDir: "memory://", extensions });
  return { client, fsyncs: () => 0, close: () => closeOnce(client) };
}

/**
 * Opens `${dataDir}/db`, made on first use, exclusively and durably.
 * @throws {DirectoryInUseError} when another process has it, after `lockWaitMs` milliseconds
 * @throws {NotDurableError} when a commit does not cause an fsync
 */
export async function openEmbedded(dataDir: string, lockWaitMs?: number): Promise<EmbeddedClient> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockDirectory(dataDir, lockWaitMs);
  try {
    const directory = path.join(path.resolve(dataDir), "db");
    if (!existsSync(directory)) await createCluster(directory);
    const { client, files } = await start(directory);
    try {
      await refuseUnlessDurable(client, files, directory);
    } catch (error) {
      await closeOnce(client);
      throw error;
    }
    return {
      client,
      fsyncs: () => files.fsyncs,
      async close() {
        await closeOnce(client);
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function start(directory: string): Promise<{ client: PGlite; files: DurableNodeFS }> {
  const files = new DurableNodeFS(directory);
  const client = await PGlite.create({ fs: files, extensions, startParams });
  return { client, files };
}

// Made beside its place and moved there when it is whole, so that a kill leaves no half cluster.
async function createCluster(directory: string): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const { client } = await start(unfinished);
  await closeOnce(client);
  await fsyncTree(unfinished);
  await rename(unfinished, directory);
  fsyncPath(path.dirname(directory));
}

async function fsyncTree(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) await fsyncTree(full);
    else if (entry.isFile()) fsyncPath(full);
  }
  fsyncPath(directory);
}

function fsyncPath(file: string): void {
  const descriptor = openSync(file, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Commits a log record that changes no table, and sees whether the disk heard of it. */
async function refuseUnlessDurable(
  client: PGlite,
  files: DurableNodeFS,
  directory: string,
): Promise<void> {
  for (let commit = 1; commit <= 2; commit += 1) {
    const before = files.fsyncs;
    await client.query("select pg_logical_emit_message(true, 'recourse', 'durable?')");
    if (files.fsyncs === before) throw new NotDurableError(directory, "a commit caused no fsync");
  }
}

async function closeOnce(client: PGlite): Promise<void> {
  if (!client.closed) await client.close();
}
