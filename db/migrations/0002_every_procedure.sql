CREATE TABLE "solution_variants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "notices_waiting";--> statement-breakpoint
DROP INDEX "case_clocks_due";--> statement-breakpoint
ALTER TABLE "procedures" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "case_clocks" ADD COLUMN "duration" jsonb;--> statement-breakpoint
ALTER TABLE "case_clocks" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_clocks" ADD COLUMN "pauses" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "case_events" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "closed_from" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "clocks_from" timestamp with time zone;--> statement-breakpoint
UPDATE "cases" SET "clocks_from" = "first_contact_at";--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "clocks_from" SET NOT NULL;--> statement-breakpoint
UPDATE "cases" AS c SET "closed_from" = (
	SELECT e."payload"->>'from' FROM "case_events" e
	WHERE e."case_id" = c."id" AND e."type" = 'moved' ORDER BY e."seq" DESC LIMIT 1
) WHERE c."closed_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "queued_at" timestamp with time zone;--> statement-breakpoint
-- What was sent or given up is not to be sent again; what still waits goes to the job queue.
UPDATE "notices" SET "queued_at" = "created_at" WHERE "sent_at" IS NOT NULL OR "failed_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "solution_variants" ADD CONSTRAINT "solution_variants_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "solution_variants_case" ON "solution_variants" USING btree ("case_id","offered_at","position");--> statement-breakpoint
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_clocks_one_of_a_key" ON "case_clocks" USING btree ("case_id","key") WHERE fired_at is null and stopped_at is null;--> statement-breakpoint
CREATE INDEX "notices_to_queue" ON "notices" USING btree ("created_at","id") WHERE queued_at is null;--> statement-breakpoint
CREATE INDEX "notices_failed" ON "notices" USING btree ("failed_at" DESC NULLS LAST,"id") WHERE failed_at is not null and sent_at is null;--> statement-breakpoint
CREATE INDEX "case_clocks_due" ON "case_clocks" USING btree ("due_at","id") WHERE fired_at is null and stopped_at is null and paused_at is null;--> statement-breakpoint
-- Each event carries the hash of the one before it, case by case: scripts/verify-record.mjs checks.
CREATE FUNCTION case_event_hash(hash_before text, e case_events) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT encode(sha256(convert_to(concat_ws(E'\n',
		hash_before,
		e.id::text,
		e.case_id::text,
		e.seq::text,
		e.type,
		e.performer,
		coalesce(e.actor_id::text, ''),
		e.audience,
		coalesce(e.act_key, ''),
		e.payload::text,
		e.procedure_version::text,
		coalesce((extract(epoch FROM e.due_at) * 1000000)::bigint::text, ''),
		(extract(epoch FROM e.at) * 1000000)::bigint::text
	), 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION chain_case_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	hash_before text := '';
BEGIN
	IF NEW.seq > 1 THEN
		SELECT hash INTO hash_before FROM case_events
		WHERE case_id = NEW.case_id AND seq = NEW.seq - 1;
		IF hash_before IS NULL THEN
			RAISE EXCEPTION 'case_events: nothing comes before number % of case %', NEW.seq, NEW.case_id;
		END IF;
	END IF;
	NEW.hash := case_event_hash(hash_before, NEW);
	RETURN NEW;
END;
$$;
--> statement-breakpoint
ALTER TABLE case_events DISABLE TRIGGER case_events_append_only;
--> statement-breakpoint
DO $$
DECLARE
	e case_events;
	hash_before text := '';
BEGIN
	FOR e IN SELECT * FROM case_events ORDER BY case_id, seq LOOP
		IF e.seq = 1 THEN hash_before := ''; END IF;
		hash_before := case_event_hash(hash_before, e);
		UPDATE case_events SET hash = hash_before WHERE id = e.id;
	END LOOP;
END;
$$;
--> statement-breakpoint
ALTER TABLE case_events ENABLE TRIGGER case_events_append_only;
--> statement-breakpoint
CREATE TRIGGER case_events_chain
	BEFORE INSERT ON case_events
	FOR EACH ROW EXECUTE FUNCTION chain_case_event();