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
);
--> statement-breakpoint
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
);
--> statement-breakpoint
CREATE TABLE "scenario_function_moves" (
	"organisation_id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"option" text NOT NULL,
	"function_id" uuid NOT NULL,
	"move" text NOT NULL,
	CONSTRAINT "scenario_function_moves_scenario_id_option_function_id_pk" PRIMARY KEY("scenario_id","option","function_id")
);
--> statement-breakpoint
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
);
--> statement-breakpoint
CREATE TABLE "sourcing_conditions" (
	"organisation_id" uuid NOT NULL,
	"function_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"met_on" date NOT NULL,
	"evidence" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	CONSTRAINT "sourcing_conditions_function_id_kind_pk" PRIMARY KEY("function_id","kind")
);
--> statement-breakpoint
CREATE TABLE "sourcing_function_competencies" (
	"organisation_id" uuid NOT NULL,
	"function_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"is_linked" boolean NOT NULL,
	"required_level" integer NOT NULL,
	"people_needed" integer NOT NULL,
	CONSTRAINT "sourcing_function_competencies_function_id_competency_id_pk" PRIMARY KEY("function_id","competency_id")
);
--> statement-breakpoint
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
);
--> statement-breakpoint
CREATE TABLE "sourcing_settings" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"weights" jsonb NOT NULL,
	"regimes" jsonb NOT NULL,
	"regimes_said_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
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
CREATE INDEX "responsibility_entries_person" ON "responsibility_entries" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "scenario_function_moves_function" ON "scenario_function_moves" USING btree ("organisation_id","function_id");--> statement-breakpoint
CREATE INDEX "sourcing_changes_function" ON "sourcing_changes" USING btree ("organisation_id","function_id","changed_at");--> statement-breakpoint
CREATE INDEX "sourcing_conditions_organisation" ON "sourcing_conditions" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sourcing_function_competencies_competency" ON "sourcing_function_competencies" USING btree ("organisation_id","competency_id");--> statement-breakpoint
CREATE INDEX "sourcing_functions_seat" ON "sourcing_functions" USING btree ("organisation_id","seat_holder_id");