CREATE TABLE "fairness_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"tables" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "fairness_reports_organisation_id_id" UNIQUE("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "protected_attributes" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"sex" text,
	"ethnicity" text,
	"age" text,
	"source" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue_import_changes" (
	"organisation_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"before" jsonb,
	"version" integer NOT NULL,
	CONSTRAINT "catalogue_import_changes_import_id_subject_id_pk" PRIMARY KEY("import_id","subject_id")
);
--> statement-breakpoint
CREATE TABLE "panel_scores" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"assessor_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "panel_sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"assessor_id" uuid NOT NULL,
	"draft" text,
	"draft_saved_at" timestamp with time zone,
	"answer" text,
	"handed_in_at" timestamp with time zone,
	"handed_in_by" uuid,
	CONSTRAINT "panel_sheets_assessor" UNIQUE("panel_id","stage","assessor_id")
);
--> statement-breakpoint
CREATE TABLE "panel_sittings" (
	"organisation_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"held_on" date NOT NULL,
	"opened_at" timestamp with time zone,
	CONSTRAINT "panel_sittings_organisation_id_panel_id_stage_pk" PRIMARY KEY("organisation_id","panel_id","stage")
);
--> statement-breakpoint
CREATE TABLE "panels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target_role" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"goals" text DEFAULT '' NOT NULL,
	"questions" jsonb NOT NULL,
	"state" text NOT NULL,
	"evidence_id" uuid,
	"score" numeric(3, 2),
	"assessors" integer,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "panels_organisation_id_id" UNIQUE("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "contest_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"contest_id" uuid NOT NULL,
	"is_from_person" boolean NOT NULL,
	"text" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"place" integer NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "evidence_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"level" integer,
	"statement" text NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"happened_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "competency_successions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"carried" jsonb NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
CREATE TABLE "what_if_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"figures" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "competencies" ADD COLUMN "list_name" text;
--> statement-breakpoint
ALTER TABLE "competencies" ADD COLUMN "reference" text;
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "decided_alone" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "list_name" text;
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "list_release" text;
--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "submitted_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "submitted_by" uuid;
--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD COLUMN "views_opened_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "role_profiles" ADD COLUMN "list_name" text;
--> statement-breakpoint
ALTER TABLE "role_profiles" ADD COLUMN "reference" text;
--> statement-breakpoint
ALTER TABLE "assessment_rounds" ADD COLUMN "competency_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "assessment_rounds" ADD COLUMN "starts_on" date;
--> statement-breakpoint
ALTER TABLE "assessment_rounds" ADD COLUMN "planned" jsonb;
--> statement-breakpoint
ALTER TABLE "competencies" ADD CONSTRAINT "competencies_reference" UNIQUE("organisation_id","list_name","reference");
--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_organisation_id_id" UNIQUE("organisation_id","id");
--> statement-breakpoint
ALTER TABLE "role_profiles" ADD CONSTRAINT "role_profiles_reference" UNIQUE("organisation_id","list_name","reference");
--> statement-breakpoint
ALTER TABLE "protected_attributes" ADD CONSTRAINT "protected_attributes_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalogue_import_changes" ADD CONSTRAINT "catalogue_import_changes_organisation_id_import_id_imports_organisation_id_id_fk" FOREIGN KEY ("organisation_id","import_id") REFERENCES "public"."imports"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "panel_scores" ADD CONSTRAINT "panel_scores_organisation_id_panel_id_panels_organisation_id_id_fk" FOREIGN KEY ("organisation_id","panel_id") REFERENCES "public"."panels"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "panel_scores" ADD CONSTRAINT "panel_scores_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "panel_sheets" ADD CONSTRAINT "panel_sheets_organisation_id_panel_id_stage_panel_sittings_organisation_id_panel_id_stage_fk" FOREIGN KEY ("organisation_id","panel_id","stage") REFERENCES "public"."panel_sittings"("organisation_id","panel_id","stage") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "panel_sheets" ADD CONSTRAINT "panel_sheets_organisation_id_assessor_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assessor_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "panel_sittings" ADD CONSTRAINT "panel_sittings_organisation_id_panel_id_panels_organisation_id_id_fk" FOREIGN KEY ("organisation_id","panel_id") REFERENCES "public"."panels"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "contest_messages" ADD CONSTRAINT "contest_messages_organisation_id_contest_id_contests_organisation_id_id_fk" FOREIGN KEY ("organisation_id","contest_id") REFERENCES "public"."contests"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "contest_messages" ADD CONSTRAINT "contest_messages_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_reviewers" ADD CONSTRAINT "case_reviewers_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_reviewers" ADD CONSTRAINT "case_reviewers_organisation_id_account_id_accounts_organisation_id_id_fk" FOREIGN KEY ("organisation_id","account_id") REFERENCES "public"."accounts"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_views" ADD CONSTRAINT "case_views_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "evidence_proposals" ADD CONSTRAINT "evidence_proposals_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "evidence_proposals" ADD CONSTRAINT "evidence_proposals_organisation_id_competency_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","competency_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "competency_successions" ADD CONSTRAINT "competency_successions_organisation_id_from_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","from_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "competency_successions" ADD CONSTRAINT "competency_successions_organisation_id_to_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","to_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "what_if_notes" ADD CONSTRAINT "what_if_notes_organisation_id_case_id_promotion_cases_organisation_id_id_fk" FOREIGN KEY ("organisation_id","case_id") REFERENCES "public"."promotion_cases"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "what_if_notes" ADD CONSTRAINT "what_if_notes_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "protected_attributes_organisation" ON "protected_attributes" USING btree ("organisation_id");
--> statement-breakpoint
CREATE INDEX "panel_scores_panel" ON "panel_scores" USING btree ("organisation_id","panel_id");
--> statement-breakpoint
CREATE INDEX "panel_sheets_of_assessor" ON "panel_sheets" USING btree ("organisation_id","assessor_id");
--> statement-breakpoint
CREATE INDEX "panels_person" ON "panels" USING btree ("organisation_id","person_id");
--> statement-breakpoint
CREATE INDEX "contest_messages_contest" ON "contest_messages" USING btree ("organisation_id","contest_id");
--> statement-breakpoint
CREATE INDEX "evidence_proposals_person" ON "evidence_proposals" USING btree ("organisation_id","person_id");
--> statement-breakpoint
CREATE INDEX "evidence_proposals_state" ON "evidence_proposals" USING btree ("organisation_id","state");
--> statement-breakpoint
CREATE INDEX "competency_successions_from" ON "competency_successions" USING btree ("organisation_id","from_id");
--> statement-breakpoint
CREATE INDEX "competency_successions_to" ON "competency_successions" USING btree ("organisation_id","to_id");
--> statement-breakpoint
CREATE INDEX "what_if_notes_case" ON "what_if_notes" USING btree ("organisation_id","case_id");
