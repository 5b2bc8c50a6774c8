ALTER TABLE "notices" DROP COLUMN "next_attempt_at";--> statement-breakpoint
ALTER TABLE "notices" DROP COLUMN "attempts";