import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { findBrowser, findPostgres } from "./companions.mjs";
import { root } from "./project.mjs";
import { dataDirectory, portIsFree, wantedPort } from "./surroundings.mjs";

const port = wantedPort();
const directory = dataDirectory();
const browser = await findBrowser();
const postgres = findPostgres();
const [major = 0] = process.versions.node.split(".").map(Number);

const findings = [
  [major >= 20, `Node ${process.versions.node}`, "Node 20.12 or later is needed"],
  [
    existsSync(path.join(root, "node_modules", ".recourse-lock")),
    "packages are installed",
    "packages are not installed yet: npm run demo does it",
  ],
  [await portIsFree(port), `port ${port} is free`, `port ${port} is taken: set PORT`],
  [
    isWritable(directory),
    `data directory ${directory} can be written`,
    `data directory ${directory} cannot be written: set DATA_DIR`,
  ],
  [
    browser !== undefined,
    `browser for the tests: ${browser}`,
    "no browser for the tests: npm test installs it as root on Debian",
  ],
  [
    postgres !== undefined,
    `PostgreSQL for the tests: ${postgres}`,
    "no PostgreSQL for the tests: npm test installs it as root on Debian",
  ],
];

for (const [fine, good, bad] of findings)
  console.log(fine ? `ok       ${good}` : `missing  ${bad}`);
process.exitCode = findings.every(([fine]) => fine) ? 0 : 1;

function isWritable(folder) {
  const nearest = existsSync(folder) ? folder : path.dirname(folder);
  try {
    accessSync(nearest, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
