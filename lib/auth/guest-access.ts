import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import type { GuestCase } from "@/lib/domain/access/actor";
import { authSecret } from "@/lib/env";
import { now } from "@/lib/now";
import { guestCookie } from "./cookies";

const lifetimeMs = 24 * 3_600_000;

/** A browser keeps this many cases without an account; the oldest makes room for the next. */
const mostCases = 10;

/** A case that a guest may open, and until when. */
export type GuestPass = GuestCase & { expiresAt: Date };

/** Signs what a guest may open, newest first: `caseId_expiry_proved` for each, then a signature. */
export function signGuest(passes: readonly GuestPass[]): string {
  const text = passes
    .map((it) => `${it.caseId}_${it.expiresAt.getTime()}_${it.proved ? 1 : 0}`)
    .join(".");
  return `${text}.${signatureOf(text)}`;
}

/** What a guest's cookie opens at `at`; nothing when forged or altered. */
export function readGuest(value: string | undefined, at: Date): GuestPass[] {
  const parts = (value ?? "").split(".");
  const given = Buffer.from(parts.pop() ?? "");
  const expected = Buffer.from(signatureOf(parts.join(".")));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return [];
  return parts
    .map((part) => {
      const [caseId = "", expiry = "", proved = ""] = part.split("_");
      return { caseId, expiresAt: new Date(Number(expiry)), proved: proved === "1" };
    })
    .filter((it) => it.expiresAt.getTime() > at.getTime());
}

/** Opens one case to this browser for a day, beside those that are open. Proved stays proved. */
export async function grantGuest({ caseId, proved }: GuestCase): Promise<void> {
  const at = now();
  const before = await currentPasses(at);
  const pass = {
    caseId,
    proved: proved || before.some((it) => it.caseId === caseId && it.proved),
    expiresAt: new Date(at.getTime() + lifetimeMs),
  };
  const passes = [pass, ...before.filter((it) => it.caseId !== caseId)].slice(0, mostCases);
  const { name, options } = guestCookie();
  (await cookies()).set(name, signGuest(passes), { ...options, maxAge: lifetimeMs / 1000 });
}

/** The cases that this browser may open as a guest. */
export async function currentGuestCases(): Promise<GuestCase[]> {
  return (await currentPasses(now())).map(({ caseId, proved }) => ({ caseId, proved }));
}

async function currentPasses(at: Date): Promise<GuestPass[]> {
  return readGuest((await cookies()).get(guestCookie().name)?.value, at);
}

function signatureOf(text: string): string {
  return createHmac("sha256", authSecret()).update(`guest:${text}`).digest("base64url");
}
