import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findCompetency, updateCompetency } from "#db/queries/competencies.ts";
import { CHANGED_MEANWHILE, competencyVerdict } from "./competency-verdict.ts";

/** Takes a competency out of use, or brings it back. Its assessments stay on record either way. */
export async function archiveCompetency(
  context: ServiceContext,
  competencyId: string,
  version: number,
  isArchived: boolean,
): Promise<Verdict> {
  try {
    return await write(context, "competencies:write", async (tx, audit) => {
      const before = await findCompetency(tx, context.organisationId, competencyId);
      if (!before) return unseen("This competency");
      const archivedAt = isArchived ? context.now : null;
      if (!(await updateCompetency(tx, context.organisationId, competencyId, version, { archivedAt }))) {
        return stopped(CHANGED_MEANWHILE);
      }
      await audit({
        action: isArchived ? "competency.archive" : "competency.restore",
        subjectKind: "competency",
        subjectId: competencyId,
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return competencyVerdict(error);
  }
}
