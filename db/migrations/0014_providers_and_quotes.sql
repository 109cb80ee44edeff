CREATE TABLE "provider_check_files" (
	"check_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"item" text NOT NULL,
	"answer" text NOT NULL,
	"evidence_on" date,
	"expires_on" date,
	"note" text DEFAULT '' NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "provider_checks_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "provider_checks_item" UNIQUE("provider_id","item")
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"services" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'considered' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "providers_organisation_id_id" UNIQUE("organisation_id","id"),
	CONSTRAINT "providers_name" UNIQUE("organisation_id","name")
);
--> statement-breakpoint
CREATE TABLE "quote_gap_prices" (
	"organisation_id" uuid NOT NULL,
	"quote_id" uuid NOT NULL,
	"item" text NOT NULL,
	"basis" text NOT NULL,
	"low_cents" integer NOT NULL,
	"middle_cents" integer NOT NULL,
	"high_cents" integer NOT NULL,
	"source" text NOT NULL,
	"date" text NOT NULL,
	"priced_by" uuid NOT NULL,
	"priced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "quote_gap_prices_quote_id_item_pk" PRIMARY KEY("quote_id","item")
);
--> statement-breakpoint
ALTER TABLE "provider_quotes" ALTER COLUMN "fee_per_user_month_cents" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD COLUMN "provider_id" uuid;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD COLUMN "pricing" jsonb;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD COLUMN "terms" jsonb;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD CONSTRAINT "provider_quotes_organisation_id_id" UNIQUE("organisation_id","id");--> statement-breakpoint
ALTER TABLE "provider_check_files" ADD CONSTRAINT "provider_check_files_organisation_id_check_id_provider_checks_organisation_id_id_fk" FOREIGN KEY ("organisation_id","check_id") REFERENCES "public"."provider_checks"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_checks" ADD CONSTRAINT "provider_checks_organisation_id_provider_id_providers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","provider_id") REFERENCES "public"."providers"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_gap_prices" ADD CONSTRAINT "quote_gap_prices_organisation_id_quote_id_provider_quotes_organisation_id_id_fk" FOREIGN KEY ("organisation_id","quote_id") REFERENCES "public"."provider_quotes"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_checks_expiry" ON "provider_checks" USING btree ("organisation_id","expires_on");--> statement-breakpoint
ALTER TABLE "provider_quotes" ADD CONSTRAINT "provider_quotes_organisation_id_provider_id_providers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","provider_id") REFERENCES "public"."providers"("organisation_id","id") ON DELETE no action ON UPDATE no action;