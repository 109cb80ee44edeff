CREATE TABLE "capacity_inputs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"inputs" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "capacity_inputs_number" UNIQUE("organisation_id","number")
);
--> statement-breakpoint
CREATE TABLE "requester_secrets" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_summaries" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"basis" text NOT NULL,
	"summary" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"organisation_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"number" text NOT NULL,
	"opened_minute" integer NOT NULL,
	"has_time" boolean NOT NULL,
	"resolution_minutes" integer,
	"category" text NOT NULL,
	"priority" text NOT NULL,
	"assignment_group" text NOT NULL,
	"channel" text NOT NULL,
	"requester" text,
	"handle_minutes" double precision,
	"reopened" integer NOT NULL,
	CONSTRAINT "tickets_import_id_place_pk" PRIMARY KEY("import_id","place")
);
--> statement-breakpoint
ALTER TABLE "capacity_inputs" ADD CONSTRAINT "capacity_inputs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requester_secrets" ADD CONSTRAINT "requester_secrets_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_summaries" ADD CONSTRAINT "ticket_summaries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_organisation_id_import_id_imports_organisation_id_id_fk" FOREIGN KEY ("organisation_id","import_id") REFERENCES "public"."imports"("organisation_id","id") ON DELETE no action ON UPDATE no action;