CREATE TABLE "case_reviewers" (
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_reviewers_case_id_account_id_pk" PRIMARY KEY("case_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "case_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"probability" numeric(6, 4),
	"passed_over" boolean DEFAULT false NOT NULL,
	"case_version" integer NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_views_of_account" UNIQUE("organisation_id","case_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "decided_alone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "views_opened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_reviewers" ADD CONSTRAINT "case_reviewers_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reviewers" ADD CONSTRAINT "case_reviewers_organisation_id_account_id_accounts_organisation_id_id_fk" FOREIGN KEY ("organisation_id","account_id") REFERENCES "public"."accounts"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_views" ADD CONSTRAINT "case_views_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;