import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/lib/env";

const lifetimeMs = 30 * 24 * 3_600_000;

/** One closing of one case: once it is opened again, or the time is over, the link says nothing. */
export type SatisfactionLink = { reference: string; closedAt: Date };

/** Under the locale: where the mailed question is answered, good for this one question alone. */
export function satisfactionPath(link: SatisfactionLink, answer: "yes" | "no"): string {
  const text = `${link.reference}.${link.closedAt.getTime()}`;
  return `/satisfaction?${new URLSearchParams({ token: `${text}.${signatureOf(text)}`, answer })}`;
}

/** What a link is for; null when forged, altered or older than 30 days. */
export function readSatisfactionToken(token: string, at: Date): SatisfactionLink | null {
  const [reference = "", closed = "", signature = ""] = token.split(".");
  const expected = Buffer.from(signatureOf(`${reference}.${closed}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const closedAt = new Date(Number(closed));
  return at.getTime() - closedAt.getTime() > lifetimeMs ? null : { reference, closedAt };
}

function signatureOf(text: string): string {
  return createHmac("sha256", authSecret()).update(`satisfaction:${text}`).digest("base64url");
}
