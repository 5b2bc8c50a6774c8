import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./project.mjs";

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Playwright's own browser where there is one, else the system's; undefined for none. */
export async function findBrowser() {
  try {
    const { chromium } = await import("@playwright/test");
    const own = chromium.executablePath();
    if (existsSync(own)) return own;
  } catch {
    // The packages are not installed yet.
  }
  return systemBrowsers.find((file) => existsSync(file));
}

/** The folder of PostgreSQL's server programs, the newest of Debian's first; undefined for none. */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((each) => path.join(debian, each, "bin")),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  return folders.find((folder) =>
    ["postgres", "initdb"].every((program) => existsSync(path.join(folder, program))),
  );
}

/** Finds the browser, or installs Debian's as root. @returns a sentence on failure */
export async function ensureBrowser() {
  if (await findBrowser()) return undefined;
  const advice =
    "The end-to-end tests need a browser: run `npx playwright install chromium`, or install Chromium (Debian: apt-get install chromium).";
  if (!canInstall()) return advice;
  console.log("Installing Chromium …");
  await aptInstall("chromium", "fonts-liberation");
  return (await findBrowser()) ? undefined : advice;
}

/** Finds PostgreSQL's server, or installs Debian's as root. @returns a sentence on failure */
export async function ensurePostgres() {
  if (findPostgres()) return undefined;
  const advice =
    "The integration tests need PostgreSQL's server programs: install them (Debian: apt-get install postgresql; macOS: brew install postgresql).";
  if (!canInstall()) return advice;
  console.log("Installing PostgreSQL …");
  if ((await aptInstall("postgresql-common")) !== 0) return advice;
  // The tests start a cluster of their own; Debian's default one is not wanted.
  const folder = "/etc/postgresql-common/createcluster.d";
  const file = path.join(folder, "recourse-tests.conf");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, "create_main_cluster = false\n");
  await aptInstall("postgresql");
  rmSync(file, { force: true });
  return findPostgres() ? undefined : advice;
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

let listed = false;

async function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (!listed) await run("apt-get", ["update", "-q"], env);
  listed = true;
  return run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], env);
}
