import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type Load = { perSecond: number; p50Ms: number; p95Ms: number; errors: number };

const script = path.join(mkdtempSync(path.join(tmpdir(), "recourse-wrk-")), "report.lua");
writeFileSync(
  script,
  `done = function(summary, latency)
     local failed = summary.errors.status + summary.errors.read + summary.errors.timeout
     io.write(string.format("%f %f %f %d\\n", summary.requests / summary.duration * 1e6,
       latency:percentile(50) / 1000, latency:percentile(95) / 1000, failed))
   end`,
);

/** Requests over 16 connections for so many seconds, after a short warm-up. */
export function wrk(url: string, seconds: number): Load {
  execFileSync("wrk", ["-t1", "-c16", "-d1s", url]);
  const text = execFileSync("wrk", ["-t1", "-c16", `-d${seconds}s`, "-s", script, url], {
    encoding: "utf8",
  });
  const line = text.trim().split("\n").at(-1) ?? "";
  const [perSecond = 0, p50Ms = 0, p95Ms = 0, errors = 0] = line.split(" ").map(Number);
  return { perSecond, p50Ms, p95Ms, errors };
}
