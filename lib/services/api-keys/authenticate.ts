import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiKeys, members } from "@/db/schema";
import type { Actor } from "@/lib/domain/access/actor";
import { hashOf } from "./secret";

/** The use of a key is noted to the minute: not every request is worth a write. */
const noteEveryMs = 60_000;

export type KeyHolder = { keyId: string; actor: Extract<Actor, { kind: "member" }> };

/**
 * Whom this secret lets in: its key's member with the roles of this moment, narrowed to the key's
 * scopes. Null for a secret that is unknown or revoked.
 */
export async function holderOf(db: Database, secret: string, now: Date): Promise<KeyHolder | null> {
  const [found] = await db
    .select({ key: apiKeys, member: members })
    .from(apiKeys)
    .innerJoin(members, eq(members.id, apiKeys.memberId))
    .where(and(eq(apiKeys.hash, hashOf(secret)), isNull(apiKeys.revokedAt)));
  if (!found) return null;
  const { key, member } = found;
  const before = new Date(now.getTime() - noteEveryMs);
  if (!key.lastUsedAt || key.lastUsedAt < before) {
    await db
      .update(apiKeys)
      .set({ lastUsedAt: now })
      .where(
        and(eq(apiKeys.id, key.id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, before))),
      );
  }
  const { id: memberId, roles, locale } = member;
  return { keyId: key.id, actor: { kind: "member", memberId, roles, locale, scopes: key.scopes } };
}
