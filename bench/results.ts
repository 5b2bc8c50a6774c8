import { mkdirSync, writeFileSync } from "node:fs";

/** Prints a benchmark's figures and keeps them in bench/results. */
export function writeResults(name: string, results: object): void {
  const text = `${JSON.stringify(results, null, 2)}\n`;
  mkdirSync("bench/results", { recursive: true });
  writeFileSync(`bench/results/${name}.json`, text);
  process.stdout.write(text);
}
