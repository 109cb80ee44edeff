CREATE TABLE "answer_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"typed" text NOT NULL,
	"agreed_days" jsonb,
	"agreed_decision_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "answer_plans_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "answer_plans_of_case" UNIQUE("organisation_id","case_id","answer")
);--> statement-breakpoint
CREATE TABLE "specialist_step_pay" (
	"plan_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"salary_annual_cents" bigint NOT NULL
);--> statement-breakpoint
CREATE TABLE "trial_panels" (
	"organisation_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	CONSTRAINT "trial_panels_plan_id_panel_id_pk" PRIMARY KEY("plan_id","panel_id")
);--> statement-breakpoint
CREATE TABLE "case_dissents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "case_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"words" text NOT NULL,
	"way" text NOT NULL,
	"given_on" date NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "case_releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"is_released" boolean NOT NULL,
	"with_reasons" boolean DEFAULT false NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"place" integer NOT NULL,
	"done_by" uuid NOT NULL,
	"done_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "feedback_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"day" integer NOT NULL,
	"answer" text NOT NULL
);--> statement-breakpoint
CREATE TABLE "feedback_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"day" integer NOT NULL,
	"reporter_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"closes_on" date NOT NULL,
	"answered_on" date,
	CONSTRAINT "feedback_requests_reporter" UNIQUE("organisation_id","observation_id","day","reporter_id")
);--> statement-breakpoint
CREATE TABLE "observation_ends" (
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"ended_by" uuid NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "observation_ends_organisation_id_observation_id_kind_pk" PRIMARY KEY("organisation_id","observation_id","kind")
);--> statement-breakpoint
CREATE TABLE "observation_starts" (
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"starts_on" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "observation_starts_organisation_id_observation_id_place_pk" PRIMARY KEY("organisation_id","observation_id","place")
);--> statement-breakpoint
CREATE TABLE "observations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "observations_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "observations_decision" UNIQUE("organisation_id","decision_id")
);--> statement-breakpoint
CREATE TABLE "outcome_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"day" integer NOT NULL,
	"place" integer NOT NULL,
	"standing" text NOT NULL,
	"levels" jsonb NOT NULL,
	"regretted_exits" jsonb NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outcome_checks_place" UNIQUE("organisation_id","observation_id","day","place")
);--> statement-breakpoint
CREATE TABLE "promotion_parameter_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"parameter" text NOT NULL,
	"before" double precision NOT NULL,
	"value" double precision,
	"basis" text NOT NULL,
	"reason" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "promotion_parameter_changes_number" UNIQUE("organisation_id","number")
);--> statement-breakpoint
CREATE TABLE "provider_check_files" (
	"check_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"content" "bytea" NOT NULL
);--> statement-breakpoint
CREATE TABLE "provider_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"item" text NOT NULL,
	"answer" text NOT NULL,
	"evidence_on" date,
	"expires_on" date,
	"note" text DEFAULT '' NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "provider_checks_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "provider_checks_item" UNIQUE("provider_id","item")
);--> statement-breakpoint
CREATE TABLE "providers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"services" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'considered' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "providers_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "providers_name" UNIQUE("organisation_id","name")
);--> statement-breakpoint
CREATE TABLE "quote_gap_prices" (
	"organisation_id" uuid NOT NULL,
	"quote_id" uuid NOT NULL,
	"item" text NOT NULL,
	"basis" text NOT NULL,
	"low_cents" integer NOT NULL,
	"middle_cents" integer NOT NULL,
	"high_cents" integer NOT NULL,
	"source" text NOT NULL,
	"date" text NOT NULL,
	"priced_by" uuid NOT NULL,
	"priced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "quote_gap_prices_quote_id_item_pk" PRIMARY KEY("quote_id","item")
);--> statement-breakpoint
CREATE TABLE "responsibility_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"role" text NOT NULL,
	"person_id" uuid,
	"provider" text DEFAULT '' NOT NULL,
	"provider_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "responsibility_entries_once" UNIQUE NULLS NOT DISTINCT("task_id","role","person_id","provider")
);--> statement-breakpoint
CREATE TABLE "responsibility_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"function_id" uuid NOT NULL,
	"task" text NOT NULL,
	"is_seat_task" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "responsibility_tasks_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "responsibility_tasks_task" UNIQUE("organisation_id","function_id","task")
);--> statement-breakpoint
CREATE TABLE "scenario_function_moves" (
	"organisation_id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"option" text NOT NULL,
	"function_id" uuid NOT NULL,
	"move" text NOT NULL,
	CONSTRAINT "scenario_function_moves_scenario_id_option_function_id_pk" PRIMARY KEY("scenario_id","option","function_id")
);--> statement-breakpoint
CREATE TABLE "sourcing_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"function_id" uuid,
	"kind" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text DEFAULT '' NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "sourcing_conditions" (
	"organisation_id" uuid NOT NULL,
	"function_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"met_on" date NOT NULL,
	"evidence" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	CONSTRAINT "sourcing_conditions_function_id_kind_pk" PRIMARY KEY("function_id","kind")
);--> statement-breakpoint
CREATE TABLE "sourcing_function_competencies" (
	"organisation_id" uuid NOT NULL,
	"function_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"is_linked" boolean NOT NULL,
	"required_level" integer NOT NULL,
	"people_needed" integer NOT NULL,
	CONSTRAINT "sourcing_function_competencies_function_id_competency_id_pk" PRIMARY KEY("function_id","competency_id")
);--> statement-breakpoint
CREATE TABLE "sourcing_functions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"code" text,
	"name" text NOT NULL,
	"operating_work" text NOT NULL,
	"accountable_seat" text NOT NULL,
	"seat_holder_id" uuid,
	"scores" jsonb NOT NULL,
	"position" integer NOT NULL,
	"switched_off_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sourcing_functions_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "sourcing_functions_code" UNIQUE("organisation_id","code"),
	CONSTRAINT "sourcing_functions_name" UNIQUE("organisation_id","name")
);--> statement-breakpoint
CREATE TABLE "sourcing_settings" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"weights" jsonb NOT NULL,
	"regimes" jsonb NOT NULL,
	"regimes_said_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "capacity_inputs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"inputs" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "capacity_inputs_number" UNIQUE("organisation_id","number")
);--> statement-breakpoint
CREATE TABLE "requester_secrets" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL
);--> statement-breakpoint
CREATE TABLE "ticket_summaries" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"basis" text NOT NULL,
	"summary" jsonb NOT NULL
);--> statement-breakpoint
CREATE TABLE "tickets" (
	"organisation_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"number" text NOT NULL,
	"opened_minute" integer NOT NULL,
	"has_time" boolean NOT NULL,
	"resolution_minutes" integer,
	"category" text NOT NULL,
	"priority" text NOT NULL,
	"assignment_group" text NOT NULL,
	"channel" text NOT NULL,
	"requester" text,
	"handle_minutes" double precision,
	"reopened" integer NOT NULL,
	CONSTRAINT "tickets_import_id_place_pk" PRIMARY KEY("import_id","place")
);--> statement-breakpoint
ALTER TABLE "provider_quotes" ALTER COLUMN "fee_per_user_month_cents" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "case_retention_years" integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "contest_answer_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "legal_hold" text;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD COLUMN "provider_id" uuid;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD COLUMN "pricing" jsonb;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD COLUMN "terms" jsonb;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD CONSTRAINT "provider_quotes_organisation_id_id" UNIQUE("organisation_id","id");--> statement-breakpoint
ALTER TABLE "answer_plans" ADD CONSTRAINT "answer_plans_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_plans" ADD CONSTRAINT "answer_plans_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_plans" ADD CONSTRAINT "answer_plans_organisation_id_agreed_decision_id_decisions_organisation_id_id_fk" FOREIGN KEY ("organisation_id","agreed_decision_id") REFERENCES "public"."decisions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "specialist_step_pay" ADD CONSTRAINT "specialist_step_pay_organisation_id_plan_id_answer_plans_organisation_id_id_fk" FOREIGN KEY ("organisation_id","plan_id") REFERENCES "public"."answer_plans"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_panels" ADD CONSTRAINT "trial_panels_organisation_id_plan_id_answer_plans_organisation_id_id_fk" FOREIGN KEY ("organisation_id","plan_id") REFERENCES "public"."answer_plans"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_panels" ADD CONSTRAINT "trial_panels_organisation_id_panel_id_panels_organisation_id_id_fk" FOREIGN KEY ("organisation_id","panel_id") REFERENCES "public"."panels"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_dissents" ADD CONSTRAINT "case_dissents_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_dissents" ADD CONSTRAINT "case_dissents_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notices" ADD CONSTRAINT "case_notices_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notices" ADD CONSTRAINT "case_notices_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_releases" ADD CONSTRAINT "case_releases_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_releases" ADD CONSTRAINT "case_releases_organisation_id_decision_id_decisions_organisation_id_id_fk" FOREIGN KEY ("organisation_id","decision_id") REFERENCES "public"."decisions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_releases" ADD CONSTRAINT "case_releases_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_answers" ADD CONSTRAINT "feedback_answers_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_requests" ADD CONSTRAINT "feedback_requests_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_requests" ADD CONSTRAINT "feedback_requests_organisation_id_reporter_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","reporter_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_ends" ADD CONSTRAINT "observation_ends_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_starts" ADD CONSTRAINT "observation_starts_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_organisation_id_decision_id_decisions_organisation_id_id_fk" FOREIGN KEY ("organisation_id","decision_id") REFERENCES "public"."decisions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_checks" ADD CONSTRAINT "outcome_checks_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_check_files" ADD CONSTRAINT "provider_check_files_organisation_id_check_id_provider_checks_organisation_id_id_fk" FOREIGN KEY ("organisation_id","check_id") REFERENCES "public"."provider_checks"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_checks" ADD CONSTRAINT "provider_checks_organisation_id_provider_id_providers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","provider_id") REFERENCES "public"."providers"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_gap_prices" ADD CONSTRAINT "quote_gap_prices_organisation_id_quote_id_provider_quotes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","quote_id") REFERENCES "public"."provider_quotes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibility_entries" ADD CONSTRAINT "responsibility_entries_task" FOREIGN KEY ("organisation_id","task_id") REFERENCES "public"."responsibility_tasks"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibility_entries" ADD CONSTRAINT "responsibility_entries_of_person" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibility_tasks" ADD CONSTRAINT "responsibility_tasks_function" FOREIGN KEY ("organisation_id","function_id") REFERENCES "public"."sourcing_functions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_function_moves" ADD CONSTRAINT "scenario_function_moves_scenario" FOREIGN KEY ("organisation_id","scenario_id") REFERENCES "public"."scenarios"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_function_moves" ADD CONSTRAINT "scenario_function_moves_of_function" FOREIGN KEY ("organisation_id","function_id") REFERENCES "public"."sourcing_functions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sourcing_conditions" ADD CONSTRAINT "sourcing_conditions_function" FOREIGN KEY ("organisation_id","function_id") REFERENCES "public"."sourcing_functions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sourcing_function_competencies" ADD CONSTRAINT "sourcing_function_competencies_function" FOREIGN KEY ("organisation_id","function_id") REFERENCES "public"."sourcing_functions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sourcing_function_competencies" ADD CONSTRAINT "sourcing_function_competencies_of_competency" FOREIGN KEY ("organisation_id","competency_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sourcing_functions" ADD CONSTRAINT "sourcing_functions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sourcing_functions" ADD CONSTRAINT "sourcing_functions_organisation_id_seat_holder_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","seat_holder_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sourcing_settings" ADD CONSTRAINT "sourcing_settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_inputs" ADD CONSTRAINT "capacity_inputs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requester_secrets" ADD CONSTRAINT "requester_secrets_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_summaries" ADD CONSTRAINT "ticket_summaries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_organisation_id_import_id_imports_organisation_id_id_fk" FOREIGN KEY ("organisation_id","import_id") REFERENCES "public"."imports"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_dissents_case" ON "case_dissents" USING btree ("organisation_id","case_id");--> statement-breakpoint
CREATE INDEX "case_notices_case" ON "case_notices" USING btree ("organisation_id","case_id");--> statement-breakpoint
CREATE INDEX "case_releases_case" ON "case_releases" USING btree ("organisation_id","case_id");--> statement-breakpoint
CREATE INDEX "feedback_answers_observation" ON "feedback_answers" USING btree ("organisation_id","observation_id","day");--> statement-breakpoint
CREATE INDEX "feedback_requests_of_reporter" ON "feedback_requests" USING btree ("organisation_id","reporter_id");--> statement-breakpoint
CREATE INDEX "observations_case" ON "observations" USING btree ("organisation_id","case_id");--> statement-breakpoint
CREATE INDEX "provider_checks_expiry" ON "provider_checks" USING btree ("organisation_id","expires_on");--> statement-breakpoint
CREATE INDEX "responsibility_entries_person" ON "responsibility_entries" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "scenario_function_moves_function" ON "scenario_function_moves" USING btree ("organisation_id","function_id");--> statement-breakpoint
CREATE INDEX "sourcing_changes_function" ON "sourcing_changes" USING btree ("organisation_id","function_id","changed_at");--> statement-breakpoint
CREATE INDEX "sourcing_conditions_organisation" ON "sourcing_conditions" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sourcing_function_competencies_competency" ON "sourcing_function_competencies" USING btree ("organisation_id","competency_id");--> statement-breakpoint
CREATE INDEX "sourcing_functions_seat" ON "sourcing_functions" USING btree ("organisation_id","seat_holder_id");--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD CONSTRAINT "provider_quotes_organisation_id_provider_id_providers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","provider_id") REFERENCES "public"."providers"("organisation_id","id") ON DELETE no action ON UPDATE no action;
