import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type {
  ContentEventType,
  PageKind,
  RevisionOrigin,
  TextStatus,
} from "@/lib/domain/content/vocabulary";
import { instant, members } from "./members";

/** A page of guidance in all its languages. `path` has no language in front and may change. */
export const contentPages = pgTable("content_pages", {
  id: uuid("id").primaryKey().defaultRandom(),
  kind: text("kind").$type<PageKind>().notNull(),
  path: text("path").notNull().unique(),
  /** The path under which the software ships it: found again after it was moved. */
  shippedPath: text("shipped_path").unique(),
  /** The language that it is written in first; the others are its translations. */
  sourceLocale: text("source_locale").$type<Locale>().notNull().default("en"),
  createdAt: instant("created_at").notNull(),
});

/**
 * A page in one language. `version` guards every change (optimistic); `latest` and `published` are
 * numbers of revisions; `follows` is the source's revision that a translation is in line with.
 */
export const contentTexts = pgTable(
  "content_texts",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => contentPages.id),
    locale: text("locale").$type<Locale>().notNull(),
    status: text("status").$type<TextStatus>().notNull(),
    version: integer("version").notNull().default(1),
    latest: integer("latest").notNull(),
    published: integer("published"),
    follows: integer("follows"),
    publishAt: instant("publish_at"),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pageId, table.locale] }),
    index("content_texts_scheduled").on(table.publishAt),
  ],
);

/**
 * Every text that was ever saved (a trigger refuses UPDATE and DELETE). `source` is the whole
 * Markdown file, front matter included, to the byte. `changesMeaning`: translations must follow.
 */
export const contentRevisions = pgTable(
  "content_revisions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    pageId: uuid("page_id")
      .notNull()
      .references(() => contentPages.id),
    locale: text("locale").$type<Locale>().notNull(),
    number: integer("number").notNull(),
    source: text("source").notNull(),
    note: text("note").notNull().default(""),
    changesMeaning: boolean("changes_meaning").notNull().default(true),
    origin: text("origin").$type<RevisionOrigin>().notNull(),
    by: uuid("written_by").references(() => members.id),
    at: instant("written_at").notNull(),
  },
  (table) => [uniqueIndex("content_revisions_once").on(table.pageId, table.locale, table.number)],
);

/** What was done to pages and texts, by whom; only ever added to. `by` null: the system. */
export const contentEvents = pgTable(
  "content_events",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    pageId: uuid("page_id")
      .notNull()
      .references(() => contentPages.id),
    locale: text("locale").$type<Locale>(),
    type: text("type").$type<ContentEventType>().notNull(),
    revision: integer("revision"),
    detail: jsonb("detail").$type<Record<string, string>>().notNull().default({}),
    by: uuid("done_by").references(() => members.id),
    at: instant("done_at").notNull(),
  },
  (table) => [index("content_events_page").on(table.pageId, table.at)],
);

/** Where readers of an old address are led. */
export const contentRedirects = pgTable("content_redirects", {
  fromPath: text("from_path").primaryKey(),
  pageId: uuid("page_id")
    .notNull()
    .references(() => contentPages.id),
  at: instant("made_at").notNull(),
});

/** One row: counts what changed for readers, so that every process notices and nothing crosses. */
export const contentState = pgTable("content_state", {
  id: integer("id").primaryKey(),
  version: integer("version").notNull(),
});

/** Who has a text open for editing; a row counts for a few minutes. */
export const contentEditing = pgTable(
  "content_editing",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => contentPages.id),
    locale: text("locale").$type<Locale>().notNull(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id),
    at: instant("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.pageId, table.locale, table.memberId] })],
);

/** Pictures that a text can show; `name` is the file's name, made from its bytes and size. */
export const contentImages = pgTable(
  "content_images",
  {
    pageId: uuid("page_id")
      .notNull()
      .references(() => contentPages.id),
    locale: text("locale").$type<Locale>().notNull(),
    name: text("name").notNull(),
    alt: text("alt").notNull(),
    by: uuid("added_by").references(() => members.id),
    at: instant("added_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.pageId, table.locale, table.name] })],
);
