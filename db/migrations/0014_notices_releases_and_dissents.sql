CREATE TABLE "case_dissents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
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
);
--> statement-breakpoint
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
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "case_retention_years" integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "contest_answer_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "legal_hold" text;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_dissents" ADD CONSTRAINT "case_dissents_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_dissents" ADD CONSTRAINT "case_dissents_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notices" ADD CONSTRAINT "case_notices_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notices" ADD CONSTRAINT "case_notices_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_releases" ADD CONSTRAINT "case_releases_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_releases" ADD CONSTRAINT "case_releases_organisation_id_decision_id_decisions_organisation_id_id_fk" FOREIGN KEY ("organisation_id","decision_id") REFERENCES "public"."decisions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_releases" ADD CONSTRAINT "case_releases_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_dissents_case" ON "case_dissents" USING btree ("organisation_id","case_id");--> statement-breakpoint
CREATE INDEX "case_notices_case" ON "case_notices" USING btree ("organisation_id","case_id");--> statement-breakpoint
CREATE INDEX "case_releases_case" ON "case_releases" USING btree ("organisation_id","case_id");