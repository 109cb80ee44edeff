CREATE TABLE "competency_interests" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"interest" text NOT NULL,
	"source" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "competency_interests_person_id_competency_id_pk" PRIMARY KEY("person_id","competency_id")
);
--> statement-breakpoint
CREATE TABLE "development_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"role_profile_id" uuid,
	"target_level" integer NOT NULL,
	"what" text NOT NULL,
	"owner_person_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"evidence_expected" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_profile_requirements" (
	"organisation_id" uuid NOT NULL,
	"role_profile_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"required_level" integer NOT NULL,
	"is_critical" boolean DEFAULT false NOT NULL,
	"minimum_evidence" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "role_profile_requirements_role_profile_id_competency_id_pk" PRIMARY KEY("role_profile_id","competency_id")
);
--> statement-breakpoint
CREATE TABLE "role_profiles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"code" text,
	"track" text NOT NULL,
	"rung" integer NOT NULL,
	"title" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "role_profiles_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "role_profiles_title" UNIQUE("organisation_id","title"),
	CONSTRAINT "role_profiles_code" UNIQUE("organisation_id","code")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "role_profile_id" uuid;--> statement-breakpoint
ALTER TABLE "competency_interests" ADD CONSTRAINT "competency_interests_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competency_interests" ADD CONSTRAINT "competency_interests_organisation_id_competency_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","competency_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "development_actions" ADD CONSTRAINT "development_actions_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "development_actions" ADD CONSTRAINT "development_actions_organisation_id_owner_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","owner_person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "development_actions" ADD CONSTRAINT "development_actions_organisation_id_competency_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","competency_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "development_actions" ADD CONSTRAINT "development_actions_organisation_id_role_profile_id_role_profiles_organisation_id_id_fk" FOREIGN KEY ("organisation_id","role_profile_id") REFERENCES "public"."role_profiles"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_profile_requirements" ADD CONSTRAINT "role_profile_requirements_organisation_id_role_profile_id_role_profiles_organisation_id_id_fk" FOREIGN KEY ("organisation_id","role_profile_id") REFERENCES "public"."role_profiles"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_profile_requirements" ADD CONSTRAINT "role_profile_requirements_organisation_id_competency_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","competency_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_profiles" ADD CONSTRAINT "role_profiles_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "competency_interests_competency" ON "competency_interests" USING btree ("organisation_id","competency_id");--> statement-breakpoint
CREATE INDEX "development_actions_person" ON "development_actions" USING btree ("organisation_id","person_id","state");--> statement-breakpoint
CREATE INDEX "development_actions_owner" ON "development_actions" USING btree ("organisation_id","owner_person_id");--> statement-breakpoint
CREATE INDEX "role_profile_requirements_competency" ON "role_profile_requirements" USING btree ("organisation_id","competency_id");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_role_profile_id_role_profiles_organisation_id_id_fk" FOREIGN KEY ("organisation_id","role_profile_id") REFERENCES "public"."role_profiles"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_role_profile" ON "people" USING btree ("organisation_id","role_profile_id");