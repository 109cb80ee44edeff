ALTER TABLE "promotion_cases" DROP COLUMN "own_view";--> statement-breakpoint
ALTER TABLE "promotion_cases" DROP COLUMN "own_probability";--> statement-breakpoint
ALTER TABLE "promotion_cases" DROP COLUMN "own_view_at";--> statement-breakpoint
ALTER TABLE "promotion_cases" DROP COLUMN "own_view_by";--> statement-breakpoint
ALTER TABLE "promotion_cases" DROP COLUMN "own_view_passed_over";