import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { javascriptBytes } from "../bytes";
import { startApp } from "../server";
import { article } from "./pages";
import { gzipBytes, scriptsOf } from "./scripts";

/** The most that an article may carry above a bare page, gzip. */
const allowedAboveBare = 10_240;

/** Bytes of JavaScript, gzip, of an article beside a page of nothing, by the same Next and React. */
export async function benchJavascript() {
  const bare = bareBytes();
  const app = await startApp({});
  const ours = await javascriptBytes(app, article);
  await app.stop();
  return {
    article: ours,
    bare,
    aboveBare: ours - bare,
    allowedAboveBare,
    met: ours - bare <= allowedAboveBare,
  };
}

function bareBytes(): number {
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-bare-"));
  try {
    makeBareApp(folder);
    const next = path.join(folder, "node_modules/next/dist/bin/next");
    execFileSync(path.resolve("node_modules/.bin/node"), [next, "build"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    const html = readFileSync(path.join(folder, ".next/server/app/index.html"), "utf8");
    return scriptsOf(html)
      .map((source) => path.join(folder, source.replace(/^\/_next/, ".next")))
      .reduce((total, file) => total + gzipBytes(readFileSync(file)), 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeBareApp(folder: string): void {
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  mkdirSync(path.join(folder, "app"));
  const files = {
    "package.json": '{ "private": true, "type": "module" }',
    // Packages are looked for outside this folder, where the link leads.
    "next.config.mjs": 'export default { turbopack: { root: "/" } };',
    "app/layout.jsx":
      'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
    "app/page.jsx": "export default () => <h1>Bare</h1>;",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}
