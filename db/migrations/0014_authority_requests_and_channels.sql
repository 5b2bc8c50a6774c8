CREATE TABLE "authority_disclosures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"case_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"body" text NOT NULL,
	"body_kind" text NOT NULL,
	"country" text NOT NULL,
	"legal_basis" text NOT NULL,
	"file_number" text NOT NULL,
	"member_id" uuid NOT NULL,
	"member_name" text NOT NULL,
	"category" text NOT NULL,
	"fields" text NOT NULL,
	"why" text NOT NULL,
	"drafted_by" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"answer_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "authority_disclosures_two_people" CHECK ("authority_disclosures"."drafted_by" <> "authority_disclosures"."approved_by")
);
--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid,
	"case_id" uuid,
	"request_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "legal_holds_one_thing" CHECK (num_nonnulls("legal_holds"."member_id", "legal_holds"."case_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "listed_disclosures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"category" text NOT NULL,
	"fields" text NOT NULL,
	"why" text NOT NULL,
	"listed_by" uuid NOT NULL,
	"listed_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "channel" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "authority_disclosures" ADD CONSTRAINT "authority_disclosures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_disclosures" ADD CONSTRAINT "authority_disclosures_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_disclosures" ADD CONSTRAINT "authority_disclosures_drafted_by_members_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_disclosures" ADD CONSTRAINT "authority_disclosures_approved_by_members_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_request_id_cases_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_set_by_members_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_ended_by_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed_disclosures" ADD CONSTRAINT "listed_disclosures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed_disclosures" ADD CONSTRAINT "listed_disclosures_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed_disclosures" ADD CONSTRAINT "listed_disclosures_listed_by_members_id_fk" FOREIGN KEY ("listed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "authority_disclosures_number" ON "authority_disclosures" USING btree ("number");--> statement-breakpoint
CREATE INDEX "authority_disclosures_case" ON "authority_disclosures" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "authority_disclosures_at" ON "authority_disclosures" USING btree ("at");--> statement-breakpoint
CREATE INDEX "authority_disclosures_body" ON "authority_disclosures" USING gin (to_tsvector('simple'::regconfig, translate("body", '_-./@&', '      ')));--> statement-breakpoint
CREATE INDEX "authority_disclosures_member" ON "authority_disclosures" USING gin (to_tsvector('simple'::regconfig, translate("member_name", '_-./@&', '      ')));--> statement-breakpoint
CREATE UNIQUE INDEX "legal_holds_member" ON "legal_holds" USING btree ("member_id","request_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "legal_holds_case" ON "legal_holds" USING btree ("case_id","request_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "legal_holds_request" ON "legal_holds" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "legal_holds_newest" ON "legal_holds" USING btree ("set_at","id");--> statement-breakpoint
CREATE INDEX "listed_disclosures_case" ON "listed_disclosures" USING btree ("case_id","listed_at","id");--> statement-breakpoint
CREATE INDEX "cases_queue_channel" ON "cases" USING btree ("channel","due_at","id") WHERE closed_at is null;--> statement-breakpoint
-- The register of disclosures is only ever added to; its rows are numbered and carry the hash of
-- the one before: scripts/verify-record.mjs checks.
CREATE FUNCTION refuse_change_of_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER authority_disclosures_append_only
	BEFORE UPDATE OR DELETE ON authority_disclosures
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_register();
--> statement-breakpoint
CREATE TRIGGER authority_disclosures_no_truncate
	BEFORE TRUNCATE ON authority_disclosures
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_register();
--> statement-breakpoint
CREATE FUNCTION authority_disclosure_hash(hash_before text, d authority_disclosures) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT encode(sha256(convert_to(jsonb_build_array(
		hash_before, d.id, d.number, d.case_id, d.reference, d.body, d.body_kind, d.country,
		d.legal_basis, d.file_number, d.member_id, d.member_name, d.category, d.fields, d.why,
		d.drafted_by, d.approved_by, d.answer_by, (extract(epoch FROM d.at) * 1000000)::bigint
	)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION chain_authority_disclosure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	number_before integer := 0;
	hash_before text := '';
BEGIN
	-- One writer at a time until it commits: the register has one last row.
	PERFORM pg_advisory_xact_lock(hashtext('authority_disclosures'));
	SELECT number, hash INTO number_before, hash_before
	FROM authority_disclosures ORDER BY number DESC LIMIT 1;
	NEW.number := coalesce(number_before, 0) + 1;
	NEW.hash := authority_disclosure_hash(coalesce(hash_before, ''), NEW);
	RETURN NEW;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER authority_disclosures_chain
	BEFORE INSERT ON authority_disclosures
	FOR EACH ROW EXECUTE FUNCTION chain_authority_disclosure();
--> statement-breakpoint
-- Legal holds (lib/domain/hold/may-erase.ts): what is held is not erased while the hold stands.
-- A held member holds their cases; a held case holds its sides.
CREATE FUNCTION erasure_held(member uuid, of_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT EXISTS (
		SELECT 1 FROM legal_holds h
		LEFT JOIN cases held ON held.id = h.case_id
		LEFT JOIN cases c ON c.id = of_case
		WHERE h.ended_at IS NULL
			AND (h.member_id = member OR h.case_id = of_case
				OR member IN (held.claimant_id, held.respondent_id)
				OR h.member_id IN (c.claimant_id, c.respondent_id))
	)
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_erasing_held() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	gone jsonb := to_jsonb(OLD);
	held boolean;
BEGIN
	held := CASE TG_TABLE_NAME
		WHEN 'members' THEN erasure_held(OLD.id, NULL)
		WHEN 'cases' THEN erasure_held(NULL, OLD.id)
		WHEN 'orders' THEN erasure_held((gone ->> 'buyer_id')::uuid, NULL)
			OR erasure_held((gone ->> 'seller_id')::uuid, NULL)
		ELSE erasure_held((gone ->> 'uploader_id')::uuid, (gone ->> 'case_id')::uuid)
	END;
	IF held THEN
		RAISE EXCEPTION '% % is under a legal hold', TG_TABLE_NAME, OLD.id USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN OLD;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER members_held BEFORE DELETE ON members
	FOR EACH ROW EXECUTE FUNCTION refuse_erasing_held();
--> statement-breakpoint
CREATE TRIGGER cases_held BEFORE DELETE ON cases
	FOR EACH ROW EXECUTE FUNCTION refuse_erasing_held();
--> statement-breakpoint
CREATE TRIGGER orders_held BEFORE DELETE ON orders
	FOR EACH ROW EXECUTE FUNCTION refuse_erasing_held();
--> statement-breakpoint
CREATE TRIGGER evidence_held BEFORE DELETE ON evidence
	FOR EACH ROW EXECUTE FUNCTION refuse_erasing_held();
--> statement-breakpoint
CREATE TRIGGER proposals_held BEFORE DELETE ON proposals
	FOR EACH ROW EXECUTE FUNCTION refuse_erasing_held();
--> statement-breakpoint
CREATE TRIGGER decisions_held BEFORE DELETE ON decisions
	FOR EACH ROW EXECUTE FUNCTION refuse_erasing_held();
--> statement-breakpoint
-- Blanking is erasing too; a change from one value to another is not.
CREATE FUNCTION refuse_blanking_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (OLD.name <> '' AND NEW.name = '' OR OLD.address <> '' AND coalesce(NEW.address, '') = ''
		OR OLD.phone <> '' AND coalesce(NEW.phone, '') = '') AND erasure_held(OLD.id, NULL) THEN
		RAISE EXCEPTION 'members % is under a legal hold', OLD.id USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER members_not_blanked BEFORE UPDATE OF name, address, phone ON members
	FOR EACH ROW EXECUTE FUNCTION refuse_blanking_held();
--> statement-breakpoint
CREATE FUNCTION refuse_emptying_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM legal_holds WHERE ended_at IS NULL) THEN
		RAISE EXCEPTION '% holds data under a legal hold', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER members_not_emptied BEFORE TRUNCATE ON members
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying_held();
--> statement-breakpoint
CREATE TRIGGER cases_not_emptied BEFORE TRUNCATE ON cases
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying_held();
--> statement-breakpoint
CREATE TRIGGER evidence_not_emptied BEFORE TRUNCATE ON evidence
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying_held();
--> statement-breakpoint
-- A hold is set and ended, never taken away.
CREATE TRIGGER legal_holds_kept BEFORE DELETE ON legal_holds
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_register();
