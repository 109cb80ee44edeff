import { z } from "zod";
import { TARGET_ROLES } from "#app/domain/shared/vocabulary.ts";

const whole = (what: string, least: number, most: number) =>
  z
    .number(`${what}: enter a whole number.`)
    .int("Enter a whole number.")
    .min(least, `At least ${least}.`)
    .max(most, `At most ${most.toLocaleString("en-GB")}.`);

/** What is typed about a competency; how many levels it needs depends on its kind and is checked where it is saved. */
export const competencySchema = z.object({
  name: z
    .string("Give the competency a name.")
    .trim()
    .min(1, "Give the competency a name.")
    .max(80, "At most 80 characters."),
  description: z.string().trim().max(2000, "At most 2,000 characters.").default(""),
  anchors: z
    .array(
      z.string("Describe this level.").trim().min(1, "Describe this level.").max(1500, "At most 1,500 characters."),
    )
    .min(5)
    .max(6),
  groupCode: z.string("Choose a group.").max(60),
  functionCode: z
    .string()
    .max(60)
    .optional()
    .transform((code) => code ?? null),
  requiredLevel: whole("Required level", 1, 5),
  minimumCover: whole("Minimum cover", 0, 99),
  isCritical: z.boolean().default(false),
  halfLifeMonths: whole("Half-life", 1, 120),
  requiredFor: z.array(z.enum(TARGET_ROLES)).default([]),
  version: z.coerce.number().int().optional(),
});

export const competencyLabels = {
  name: "Name",
  description: "Description",
  anchors: "Levels",
  groupCode: "Group",
  functionCode: "IT function",
  requiredLevel: "Required level",
  minimumCover: "Minimum cover",
  isCritical: "Critical",
  halfLifeMonths: "Half-life",
  requiredFor: "Asked of",
};
