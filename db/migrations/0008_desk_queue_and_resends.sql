CREATE TABLE "notice_resends" (
	"notice_id" uuid NOT NULL,
	"failed_at" timestamp with time zone NOT NULL,
	"fault" text,
	"resent_by" uuid NOT NULL,
	"resent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_resends_notice_id_failed_at_pk" PRIMARY KEY("notice_id","failed_at")
);
--> statement-breakpoint
ALTER TABLE "notice_resends" ADD CONSTRAINT "notice_resends_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_resends" ADD CONSTRAINT "notice_resends_resent_by_members_id_fk" FOREIGN KEY ("resent_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_resends_newest" ON "notice_resends" USING btree ("resent_at" DESC NULLS LAST,"notice_id");--> statement-breakpoint
CREATE INDEX "members_public_name" ON "members" USING gin (to_tsvector('simple'::regconfig, translate("public_name", '_-./@&', '      ')));--> statement-breakpoint
CREATE INDEX "orders_number_folded" ON "orders" USING btree (lower("number"));--> statement-breakpoint
CREATE INDEX "cases_queue_kind" ON "cases" USING btree ("kind","due_at","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_closed" ON "cases" USING btree ("closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_opened" ON "cases" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "cases_order" ON "cases" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "cases_order_number" ON "cases" USING btree (lower(details ->> 'orderNumber'));--> statement-breakpoint
CREATE INDEX "cases_guest_name" ON "cases" USING gin (to_tsvector('simple'::regconfig, translate("claimant_name", '_-./@&', '      '))) WHERE claimant_id is null;