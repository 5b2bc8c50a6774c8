import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import type { Database } from "@/db/client";
import { sessions } from "@/db/schema";
import { sessionCookie } from "./cookies";

const lifetimeMs = 30 * 86_400_000;

/** Starts a session as next-auth's adapter keeps it: a row, and its token in the cookie. */
export async function startSession(db: Database, memberId: string): Promise<void> {
  const sessionToken = randomUUID();
  const expires = new Date(Date.now() + lifetimeMs);
  await db.insert(sessions).values({ sessionToken, userId: memberId, expires });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, sessionToken, { ...options, expires });
}
