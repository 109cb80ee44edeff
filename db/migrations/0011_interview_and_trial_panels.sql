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
ALTER TABLE "panel_scores" ADD CONSTRAINT "panel_scores_organisation_id_panel_id_panels_organisation_id_id_fk" FOREIGN KEY ("organisation_id","panel_id") REFERENCES "public"."panels"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_scores" ADD CONSTRAINT "panel_scores_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_sheets" ADD CONSTRAINT "panel_sheets_organisation_id_panel_id_stage_panel_sittings_organisation_id_panel_id_stage_fk" FOREIGN KEY ("organisation_id","panel_id","stage") REFERENCES "public"."panel_sittings"("organisation_id","panel_id","stage") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_sheets" ADD CONSTRAINT "panel_sheets_organisation_id_assessor_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assessor_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_sittings" ADD CONSTRAINT "panel_sittings_organisation_id_panel_id_panels_organisation_id_id_fk" FOREIGN KEY ("organisation_id","panel_id") REFERENCES "public"."panels"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "panel_scores_panel" ON "panel_scores" USING btree ("organisation_id","panel_id");--> statement-breakpoint
CREATE INDEX "panel_sheets_of_assessor" ON "panel_sheets" USING btree ("organisation_id","assessor_id");--> statement-breakpoint
CREATE INDEX "panels_person" ON "panels" USING btree ("organisation_id","person_id");