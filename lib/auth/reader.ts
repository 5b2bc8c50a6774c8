import { createHmac, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { authSecret } from "@/lib/env";
import { readerCookie } from "./cookies";

const lifetimeSeconds = 365 * 86_400;

/**
 * Who answers on this page: a keyed hash of this browser's random number and the page, so that
 * answers on two pages cannot be told to be one person's. Gives the browser its number at need.
 */
export async function readerOfPage(page: string): Promise<string> {
  const { name, options } = readerCookie();
  const jar = await cookies();
  const given = jar.get(name)?.value ?? "";
  const number = /^[\w-]{22}$/.test(given) ? given : randomBytes(16).toString("base64url");
  if (number !== given) jar.set(name, number, { ...options, maxAge: lifetimeSeconds });
  return createHmac("sha256", authSecret()).update(`reader:${page}:${number}`).digest("base64url");
}
