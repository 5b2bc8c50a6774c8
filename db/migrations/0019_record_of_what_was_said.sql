CREATE TABLE "case_chains" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"events" integer NOT NULL,
	"last_hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact_disclosures" ADD COLUMN "given" jsonb;--> statement-breakpoint
-- How much each record holds follows from the events themselves, once a statement.
INSERT INTO case_chains (case_id, events, last_hash)
	SELECT DISTINCT ON (case_id) case_id, count(*) OVER (PARTITION BY case_id), hash
	FROM case_events ORDER BY case_id, seq DESC;
--> statement-breakpoint
CREATE FUNCTION count_case_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO case_chains AS c (case_id, events, last_hash)
		SELECT case_id, count(*), (array_agg(hash ORDER BY seq DESC))[1]
		FROM written GROUP BY case_id ORDER BY case_id
	ON CONFLICT (case_id) DO UPDATE
		SET events = c.events + excluded.events, last_hash = excluded.last_hash;
	RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER case_events_counted
	AFTER INSERT ON case_events REFERENCING NEW TABLE AS written
	FOR EACH STATEMENT EXECUTE FUNCTION count_case_events();
--> statement-breakpoint
-- Only the trigger above writes here: one trigger inside another is deeper than one.
CREATE FUNCTION refuse_change_of_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP IN ('INSERT', 'UPDATE') AND pg_trigger_depth() > 1 THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'case_chains follows case_events';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER case_chains_kept
	BEFORE INSERT OR UPDATE OR DELETE ON case_chains
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_chain();
--> statement-breakpoint
CREATE TRIGGER case_chains_no_truncate
	BEFORE TRUNCATE ON case_chains
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_chain();
--> statement-breakpoint
-- What was decided, proposed, offered and proved stands as it was written. Of a proposal and a
-- variant the answer is written once; of a case's file only who reads it may change. What a legal
-- hold keeps is refused first, by its own trigger.
CREATE FUNCTION refuse_change_of_what_was_said() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	before jsonb;
	after jsonb;
	free text[];
BEGIN
	IF TG_OP = 'UPDATE' THEN
		before := to_jsonb(OLD);
		after := to_jsonb(NEW);
		free := CASE
			WHEN TG_TABLE_NAME = 'evidence' AND before ->> 'case_id' IS NULL THEN NULL
			WHEN TG_TABLE_NAME = 'evidence' THEN ARRAY['audience']
			WHEN before ->> 'status' = 'open' THEN ARRAY['status', 'answer_reason', 'answered_at']
			ELSE ARRAY[]::text[]
		END;
		IF free IS NULL OR before - free = after - free THEN
			RETURN NEW;
		END IF;
	ELSIF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'evidence' AND to_jsonb(OLD) ->> 'case_id' IS NULL THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER decisions_kept BEFORE UPDATE OR DELETE ON decisions
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_what_was_said();
--> statement-breakpoint
CREATE TRIGGER decisions_no_truncate BEFORE TRUNCATE ON decisions
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_what_was_said();
--> statement-breakpoint
CREATE TRIGGER proposals_kept BEFORE UPDATE OR DELETE ON proposals
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_what_was_said();
--> statement-breakpoint
CREATE TRIGGER proposals_no_truncate BEFORE TRUNCATE ON proposals
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_what_was_said();
--> statement-breakpoint
CREATE TRIGGER solution_variants_kept BEFORE UPDATE OR DELETE ON solution_variants
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_what_was_said();
--> statement-breakpoint
CREATE TRIGGER solution_variants_no_truncate BEFORE TRUNCATE ON solution_variants
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_what_was_said();
--> statement-breakpoint
CREATE TRIGGER evidence_kept BEFORE UPDATE OR DELETE ON evidence
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_what_was_said();
--> statement-breakpoint
CREATE TRIGGER evidence_no_truncate BEFORE TRUNCATE ON evidence
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_what_was_said();
