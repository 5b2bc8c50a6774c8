-- Likeness of words. It ships with PostgreSQL and needs no superuser.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"locale" text NOT NULL,
	"path" text NOT NULL,
	"topic" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"terms" "tsvector" NOT NULL,
	CONSTRAINT "search_documents_locale_path_pk" PRIMARY KEY("locale","path")
);
--> statement-breakpoint
CREATE TABLE "search_misses" (
	"locale" text NOT NULL,
	"query" text NOT NULL,
	"day" date NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_misses_locale_day_query_pk" PRIMARY KEY("locale","day","query")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"locale" text NOT NULL,
	"word" text NOT NULL,
	"stems" text[] NOT NULL,
	"meanings" integer[] NOT NULL,
	CONSTRAINT "search_words_locale_word_pk" PRIMARY KEY("locale","word")
);
--> statement-breakpoint
CREATE TABLE "helpful_votes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"locale" text NOT NULL,
	"path" text NOT NULL,
	"visitor" text NOT NULL,
	"helpful" boolean NOT NULL,
	"reason" text,
	"words" text,
	"voted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_documents_terms" ON "search_documents" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "search_misses_day" ON "search_misses" USING btree ("day");--> statement-breakpoint
CREATE INDEX "search_words_stems" ON "search_words" USING gin ("stems");--> statement-breakpoint
CREATE INDEX "search_words_likeness" ON "search_words" USING gist ("word" gist_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_words_meanings" ON "search_words" USING btree ("locale") WHERE meanings <> '{}';--> statement-breakpoint
CREATE UNIQUE INDEX "helpful_votes_once" ON "helpful_votes" USING btree ("path","locale","visitor");--> statement-breakpoint
CREATE INDEX "helpful_votes_newest" ON "helpful_votes" USING btree ("voted_at" DESC NULLS LAST);