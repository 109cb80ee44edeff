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
ALTER TABLE "competencies" ADD COLUMN "list_name" text;--> statement-breakpoint
ALTER TABLE "competencies" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "list_name" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "list_release" text;--> statement-breakpoint
ALTER TABLE "catalogue_import_changes" ADD CONSTRAINT "catalogue_import_changes_organisation_id_import_id_imports_organisation_id_id_fk" FOREIGN KEY ("organisation_id","import_id") REFERENCES "public"."imports"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competencies" ADD CONSTRAINT "competencies_reference" UNIQUE("organisation_id","list_name","reference");