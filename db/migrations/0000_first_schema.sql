CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"person_id" uuid,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accounts_email_unique" UNIQUE("email"),
	CONSTRAINT "accounts_organisation_id_id" UNIQUE("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"source" text NOT NULL,
	"level" integer NOT NULL,
	"assessor" text NOT NULL,
	"assessed_on" date NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"import_id" uuid,
	"retracted_at" timestamp with time zone,
	"retracted_by" uuid,
	"retraction_reason" text
);
--> statement-breakpoint
CREATE TABLE "leadership_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"score" numeric(3, 2) NOT NULL,
	"assessors" integer NOT NULL,
	"months" numeric(5, 1),
	"observed_on" date NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"retracted_at" timestamp with time zone,
	"retracted_by" uuid,
	"retraction_reason" text
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "competencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"code" text,
	"function_code" text,
	"group_code" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"anchors" jsonb NOT NULL,
	"required_level" integer NOT NULL,
	"minimum_cover" integer NOT NULL,
	"is_critical" boolean DEFAULT false NOT NULL,
	"half_life_months" integer NOT NULL,
	"required_for" jsonb NOT NULL,
	"position" integer NOT NULL,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "competencies_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "competencies_name" UNIQUE("organisation_id","kind","name")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"corrects_id" uuid,
	"choice" text NOT NULL,
	"chosen_person_id" uuid,
	"reasons" text NOT NULL,
	"alternatives" text NOT NULL,
	"dissent" text DEFAULT '' NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"review_on" date NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"snapshot" jsonb NOT NULL,
	"cost_snapshot" jsonb,
	"content_hash" text NOT NULL,
	CONSTRAINT "decisions_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "decisions_number" UNIQUE("organisation_id","number")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"content" "bytea",
	"mapping" jsonb,
	"counts" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"committed_at" timestamp with time zone,
	"rows_total" integer,
	CONSTRAINT "imports_organisation_id_id" UNIQUE("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country" char(2) NOT NULL,
	"currency" char(3) NOT NULL,
	"it_users" integer NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"demo_key" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pay" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"salary_annual_cents" bigint NOT NULL,
	"effective_on" date NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"employee_number" text,
	"name" text NOT NULL,
	"email" text,
	"title" text DEFAULT '' NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"kind" text DEFAULT 'member' NOT NULL,
	"manager_id" uuid,
	"started_on" date,
	"left_on" date,
	"import_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "people_employee_number" UNIQUE("organisation_id","employee_number"),
	CONSTRAINT "people_email" UNIQUE("organisation_id","email")
);
--> statement-breakpoint
CREATE TABLE "case_candidates" (
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"willing" text,
	"technical_multiple" numeric(6, 4),
	CONSTRAINT "case_candidates_case_id_person_id_pk" PRIMARY KEY("case_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "promotion_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"target_role" text NOT NULL,
	"target_title" text NOT NULL,
	"span" integer NOT NULL,
	"people_share" numeric(6, 4) NOT NULL,
	"willing" text NOT NULL,
	"backfill" boolean NOT NULL,
	"base_rate" numeric(6, 4) NOT NULL,
	"technical_multiple" jsonb,
	"planned_on" date,
	"state" text NOT NULL,
	"own_view" text,
	"own_probability" numeric(6, 4),
	"own_view_at" timestamp with time zone,
	"own_view_by" uuid,
	"own_view_passed_over" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "promotion_cases_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "promotion_cases_number" UNIQUE("organisation_id","number")
);
--> statement-breakpoint
CREATE TABLE "provider_quotes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"scope" text NOT NULL,
	"fee_per_user_month_cents" integer NOT NULL,
	"onboarding_cents" integer NOT NULL,
	"escalator_basis_points" integer NOT NULL,
	"term_months" integer NOT NULL,
	"valid_until" date,
	"received_on" date NOT NULL,
	"exclusions" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid,
	"name" text NOT NULL,
	"choices" jsonb NOT NULL,
	"stored" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scenarios_organisation_id_id" UNIQUE("organisation_id","id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_account_id_accounts_organisation_id_id_fk" FOREIGN KEY ("organisation_id","account_id") REFERENCES "public"."accounts"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organisation_id_competency_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","competency_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leadership_evidence" ADD CONSTRAINT "leadership_evidence_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competencies" ADD CONSTRAINT "competencies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_organisation_id_corrects_id_decisions_organisation_id_id_fk" FOREIGN KEY ("organisation_id","corrects_id") REFERENCES "public"."decisions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay" ADD CONSTRAINT "pay_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_manager_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","manager_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_candidates" ADD CONSTRAINT "case_candidates_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_candidates" ADD CONSTRAINT "case_candidates_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD CONSTRAINT "promotion_cases_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD CONSTRAINT "provider_quotes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("organisation_id","account_id");--> statement-breakpoint
CREATE INDEX "assessments_person" ON "assessments" USING btree ("organisation_id","person_id","competency_id");--> statement-breakpoint
CREATE INDEX "assessments_import" ON "assessments" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "leadership_evidence_person" ON "leadership_evidence" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("organisation_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("organisation_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "decisions_case" ON "decisions" USING btree ("organisation_id","case_id");--> statement-breakpoint
CREATE INDEX "pay_organisation" ON "pay" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "people_manager" ON "people" USING btree ("organisation_id","manager_id");--> statement-breakpoint
CREATE INDEX "people_name" ON "people" USING btree ("organisation_id","name");--> statement-breakpoint
CREATE INDEX "provider_quotes_organisation" ON "provider_quotes" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "scenarios_case" ON "scenarios" USING btree ("organisation_id","case_id");