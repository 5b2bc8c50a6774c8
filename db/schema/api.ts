import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ApiScope } from "@/lib/domain/access/scopes";
import { instant, members } from "./members";

/**
 * A key of the API. It acts for one member, within its scopes. Only the SHA-256 of its secret is
 * kept; `prefix` is the secret's beginning, by which people tell keys apart. Rows are never
 * deleted: a revoked key stays listed.
 */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    hash: text("hash").notNull().unique(),
    prefix: text("prefix").notNull(),
    scopes: text("scopes")
      .array()
      .$type<ApiScope[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => members.id),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("api_keys_newest").on(table.createdAt, table.id)],
);

/**
 * What was asked under an Idempotency-Key, and the first answer to it (`status` null: none yet).
 * `fingerprint` tells the same request from another one under the same key. Kept for 24 hours.
 */
export const apiRequests = pgTable(
  "api_requests",
  {
    keyId: uuid("key_id")
      .notNull()
      .references(() => apiKeys.id),
    idempotencyKey: text("idempotency_key").notNull(),
    fingerprint: text("fingerprint").notNull(),
    createdAt: instant("created_at").notNull(),
    status: integer("status"),
    body: jsonb("body").$type<Record<string, unknown>>(),
  },
  (table) => [
    primaryKey({ columns: [table.keyId, table.idempotencyKey] }),
    index("api_requests_oldest").on(table.createdAt),
  ],
);
