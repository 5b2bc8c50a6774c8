import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/lib/env";

/** One case that was mailed about: whoever reads that mail may open it until then. */
export type CaseLink = { reference: string; expiresAt: Date };

/** Under the locale: the page whose button opens the case without an account. */
export function caseLinkPath({ reference, expiresAt }: CaseLink): string {
  const text = `${reference}.${expiresAt.getTime()}`;
  return `/track/open?${new URLSearchParams({ token: `${text}.${signatureOf(text)}` })}`;
}

/** What a link opens; null when forged, altered, made for something else, or over. */
export function readCaseLink(token: string, at: Date): CaseLink | null {
  const [reference = "", expiry = "", signature = ""] = token.split(".");
  const expected = Buffer.from(signatureOf(`${reference}.${expiry}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const expiresAt = new Date(Number(expiry));
  return expiresAt.getTime() > at.getTime() ? { reference, expiresAt } : null;
}

/** The reference that a link names, whether the link is good or not: to type it for the reader. */
export function referenceInLink(token: string): string {
  return token.split(".")[0] ?? "";
}

function signatureOf(text: string): string {
  return createHmac("sha256", authSecret()).update(`open:${text}`).digest("base64url");
}
