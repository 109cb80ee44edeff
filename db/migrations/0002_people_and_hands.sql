CREATE TABLE "account_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"person_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "account_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "kept_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_views_name" UNIQUE("organisation_id","account_id","page","name")
);
--> statement-breakpoint
CREATE TABLE "current_assessments" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"source" text NOT NULL,
	"assessor" text NOT NULL,
	"assessment_id" uuid NOT NULL,
	"level" integer NOT NULL,
	"assessed_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "current_assessments_person_id_competency_id_source_assessor_pk" PRIMARY KEY("person_id","competency_id","source","assessor")
);
--> statement-breakpoint
CREATE TABLE "import_changes" (
	"organisation_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"before" jsonb,
	"version" integer NOT NULL,
	CONSTRAINT "import_changes_import_id_person_id_pk" PRIMARY KEY("import_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"headings" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "import_mappings_organisation_id_kind_headings_pk" PRIMARY KEY("organisation_id","kind","headings")
);
--> statement-breakpoint
CREATE TABLE "contests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"statement" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"erased_at" timestamp with time zone NOT NULL,
	"erased_by" uuid
);
--> statement-breakpoint
CREATE TABLE "subject_keys" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "sealed" text;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "sealed_pay" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "rows_done" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "folded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "retention_years" integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "privacy_checklist" jsonb;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "legal_hold" text;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_organisation_id_account_id_accounts_organisation_id_id_fk" FOREIGN KEY ("organisation_id","account_id") REFERENCES "public"."accounts"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_organisation_id_account_id_accounts_organisation_id_id_fk" FOREIGN KEY ("organisation_id","account_id") REFERENCES "public"."accounts"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "current_assessments" ADD CONSTRAINT "current_assessments_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "current_assessments" ADD CONSTRAINT "current_assessments_organisation_id_competency_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","competency_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_organisation_id_import_id_imports_organisation_id_id_fk" FOREIGN KEY ("organisation_id","import_id") REFERENCES "public"."imports"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_keys" ADD CONSTRAINT "subject_keys_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_links_organisation" ON "account_links" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "current_assessments_competency" ON "current_assessments" USING btree ("organisation_id","competency_id");--> statement-breakpoint
CREATE INDEX "import_changes_person" ON "import_changes" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "contests_person" ON "contests" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "contests_state" ON "contests" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "erasures_organisation" ON "erasures" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "subject_keys_organisation" ON "subject_keys" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "audit_events_person" ON "audit_events" USING btree ("organisation_id","person_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_account" ON "audit_events" USING btree ("organisation_id","account_id","at");