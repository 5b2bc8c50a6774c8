import { runProgram } from "./project.mjs";

/** The checks that need no database and no browser; each gives an exit code. */
export const checks = {
  format: () => runProgram("prettier", ["--check", ".", "--log-level", "warn"]),
  lint: () => runProgram("eslint", [".", "--max-warnings", "0"]),
  async types() {
    const code = await runProgram("next", ["typegen"]);
    return code === 0 ? runProgram("tsc", ["--noEmit"]) : code;
  },
};

/** The heading of a step. */
export function announce(name) {
  console.log(`\n=== ${name} ===`);
}
