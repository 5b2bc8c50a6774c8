import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readIfThere } from "./install.mjs";
import { giveUp, root, runProgram, since } from "./project.mjs";

const folders = ["app", "components", "lib", "db", "content", "messages", "public"];
const stamp = path.join(root, ".next", ".recourse-sources");

/** Builds the application; its exit code. The same build serves the demo and the tests. */
export async function build() {
  const sources = hashSources();
  rmSync(stamp, { force: true });
  const code = await runProgram("next", ["build"], { RECOURSE_MODE: "demo" });
  if (code === 0) writeFileSync(stamp, sources);
  return code;
}

/** Builds only when a source changed since the last build. */
export async function ensureBuilt() {
  if (readIfThere(stamp) === hashSources()) return;
  const startedAt = Date.now();
  console.log("Building (after a change only; a minute or two) …");
  if ((await build()) !== 0) giveUp("The build failed: see the message above.");
  console.log(`Built in ${since(startedAt)}.`);
}

function hashSources() {
  const hash = createHash("sha256");
  for (const file of [...rootFiles(), ...folders.flatMap(filesUnder)].sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function rootFiles() {
  const built = /^(?!next-env|vitest|playwright|eslint|drizzle|prettier).*\.(ts|mjs)$/;
  return readdirSync(root).filter(
    (name) => built.test(name) || ["package-lock.json", "marketplace.json"].includes(name),
  );
}

function filesUnder(folder) {
  let entries;
  try {
    entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(file);
    return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await build();
