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
ALTER TABLE "contests" ADD CONSTRAINT "contests_organisation_id_id" UNIQUE("organisation_id","id");
--> statement-breakpoint
ALTER TABLE "contest_messages" ADD CONSTRAINT "contest_messages_organisation_id_contest_id_contests_organisation_id_id_fk" FOREIGN KEY ("organisation_id","contest_id") REFERENCES "public"."contests"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "contest_messages" ADD CONSTRAINT "contest_messages_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "evidence_proposals" ADD CONSTRAINT "evidence_proposals_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "evidence_proposals" ADD CONSTRAINT "evidence_proposals_organisation_id_competency_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","competency_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "contest_messages_contest" ON "contest_messages" USING btree ("organisation_id","contest_id");
--> statement-breakpoint
CREATE INDEX "evidence_proposals_person" ON "evidence_proposals" USING btree ("organisation_id","person_id");
--> statement-breakpoint
CREATE INDEX "evidence_proposals_state" ON "evidence_proposals" USING btree ("organisation_id","state");
