import { sql } from "drizzle-orm";
import {
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/domain/case/vocabulary";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The pages of guidance as search knows them, derived from the library: safe to empty. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    locale: text("locale").$type<Locale>().notNull(),
    /** Without language: "/help/trade-safely". */
    path: text("path").notNull(),
    /** The title of its topic; empty for a policy. */
    topic: text("topic").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    /** Plain text. */
    body: text("body").notNull(),
    /** Every folded word with its places: A title, B headings and summary, D body. */
    terms: tsvector("terms").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.locale, table.path] }),
    index("search_documents_terms").using("gin", table.terms),
  ],
);

/**
 * Every word of the pages of a language, folded, and what else goes by it: `stems` (of all its
 * spellings) make inflections meet, `meanings` synonyms, and likeness forgives slips.
 */
export const searchWords = pgTable(
  "search_words",
  {
    locale: text("locale").$type<Locale>().notNull(),
    word: text("word").notNull(),
    stems: text("stems").array().notNull(),
    meanings: integer("meanings").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.locale, table.word] }),
    index("search_words_stems").using("gin", table.stems),
    index("search_words_likeness").using("gist", likeness(table.word)),
    index("search_words_meanings")
      .on(table.locale)
      .where(sql`meanings <> '{}'`),
  ],
);

/** What was looked for in vain, by day of the marketplace. Holds no personal data, by its writer. */
export const searchMisses = pgTable(
  "search_misses",
  {
    locale: text("locale").$type<Locale>().notNull(),
    query: text("query").notNull(),
    day: date("day").notNull(),
    count: integer("count").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.locale, table.day, table.query] }),
    index("search_misses_day").on(table.day),
  ],
);

function likeness(column: AnyPgColumn) {
  return sql`${column} gist_trgm_ops`;
}
