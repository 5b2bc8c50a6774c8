import { aliasedTable, asc, desc, eq } from "drizzle-orm";
import { apiKeys, members } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { ApiScope } from "@/lib/domain/access/scopes";
import type { Context } from "../context";

/** A key as administrators see it. */
export type ApiKeyView = {
  id: string;
  name: string;
  prefix: string;
  scopes: readonly ApiScope[];
  memberName: string;
  createdByName: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** Every key ever made, newest first; none for whoever may not manage them. */
export async function apiKeyList(context: Context): Promise<ApiKeyView[]> {
  if (!can(context.actor, "api_keys:manage")) return [];
  const maker = aliasedTable(members, "maker");
  return context.db
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      prefix: apiKeys.prefix,
      scopes: apiKeys.scopes,
      memberName: members.publicName,
      createdByName: maker.publicName,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .innerJoin(members, eq(members.id, apiKeys.memberId))
    .innerJoin(maker, eq(maker.id, apiKeys.createdBy))
    .orderBy(desc(apiKeys.createdAt), asc(apiKeys.id));
}
