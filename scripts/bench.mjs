import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { runProgram } from "./project.mjs";

/** `npm run bench` for the first figures, which need a build; `clocks` and `cases` need none. */
const [name = "run"] = process.argv.slice(2);
await ensureInstalled();
if (name === "run") await ensureBuilt();
process.exitCode = await runProgram("tsx", [`bench/${name}.ts`]);
