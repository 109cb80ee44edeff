ALTER TABLE "assessment_rounds" ADD COLUMN "competency_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "assessment_rounds" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "assessment_rounds" ADD COLUMN "planned" jsonb;