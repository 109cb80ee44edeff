CREATE TABLE "certification_competencies" (
	"organisation_id" uuid NOT NULL,
	"certification_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	CONSTRAINT "certification_competencies_certification_id_competency_id_pk" PRIMARY KEY("certification_id","competency_id")
);
--> statement-breakpoint
CREATE TABLE "certification_files" (
	"certification_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"issuer" text DEFAULT '' NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "certifications_organisation_id_id" UNIQUE("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "evidence_pauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "level_snapshot_days" (
	"organisation_id" uuid NOT NULL,
	"day" date NOT NULL,
	"competency_ids" text NOT NULL,
	"built_at" timestamp with time zone NOT NULL,
	CONSTRAINT "level_snapshot_days_organisation_id_day_pk" PRIMARY KEY("organisation_id","day")
);
--> statement-breakpoint
CREATE TABLE "level_snapshots" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	"ratings" text NOT NULL,
	CONSTRAINT "level_snapshots_organisation_id_person_id_day_pk" PRIMARY KEY("organisation_id","person_id","day")
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "certification_competencies" ADD CONSTRAINT "certification_competencies_organisation_id_certification_id_certifications_organisation_id_id_fk" FOREIGN KEY ("organisation_id","certification_id") REFERENCES "public"."certifications"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certification_competencies" ADD CONSTRAINT "certification_competencies_organisation_id_competency_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","competency_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certification_files" ADD CONSTRAINT "certification_files_organisation_id_certification_id_certifications_organisation_id_id_fk" FOREIGN KEY ("organisation_id","certification_id") REFERENCES "public"."certifications"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certifications" ADD CONSTRAINT "certifications_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_pauses" ADD CONSTRAINT "evidence_pauses_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_snapshots" ADD CONSTRAINT "level_snapshots_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certifications_person" ON "certifications" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "certifications_expiry" ON "certifications" USING btree ("organisation_id","expires_on");--> statement-breakpoint
CREATE INDEX "evidence_pauses_person" ON "evidence_pauses" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "assessments_recorded" ON "assessments" USING btree ("organisation_id","recorded_at","person_id","competency_id");--> statement-breakpoint
CREATE INDEX "assessments_retracted" ON "assessments" USING btree ("organisation_id","retracted_at") WHERE "assessments"."retracted_at" is not null;