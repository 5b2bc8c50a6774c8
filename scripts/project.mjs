import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = path.join(root, "node_modules", ".bin");

/** The Node that the project brings along, where it does, else the one running this. */
export function nodeBinary() {
  const own = path.join(bin, "node");
  return existsSync(own) ? own : process.execPath;
}

/** The surroundings for the project's own programs: their Node comes first. */
export function projectEnv(extra = {}) {
  const PATH = [bin, process.env.PATH ?? ""].join(path.delimiter);
  return { ...process.env, PATH, NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

export const programs = {
  eslint: "node_modules/eslint/bin/eslint.js",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  prettier: "node_modules/prettier/bin/prettier.cjs",
  tsx: "node_modules/tsx/dist/cli.mjs",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

/** Runs one of the project's programs with its output shown; its exit code. */
export function runProgram(program, args, env = {}) {
  return run(nodeBinary(), [path.join(root, programs[program]), ...args], projectEnv(env));
}

/** Runs a command with its output shown and nothing to read; its exit code, 1 for a signal. */
export function run(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** Says the sentence and ends with failure. */
export function giveUp(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** "12 s" since `startedAt`, in milliseconds as Date.now() gives them. */
export function since(startedAt) {
  return `${Math.round((Date.now() - startedAt) / 1000)} s`;
}
