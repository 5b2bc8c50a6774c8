CREATE INDEX "cases_queue_stage" ON "cases" USING btree ("stage","due_at","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_closed_team" ON "cases" USING btree ("team","closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_closed_assignee" ON "cases" USING btree ("assignee_id","closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_closed_kind" ON "cases" USING btree ("kind","closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_closed_stage" ON "cases" USING btree ("stage","closed_at","id") WHERE closed_at is not null;