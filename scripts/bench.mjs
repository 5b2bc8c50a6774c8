import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { runProgram } from "./project.mjs";

/** `npm run bench` and `bench:web` measure the build; the others need none. Parts may follow. */
const [name = "run", ...parts] = process.argv.slice(2);
await ensureInstalled();
if (name.endsWith("run") && !name.startsWith("scam")) await ensureBuilt();
process.exitCode = await runProgram("tsx", [`bench/${name}.ts`, ...parts]);
