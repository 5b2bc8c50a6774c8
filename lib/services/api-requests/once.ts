import { and, eq, isNull, lt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiRequests } from "@/db/schema";
import { fail } from "../failure";
import { saysTheSame } from "../fingerprint";

/** For how long the first answer to an Idempotency-Key is kept, in hours. */
export const keptHours = 24;

export type Asked = { keyId: string; idempotencyKey: string; fingerprint: string };
export type Answered = { status: number; body: Record<string, unknown> };

/**
 * Gives every repetition of a request its first answer. Another request under the same key is
 * refused as `invalid`. What `work` writes must itself be once-only: it runs again when the
 * process ended before the answer was kept, or beside a repetition that came at the same moment;
 * the answer that was kept first is then everyone's.
 */
export async function once(
  db: Database,
  asked: Asked,
  now: Date,
  work: () => Promise<Answered>,
): Promise<Answered & { replayed: boolean }> {
  const { keyId, idempotencyKey, fingerprint } = asked;
  await db
    .delete(apiRequests)
    .where(lt(apiRequests.createdAt, new Date(now.getTime() - keptHours * 3_600_000)));
  const mine = and(eq(apiRequests.keyId, keyId), eq(apiRequests.idempotencyKey, idempotencyKey));
  const kept = async () => (await db.select().from(apiRequests).where(mine))[0];
  const [begun] = await db
    .insert(apiRequests)
    .values({ keyId, idempotencyKey, fingerprint, createdAt: now })
    .onConflictDoNothing()
    .returning({ keyId: apiRequests.keyId });
  const before = begun ? undefined : await kept();
  if (before && !saysTheSame(before.fingerprint, fingerprint)) {
    throw fail("invalid", "idempotency_key_reused", "Idempotency-Key");
  }
  if (before?.status && before.body) {
    return { status: before.status, body: before.body, replayed: true };
  }
  const answer = await work();
  const [first] = await db
    .update(apiRequests)
    .set({ status: answer.status, body: answer.body })
    .where(and(mine, isNull(apiRequests.status)))
    .returning({ keyId: apiRequests.keyId });
  const other = first ? undefined : await kept();
  return other?.status && other.body
    ? { status: other.status, body: other.body, replayed: true }
    : { ...answer, replayed: false };
}
