CREATE TABLE "feedback_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"day" integer NOT NULL,
	"answer" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"day" integer NOT NULL,
	"reporter_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"closes_on" date NOT NULL,
	"answered_on" date,
	CONSTRAINT "feedback_requests_reporter" UNIQUE("organisation_id","observation_id","day","reporter_id")
);
--> statement-breakpoint
CREATE TABLE "observation_ends" (
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"ended_by" uuid NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "observation_ends_organisation_id_observation_id_kind_pk" PRIMARY KEY("organisation_id","observation_id","kind")
);
--> statement-breakpoint
CREATE TABLE "observation_starts" (
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"starts_on" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "observation_starts_organisation_id_observation_id_place_pk" PRIMARY KEY("organisation_id","observation_id","place")
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "observations_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "observations_decision" UNIQUE("organisation_id","decision_id")
);
--> statement-breakpoint
CREATE TABLE "outcome_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"day" integer NOT NULL,
	"place" integer NOT NULL,
	"standing" text NOT NULL,
	"levels" jsonb NOT NULL,
	"regretted_exits" jsonb NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outcome_checks_place" UNIQUE("organisation_id","observation_id","day","place")
);
--> statement-breakpoint
ALTER TABLE "feedback_answers" ADD CONSTRAINT "feedback_answers_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_requests" ADD CONSTRAINT "feedback_requests_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_requests" ADD CONSTRAINT "feedback_requests_organisation_id_reporter_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","reporter_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_ends" ADD CONSTRAINT "observation_ends_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_starts" ADD CONSTRAINT "observation_starts_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_organisation_id_decision_id_decisions_organisation_id_id_fk" FOREIGN KEY ("organisation_id","decision_id") REFERENCES "public"."decisions"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_organisation_id_person_id_people_organisation_id_id_fk" FOREIGN KEY ("organisation_id","person_id") REFERENCES "public"."people"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_checks" ADD CONSTRAINT "outcome_checks_organisation_id_observation_id_observations_organisation_id_id_fk" FOREIGN KEY ("organisation_id","observation_id") REFERENCES "public"."observations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_answers_observation" ON "feedback_answers" USING btree ("organisation_id","observation_id","day");--> statement-breakpoint
CREATE INDEX "feedback_requests_of_reporter" ON "feedback_requests" USING btree ("organisation_id","reporter_id");--> statement-breakpoint
CREATE INDEX "observations_case" ON "observations" USING btree ("organisation_id","case_id");