import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { authSecret } from "@/lib/env";
import { now } from "@/lib/now";
import { guestCookie } from "./cookies";

const lifetimeMs = 24 * 3_600_000;

/** Signs what a guest may open until when: `caseId.expiry.signature`. */
export function signGuest(caseId: string, expiresAt: Date): string {
  const text = `${caseId}.${expiresAt.getTime()}`;
  return `${text}.${signatureOf(text)}`;
}

/** The case that a guest's cookie opens at `at`; null when forged, altered or expired. */
export function readGuest(value: string | undefined, at: Date): string | null {
  const [caseId = "", expiry = "", signature = ""] = (value ?? "").split(".");
  const expected = Buffer.from(signatureOf(`${caseId}.${expiry}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return Number(expiry) > at.getTime() ? caseId : null;
}

/** Opens one case to this browser for a day. */
export async function grantGuest(caseId: string): Promise<void> {
  const { name, options } = guestCookie();
  const value = signGuest(caseId, new Date(now().getTime() + lifetimeMs));
  (await cookies()).set(name, value, { ...options, maxAge: lifetimeMs / 1000 });
}

/** The case that this browser may open as a guest. */
export async function currentGuestCase(): Promise<string | null> {
  return readGuest((await cookies()).get(guestCookie().name)?.value, now());
}

function signatureOf(text: string): string {
  return createHmac("sha256", authSecret()).update(`guest:${text}`).digest("base64url");
}
