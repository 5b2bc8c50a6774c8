ALTER TABLE "procedures" ADD COLUMN "published" integer;
--> statement-breakpoint
UPDATE "procedures" SET "published" = "version" WHERE "created_by" IS NULL;
