import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { runProgram } from "./project.mjs";

await ensureInstalled();
await ensureBuilt();
process.exitCode = await runProgram("tsx", ["bench/run.ts"]);
