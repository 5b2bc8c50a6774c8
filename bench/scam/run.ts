import { mkdirSync, writeFileSync } from "node:fs";
import { checkLabelled, figuresOf, halves } from "./labelled";

/**
 * `npm run bench:scam`: precision and recall of the scam check on the half that no rule was tuned
 * on, the tuned half beside it. `--misses` lists what the tuned half gets wrong; the other half's
 * misses are never listed, so that nobody tunes on them.
 */
const { tuned, heldOut } = halves();
const results = {
  heldOut: { some: figuresOf(heldOut, "some"), strong: figuresOf(heldOut, "strong") },
  tuned: { some: figuresOf(tuned, "some"), strong: figuresOf(tuned, "strong") },
};
console.table({
  "held out, any sign": results.heldOut.some,
  "held out, strong signs": results.heldOut.strong,
  "tuned, any sign": results.tuned.some,
  "tuned, strong signs": results.tuned.strong,
});
if (process.argv.includes("--misses")) {
  for (const message of tuned) {
    const { level, findings } = checkLabelled(message);
    const told = findings.map(({ sign, quotes }) => `${sign}: ${quotes.join(" / ")}`).join("\n   ");
    const wrong = message.label === "scam" ? level !== "strong" : level !== "none";
    if (wrong) console.log(`\n${message.id} ${level}: ${message.text}\n   ${told}`);
  }
} else {
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/scam.json", `${JSON.stringify(results, null, 2)}\n`);
}
