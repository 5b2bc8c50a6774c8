CREATE TABLE "calendars" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"week" jsonb NOT NULL,
	"holidays_through" integer
);
--> statement-breakpoint
-- Dates that are there already belong to the one calendar there was. The start of the server sets
-- its zone, and fills holidays that are missing.
INSERT INTO "calendars" ("key", "name", "time_zone", "week")
SELECT 'business', 'Business calendar', 'Europe/Bucharest', '{
	"1": [{"opensAt": "09:00", "closesAt": "17:00"}],
	"2": [{"opensAt": "09:00", "closesAt": "17:00"}],
	"3": [{"opensAt": "09:00", "closesAt": "17:00"}],
	"4": [{"opensAt": "09:00", "closesAt": "17:00"}],
	"5": [{"opensAt": "09:00", "closesAt": "17:00"}],
	"6": [], "7": []
}'::jsonb
WHERE EXISTS (SELECT 1 FROM "closed_dates");--> statement-breakpoint
ALTER TABLE "closed_dates" RENAME COLUMN "source" TO "kind";--> statement-breakpoint
ALTER TABLE "closed_dates" DROP CONSTRAINT "closed_dates_pkey";--> statement-breakpoint
ALTER TABLE "closed_dates" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "closed_dates" ADD COLUMN "calendar_key" text;--> statement-breakpoint
UPDATE "closed_dates" SET "calendar_key" = 'business';--> statement-breakpoint
ALTER TABLE "closed_dates" ALTER COLUMN "calendar_key" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "closed_dates" ADD COLUMN "from_time" text DEFAULT '00:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "closed_dates" ADD COLUMN "to_time" text DEFAULT '24:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "closed_dates" ADD CONSTRAINT "closed_dates_calendar_key_calendars_key_fk" FOREIGN KEY ("calendar_key") REFERENCES "public"."calendars"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_dates" ADD CONSTRAINT "closed_dates_once" UNIQUE("calendar_key","date","from_time","to_time");
