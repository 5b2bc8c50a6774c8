import { createHash, randomBytes } from "node:crypto";

const start = "rck_";
/** How much of a secret is shown afterwards: enough to tell keys apart, far from enough to guess. */
const shown = start.length + 8;

/** A new secret of 256 random bits: shown once, kept as its hash. */
export function makeSecret(): { secret: string; hash: string; prefix: string } {
  const secret = start + randomBytes(32).toString("base64url");
  return { secret, hash: hashOf(secret), prefix: secret.slice(0, shown) };
}

/** A plain hash is enough: nobody tries out 256 random bits. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
