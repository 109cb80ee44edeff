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
ALTER TABLE "competency_successions" ADD CONSTRAINT "competency_successions_organisation_id_from_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","from_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competency_successions" ADD CONSTRAINT "competency_successions_organisation_id_to_id_competencies_organisation_id_id_fk" FOREIGN KEY ("organisation_id","to_id") REFERENCES "public"."competencies"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "competency_successions_from" ON "competency_successions" USING btree ("organisation_id","from_id");--> statement-breakpoint
CREATE INDEX "competency_successions_to" ON "competency_successions" USING btree ("organisation_id","to_id");