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
);
--> statement-breakpoint
CREATE TABLE "specialist_step_pay" (
	"plan_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"salary_annual_cents" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trial_panels" (
	"organisation_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	CONSTRAINT "trial_panels_plan_id_panel_id_pk" PRIMARY KEY("plan_id","panel_id")
);
--> statement-breakpoint
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
);
--> statement-breakpoint
ALTER TABLE "answer_plans" ADD CONSTRAINT "answer_plans_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_plans" ADD CONSTRAINT "answer_plans_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_plans" ADD CONSTRAINT "answer_plans_organisation_id_agreed_decision_id_decisions_organisation_id_id_fk" FOREIGN KEY ("organisation_id","agreed_decision_id") REFERENCES "public"."decisions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "specialist_step_pay" ADD CONSTRAINT "specialist_step_pay_organisation_id_plan_id_answer_plans_organisation_id_id_fk" FOREIGN KEY ("organisation_id","plan_id") REFERENCES "public"."answer_plans"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_panels" ADD CONSTRAINT "trial_panels_organisation_id_plan_id_answer_plans_organisation_id_id_fk" FOREIGN KEY ("organisation_id","plan_id") REFERENCES "public"."answer_plans"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_panels" ADD CONSTRAINT "trial_panels_organisation_id_panel_id_panels_organisation_id_id_fk" FOREIGN KEY ("organisation_id","panel_id") REFERENCES "public"."panels"("organisation_id","id") ON DELETE no action ON UPDATE no action;