import { announce, checks } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";
import { runProgram } from "./project.mjs";

await ensureInstalled();
const steps = { ...checks, unit: () => runProgram("vitest", ["run", "--project", "unit"]) };
const failed = [];
for (const [name, step] of Object.entries(steps)) {
  announce(name);
  if ((await step()) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll is well." : `\nFailed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
