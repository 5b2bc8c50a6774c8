ALTER TABLE "members" ADD COLUMN "marketplace_id" text;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_marketplace_id_unique" UNIQUE("marketplace_id");