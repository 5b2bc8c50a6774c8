import { createHash } from "node:crypto";

/** What is of the sending, and not of what was said. */
const ofSending: readonly string[] = ["submissionKey", "actKey", "version"];

/**
 * SHA-256 in hex of what a form or a call says, as its schema read it: the order of its fields does
 * not matter, nor does what is not given. Kept beside the key under which it was carried out.
 */
export function fingerprintOf(said: object): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(said)))
    .digest("hex");
}

/** Whether what was kept under a key is what came now. What is older than fingerprints is. */
export function saysTheSame(kept: string | null, now: string): boolean {
  return kept === null || kept === now;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(
    ([name, it]) => !ofSending.includes(name) && it !== undefined,
  );
  return fields
    .toSorted(([one], [two]) => (one < two ? -1 : 1))
    .map(([name, it]) => [name, canonical(it)]);
}
