import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startApp } from "../server";
import { judged } from "./pages";

const rounds = 3;
const folder = "bench/lighthouse";
const wanted = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
type Category = keyof typeof wanted;
const categories = Object.keys(wanted) as Category[];

type Report = {
  categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
};

/** Lighthouse with its mobile settings: the middle of three runs of each page, and what is short. */
export async function benchLighthouse() {
  installLighthouse();
  const app = await startApp({});
  const pages: Record<string, object> = {};
  let met = true;
  for (const [name, page] of Object.entries(judged)) {
    const reports = Array.from({ length: rounds }, () => judge(app.url + page));
    const scores = Object.fromEntries(
      categories.map((it) => [it, middle(reports.map((report) => scoreOf(report, it)))]),
    );
    const value = (audit: string) =>
      middle(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
    met &&= categories.every((it) => (scores[it] ?? 0) >= wanted[it]);
    pages[name] = {
      ...scores,
      layoutShift: Number(value("cumulative-layout-shift").toFixed(4)),
      largestPaintMs: Math.round(value("largest-contentful-paint")),
      blockedMs: Math.round(value("total-blocking-time")),
      short: [...new Set(reports.flatMap(shortAudits))],
    };
  }
  await app.stop();
  return { wanted, met, pages };
}

/** Its packages are its own: see bench/lighthouse/package.json. */
function installLighthouse(): void {
  if (existsSync(path.join(folder, "node_modules/lighthouse"))) return;
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: folder,
    stdio: "inherit",
  });
}

function judge(url: string): Report {
  const output = path.join(mkdtempSync(path.join(tmpdir(), "recourse-lighthouse-")), "report.json");
  execFileSync(
    path.resolve("node_modules/.bin/node"),
    [
      path.join(folder, "node_modules/lighthouse/cli/index.js"),
      url,
      "--quiet",
      "--output=json",
      `--output-path=${output}`,
      `--only-categories=${categories.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run" +
        " --disable-background-networking --disable-component-update --disable-sync",
    ],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, CHROME_PATH: process.env.E2E_BROWSER ?? "/usr/bin/chromium" },
    },
  );
  return JSON.parse(readFileSync(output, "utf8")) as Report;
}

const scoreOf = (report: Report, it: Category) => Math.round(report.categories[it].score * 100);

/** The audits that cost a page points. */
function shortAudits({ categories: judgedBy, audits }: Report): string[] {
  return categories
    .filter((it) => it !== "performance")
    .flatMap((it) => judgedBy[it].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
