CREATE TABLE "assessment_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"sources" jsonb NOT NULL,
	"peer_choice" text NOT NULL,
	"competency_choice" text NOT NULL,
	"competency_group" text DEFAULT '' NOT NULL,
	"most_competencies" integer NOT NULL,
	"due_on" date NOT NULL,
	"remind_on" date,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"people_total" integer NOT NULL,
	"people_done" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "assessment_rounds_organisation_id_id" UNIQUE("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "round_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"assessor_id" uuid NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"draft" text,
	"draft_saved_at" timestamp with time zone,
	"answer" text,
	"handed_in_at" timestamp with time zone,
	"handed_in_by" uuid,
	"is_late" boolean DEFAULT false NOT NULL,
	"late_allowed_at" timestamp with time zone,
	"recorded_at" timestamp with time zone,
	CONSTRAINT "round_requests_assessor" UNIQUE("round_id","person_id","assessor_id")
);
--> statement-breakpoint
CREATE TABLE "round_subjects" (
	"organisation_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"competency_ids" jsonb NOT NULL,
	"recorded_at" timestamp with time zone,
	CONSTRAINT "round_subjects_organisation_id_round_id_person_id_pk" PRIMARY KEY("organisation_id","round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "assessment_rounds" ADD CONSTRAINT "assessment_rounds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_requests" ADD CONSTRAINT "round_requests_organisation_id_round_id_person_id_round_subjects_organisation_id_round_id_person_id_fk" FOREIGN KEY ("organisation_id","round_id","person_id") REFERENCES "public"."round_subjects"("organisation_id","round_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_requests" ADD CONSTRAINT "round_requests_organisation_id_assessor_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assessor_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_subjects" ADD CONSTRAINT "round_subjects_organisation_id_round_id_assessment_rounds_organisation_id_id_fk" FOREIGN KEY ("organisation_id","round_id") REFERENCES "public"."assessment_rounds"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_subjects" ADD CONSTRAINT "round_subjects_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_requests_of_round" ON "round_requests" USING btree ("organisation_id","round_id","person_id");--> statement-breakpoint
CREATE INDEX "round_requests_of_assessor" ON "round_requests" USING btree ("organisation_id","assessor_id");--> statement-breakpoint
CREATE INDEX "round_subjects_person" ON "round_subjects" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "assessments_round" ON "assessments" USING btree ("round_id","person_id");