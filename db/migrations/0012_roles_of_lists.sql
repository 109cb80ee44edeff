ALTER TABLE "role_profiles" ADD COLUMN "list_name" text;--> statement-breakpoint
ALTER TABLE "role_profiles" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "role_profiles" ADD CONSTRAINT "role_profiles_reference" UNIQUE("organisation_id","list_name","reference");