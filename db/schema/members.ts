import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { Locale, MemberKind, StaffRole } from "@/lib/domain/case/vocabulary";

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** The words of a name, for a search by the beginning of any of them. */
export const nameWords = (name: AnyPgColumn) =>
  sql`to_tsvector('simple'::regconfig, translate(${name}, '_-./@&', '      '))`;

/**
 * Everyone with an account: buyers, sellers and staff. `name`, `email`, `address` and `phone`
 * are private; the other side only ever sees `publicName`. An e-mail is kept in lower case.
 */
export const members = pgTable(
  "members",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** What the marketplace itself calls this member; null: nobody pushed it from there. */
    marketplaceId: text("marketplace_id").unique(),
    email: text("email").notNull().unique(),
    emailVerified: instant("email_verified_at"),
    name: text("name").notNull(),
    image: text("image"),
    publicName: text("public_name").notNull(),
    locale: text("locale").$type<Locale>().notNull().default("en"),
    kind: text("kind").$type<MemberKind>().notNull().default("private"),
    address: text("address"),
    phone: text("phone"),
    roles: text("roles")
      .array()
      .$type<StaffRole[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    check("members_email_lower", sql`${table.email} = lower(${table.email})`),
    index("members_public_name").using("gin", nameWords(table.publicName)),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    sessionToken: text("session_token").primaryKey(),
    userId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    expires: instant("expires_at").notNull(),
  },
  (table) => [index("sessions_member").on(table.userId)],
);

export const accounts = pgTable(
  "accounts",
  {
    userId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    type: text("type").notNull(),
    provider: text("provider").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    refresh_token: text("refresh_token"),
    access_token: text("access_token"),
    expires_at: integer("expires_at"),
    token_type: text("token_type"),
    scope: text("scope"),
    id_token: text("id_token"),
    session_state: text("session_state"),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })],
);

export const verificationTokens = pgTable(
  "verification_tokens",
  {
    identifier: text("identifier").notNull(),
    token: text("token").notNull(),
    expires: instant("expires_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.identifier, table.token] })],
);

/** Fixed windows: `key` names what is limited, one row a window. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").notNull(),
    windowStartAt: instant("window_start_at").notNull(),
    count: integer("count").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.key, table.windowStartAt] })],
);
