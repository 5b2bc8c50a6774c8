import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { giveUp, root, run, since } from "./project.mjs";

const modules = path.join(root, "node_modules");
const stamp = path.join(modules, ".recourse-lock");

/** Installs the packages, only when the lock file differs from the one installed last. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 12)) {
    giveUp(`Recourse needs Node 20.12 or later; this is ${process.versions.node}.`);
  }
  const wanted = createHash("sha256")
    .update(`${process.platform} ${process.arch}\n`)
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (readIfThere(stamp) === wanted) return;
  const startedAt = Date.now();
  console.log("Installing packages (once; a minute or two) …");
  // npm replaces node_modules, so it must not run on the Node inside it.
  const PATH = (process.env.PATH ?? "")
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(modules))
    .join(path.delimiter);
  const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    ...process.env,
    PATH,
  });
  if (code !== 0) giveUp("The packages could not be installed: see npm's message above.");
  writeFileSync(stamp, wanted);
  console.log(`Packages installed in ${since(startedAt)}.`);
}

export function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
