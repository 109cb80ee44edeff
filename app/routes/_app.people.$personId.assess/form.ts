import { z } from "zod";
import { ASSESSMENT_SOURCES } from "#app/domain/shared/vocabulary.ts";

/** What the choice of an assessor sends for the account itself. */
export const MYSELF = "me";

export const assessSchema = z
  .object({
    source: z.enum(ASSESSMENT_SOURCES, "Choose who says this."),
    assessorId: z.union([z.literal(MYSELF), z.uuid()], "Choose who assesses."),
    assessedOn: z.iso.date("Enter a date."),
    /** By competency; what was left alone comes as empty text. */
    ratings: z
      .record(
        z.uuid(),
        z.object({
          level: z
            .string()
            .regex(/^[0-5]?$/, "Choose a level from the list.")
            .optional(),
          evidence: z.string().trim().max(2000, "At most 2,000 characters.").optional(),
        }),
      )
      .default({}),
  })
  .superRefine(({ ratings }, context) => {
    for (const [competencyId, { level, evidence }] of Object.entries(ratings)) {
      if (evidence && !level) {
        const message = "Choose the level that these words speak for.";
        context.addIssue({ code: "custom", message, path: ["ratings", competencyId, "level"] });
      }
    }
    if (Object.values(ratings).every(({ level, evidence }) => !level && !evidence)) {
      context.addIssue({ code: "custom", message: "Choose at least one level.", path: [] });
    }
  })
  .transform((sheet) => ({
    source: sheet.source,
    assessorId: sheet.assessorId === MYSELF ? null : sheet.assessorId,
    assessedOn: sheet.assessedOn,
    ratings: Object.entries(sheet.ratings).flatMap(([competencyId, { level, evidence }]) =>
      level ? [{ competencyId, level: Number(level), evidence: evidence ?? "" }] : [],
    ),
  }));

/** What the address asks for: one competency opened, or one group shown and opened; `all` opens everything. */
export function readAssessQuery(url: URL) {
  return { competency: url.searchParams.get("competency") ?? "", group: url.searchParams.get("group") ?? "" };
}
