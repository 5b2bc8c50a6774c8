ALTER TABLE "case_events" ADD COLUMN "act_fingerprint" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "submission_fingerprint" text;