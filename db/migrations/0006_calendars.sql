CREATE TABLE "calendars" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"week" jsonb NOT NULL,
	"holidays_through" integer,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "past_calendars" (
	"calendar_key" text NOT NULL,
	"version" integer NOT NULL,
	"time_zone" text NOT NULL,
	"week" jsonb NOT NULL,
	"closed" jsonb NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"change" jsonb,
	"moved" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "past_calendars_calendar_key_version_pk" PRIMARY KEY("calendar_key","version")
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
ALTER TABLE "case_clocks" ADD COLUMN "calendar_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "past_calendars" ADD CONSTRAINT "past_calendars_calendar_key_calendars_key_fk" FOREIGN KEY ("calendar_key") REFERENCES "public"."calendars"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "past_calendars" ADD CONSTRAINT "past_calendars_ended_by_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_dates" ADD CONSTRAINT "closed_dates_calendar_key_calendars_key_fk" FOREIGN KEY ("calendar_key") REFERENCES "public"."calendars"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_clocks_counted" ON "case_clocks" USING btree ("calendar_version") WHERE fired_at is null and stopped_at is null and paused_at is null
    and (duration is null or duration ->> 'unit' in ('business_days', 'business_hours'));--> statement-breakpoint
ALTER TABLE "closed_dates" ADD CONSTRAINT "closed_dates_once" UNIQUE("calendar_key","date","from_time","to_time");