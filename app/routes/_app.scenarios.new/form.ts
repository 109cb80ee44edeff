import { z } from "zod";
import { OPTION_KINDS } from "#app/domain/cost/composites/scenario-facts.ts";

export const scenarioSchema = z.object({
  name: z
    .string("Give the scenario a name.")
    .trim()
    .min(1, "Give the scenario a name.")
    .max(120, "At most 120 characters."),
  caseId: z
    .uuid()
    .optional()
    .transform((id) => id ?? null),
  horizonMonths: z
    .number("Enter the number of months, 12 to 60.")
    .int("Enter whole months.")
    .min(12, "At least 12 months.")
    .max(60, "At most 60 months."),
  options: z.array(z.enum(OPTION_KINDS)).min(1, "Choose at least one option.").max(4, "At most four side by side."),
  managementNeed: z.enum(["open", "none"], "Say whether somebody is needed to lead the team."),
});

export const scenarioLabels = {
  name: "Name",
  horizonMonths: "Months to look ahead",
  options: "Options",
  managementNeed: "Is somebody needed to lead the team?",
};
