CREATE TABLE "level_changes" (
	"organisation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"transaction" bigint NOT NULL,
	CONSTRAINT "level_changes_organisation_id_transaction_subject_id_pk" PRIMARY KEY("organisation_id","transaction","subject_id")
);
--> statement-breakpoint
DROP INDEX "assessments_import";--> statement-breakpoint
CREATE INDEX "assessments_import" ON "assessments" USING btree ("import_id","person_id");