import { randomUUID } from "node:crypto";
import type { Database, OpenDatabase } from "@/db/client";
import { sessions } from "@/db/schema";
import { sessionCookie } from "@/lib/auth/cookies";

/**
 * A browser as the server sees it: its cookies and its headers, kept from one request to the next.
 * A test file takes it in with `vi.mock("next/headers", () => import("@/test/request"))`.
 */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly headers = new Map<string, string>([["host", "localhost:3000"]]);
}

let current = new Browser();

/** A browser in which this member is signed in. */
export async function signedIn(db: Database, memberId: string): Promise<Browser> {
  const browser = new Browser();
  const sessionToken = randomUUID();
  const expires = new Date(Date.now() + 3_600_000);
  await db.insert(sessions).values({ sessionToken, userId: memberId, expires });
  browser.cookies.set(sessionCookie().name, sessionToken);
  return browser;
}

/** Every request from here on comes from this browser. */
export function comeFrom(browser: Browser): void {
  current = browser;
}

/** The process's own database becomes that of the test. */
export function serveFrom(database: OpenDatabase): void {
  Object.assign(globalThis, { recourseDatabase: Promise.resolve(database) });
}

/** Runs an action and answers where it redirects to; null when it does not. */
export async function redirectOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const [kind, , target] = String((error as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT" || target === undefined) throw error;
    return target;
  }
}

/** A form as a browser posts it. */
export function formOf(values: Record<string, string | File | readonly File[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === "string" || value instanceof File ? [value] : value) {
      form.append(name, one);
    }
  }
  return form;
}

/* What Next's own `next/headers` offers. */

type CookieOptions = { maxAge?: number; expires?: Date };

export async function cookies() {
  const jar = current.cookies;
  const set = (name: string, value: string, options: CookieOptions = {}) => {
    const gone =
      options.maxAge === 0 || (options.expires && options.expires.getTime() < Date.now());
    if (gone) jar.delete(name);
    else jar.set(name, value);
  };
  const get = (name: string) => {
    const value = jar.get(name);
    return value === undefined ? undefined : { name, value };
  };
  return { get, set, delete: (name: string) => jar.delete(name) };
}

export async function headers(): Promise<Headers> {
  const sent = new Headers(Object.fromEntries(current.headers));
  const jar = [...current.cookies].map(([name, value]) => `${name}=${value}`);
  if (jar.length > 0) sent.set("cookie", jar.join("; "));
  return sent;
}
