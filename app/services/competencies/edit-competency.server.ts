import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { type Competency, findCompetency, updateCompetency } from "#db/queries/competencies.ts";
import { type CompetencyDetails, refuseBadDetails } from "./competency-details.ts";
import { CHANGED_MEANWHILE, competencyVerdict } from "./competency-verdict.ts";

/** Changes a competency, built in or own. Levels on record keep their numbers; what they mean is what is changed. */
export async function editCompetency(
  context: ServiceContext,
  competencyId: string,
  version: number,
  details: CompetencyDetails,
): Promise<Verdict> {
  try {
    return await write(context, "competencies:write", async (tx, audit) => {
      const before = await findCompetency(tx, context.organisationId, competencyId);
      if (!before) return unseen("This competency");
      refuseBadDetails(before.kind, details);
      if (!(await updateCompetency(tx, context.organisationId, competencyId, version, details))) {
        return stopped(CHANGED_MEANWHILE);
      }
      const changed = changedFields(before, details);
      await audit({
        action: "competency.edit",
        subjectKind: "competency",
        subjectId: competencyId,
        before: pick(before, changed),
        after: pick(details, changed),
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return competencyVerdict(error);
  }
}

const changedFields = (before: Competency, after: CompetencyDetails) =>
  (Object.keys(after) as (keyof CompetencyDetails)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );

const pick = (details: CompetencyDetails, fields: (keyof CompetencyDetails)[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, details[field]]));
