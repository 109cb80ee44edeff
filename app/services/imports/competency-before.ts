import { z } from "zod";
import { COMPETENCY_KINDS } from "#app/domain/shared/vocabulary.ts";
import type { Competency } from "#db/queries/competencies.ts";

const schema = z.object({
  kind: z.enum(COMPETENCY_KINDS),
  name: z.string(),
  description: z.string(),
  anchors: z.array(z.string()),
  groupCode: z.string(),
  functionCode: z.string().nullable(),
  requiredLevel: z.number(),
  minimumCover: z.number(),
  isCritical: z.boolean(),
  halfLifeMonths: z.number(),
  listName: z.string().nullable(),
  reference: z.string().nullable(),
  archivedAt: z.coerce.date().nullable(),
});

/** The fields of a competency that an import can change, as they were. */
export type CompetencyBefore = z.infer<typeof schema>;

export const competencyBefore = (competency: Competency): CompetencyBefore => schema.parse(competency);

export const readCompetencyBefore = (stored: unknown): CompetencyBefore => schema.parse(stored);
