import { writeResults } from "../results";
import { benchJavascript } from "./javascript";
import { benchLighthouse } from "./lighthouse";
import { benchSearch } from "./search";
import { benchServed } from "./served";

const parts = {
  javascript: benchJavascript,
  served: benchServed,
  search: benchSearch,
  lighthouse: benchLighthouse,
};
const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);

/**
 * `npm run bench:web`: what a reader waits for. All parts, or those named:
 * `npm run bench:web -- javascript served`. Each writes bench/results/web-<part>.json.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isPart(name));
if (unknown.length > 0) {
  throw new Error(
    `No such part: ${unknown.join(", ")}. There are ${Object.keys(parts).join(", ")}.`,
  );
}
for (const name of asked.length > 0 ? asked.filter(isPart) : Object.keys(parts).filter(isPart)) {
  writeResults(`web-${name}`, await parts[name]());
}
