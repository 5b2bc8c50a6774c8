CREATE TABLE "discarded_files" (
	"storage_key" text PRIMARY KEY NOT NULL,
	"discarded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "evidence_storage" ON "evidence" USING btree ("storage_key");--> statement-breakpoint
CREATE INDEX "evidence_unsent" ON "evidence" USING btree ("added_at","id") WHERE case_id is null;