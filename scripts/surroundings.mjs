import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { giveUp, root } from "./project.mjs";

/** PORT, or 3000. */
export function wantedPort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    giveUp(`PORT must be a number from 1 to 65535, not "${text}".`);
  }
  return port;
}

/** DATA_DIR, or .data, in full. */
export function dataDirectory() {
  return path.resolve(root, process.env.DATA_DIR || ".data");
}

/** Whether nobody listens on the port, on either of localhost's addresses. */
export async function portIsFree(port) {
  for (const host of ["127.0.0.1", "::1", "::"]) {
    const code = await tryListening(port, host);
    if (code === "EACCES") giveUp(`Port ${port} needs special rights: choose another with PORT.`);
    if (code === "EADDRINUSE") return false;
  }
  return true;
}

export async function insistOnFreePort(port) {
  if (await portIsFree(port)) return;
  giveUp(
    `Port ${port} is taken by another program: stop that one, or choose another, for example PORT=${port + 1}.`,
  );
}

function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve("free")));
  });
}

/**
 * Says at once that the directory is in use, before anything slow. The server's own lock is what
 * decides (db/clients/directory-lock.ts); this only looks at its sockets.
 */
export async function insistOnFreeDirectory(directory) {
  let names = [];
  try {
    names = readdirSync(path.join(directory, "lock"));
  } catch {
    return;
  }
  for (const name of names.filter((candidate) => candidate.startsWith("c"))) {
    if (await answers(path.join(directory, "lock", name))) giveUp(directoryInUse(directory));
  }
}

function directoryInUse(directory) {
  return `The data directory ${directory} is in use by another process: stop that one first, or set DATA_DIR to another directory.`;
}

function answers(socketPath) {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const end = (alive) => {
      socket.destroy();
      resolve(alive);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}

/** AUTH_SECRET, or one made once for this data directory and kept in it. */
export function authSecret(directory) {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET;
  const file = path.join(directory, "auth-secret");
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    chmodSync(file, 0o600);
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    return giveUp(
      `The data directory ${directory} cannot be written (${error.code}): set DATA_DIR to one that can.`,
    );
  }
}
