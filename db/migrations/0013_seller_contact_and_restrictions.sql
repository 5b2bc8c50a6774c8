CREATE TABLE "contact_disclosures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"given_to" uuid,
	"fields" text[] NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trader_details" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"business_name" text NOT NULL,
	"register_number" text,
	"address" text NOT NULL,
	"email" text,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "restriction_appeals" (
	"restriction_id" uuid PRIMARY KEY NOT NULL,
	"words" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"reasons" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "restriction_appeals_decided_whole" CHECK (num_nonnulls("restriction_appeals"."outcome", "restriction_appeals"."reasons", "restriction_appeals"."decided_by", "restriction_appeals"."decided_at")
        in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "restrictions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"territory" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"source" text NOT NULL,
	"facts" text NOT NULL,
	"ground_kind" text NOT NULL,
	"ground" text NOT NULL,
	"explanation" text NOT NULL,
	"automation" text NOT NULL,
	"notice_exception" text,
	"redress" text[] NOT NULL,
	"appeal_until" timestamp with time zone NOT NULL,
	"imposed_by" uuid NOT NULL,
	"imposed_at" timestamp with time zone NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	"lift_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "restrictions_end_after_start" CHECK ("restrictions"."ends_at" > "restrictions"."starts_at"),
	CONSTRAINT "restrictions_lifted_whole" CHECK (num_nonnulls("restrictions"."lifted_by", "restrictions"."lifted_at", "restrictions"."lift_reason") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "contact_disclosures" ADD CONSTRAINT "contact_disclosures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_disclosures" ADD CONSTRAINT "contact_disclosures_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_disclosures" ADD CONSTRAINT "contact_disclosures_given_to_members_id_fk" FOREIGN KEY ("given_to") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_disclosures" ADD CONSTRAINT "contact_disclosures_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trader_details" ADD CONSTRAINT "trader_details_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction_appeals" ADD CONSTRAINT "restriction_appeals_restriction_id_restrictions_id_fk" FOREIGN KEY ("restriction_id") REFERENCES "public"."restrictions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction_appeals" ADD CONSTRAINT "restriction_appeals_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_imposed_by_members_id_fk" FOREIGN KEY ("imposed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_lifted_by_members_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_disclosures_case" ON "contact_disclosures" USING btree ("case_id","decided_at");--> statement-breakpoint
CREATE INDEX "contact_disclosures_member" ON "contact_disclosures" USING btree ("member_id","decided_at");--> statement-breakpoint
CREATE INDEX "restriction_appeals_open" ON "restriction_appeals" USING btree ("made_at","restriction_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "restrictions_newest" ON "restrictions" USING btree ("imposed_at","id");--> statement-breakpoint
CREATE INDEX "restrictions_member" ON "restrictions" USING btree ("member_id","imposed_at","id");--> statement-breakpoint
CREATE INDEX "restrictions_case" ON "restrictions" USING btree ("case_id");--> statement-breakpoint
-- Whose contact details were given to whom is only ever added to.
CREATE FUNCTION refuse_change_of_contact_disclosures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'contact_disclosures is append-only';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER contact_disclosures_append_only
  BEFORE UPDATE OR DELETE ON contact_disclosures
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_contact_disclosures();
--> statement-breakpoint
CREATE TRIGGER contact_disclosures_no_truncate
  BEFORE TRUNCATE ON contact_disclosures
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_contact_disclosures();
