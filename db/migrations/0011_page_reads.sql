CREATE TABLE "page_reads" (
	"day" date NOT NULL,
	"path" text NOT NULL,
	"locale" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "page_reads_day_path_locale_pk" PRIMARY KEY("day","path","locale")
);
