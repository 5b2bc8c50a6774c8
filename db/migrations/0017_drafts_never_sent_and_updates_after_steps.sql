CREATE TABLE "discarded_files" (
	"storage_key" text PRIMARY KEY NOT NULL,
	"discarded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "case_clocks_due";--> statement-breakpoint
ALTER TABLE "case_clocks" ADD COLUMN "tells_the_rest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "evidence_storage" ON "evidence" USING btree ("storage_key");--> statement-breakpoint
CREATE INDEX "evidence_unsent" ON "evidence" USING btree ("added_at","id") WHERE case_id is null;--> statement-breakpoint
CREATE INDEX "case_clocks_due" ON "case_clocks" USING btree ("due_at","tells_the_rest","id") WHERE fired_at is null and stopped_at is null and paused_at is null;--> statement-breakpoint
-- Those that run already: the update of the procedure under which their case was opened.
UPDATE "case_clocks" k SET "tells_the_rest" = true
FROM "cases" c JOIN "procedures" p ON p."kind" = c."kind" AND p."version" = c."procedure_version"
WHERE c."id" = k."case_id" AND k."key" = p."definition" -> 'updates' ->> 'key'
	AND k."fired_at" IS NULL AND k."stopped_at" IS NULL;
