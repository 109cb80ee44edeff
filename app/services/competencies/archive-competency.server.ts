import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { findCompetency, updateCompetency } from "#db/queries/competencies.ts";
import { listSuccessions } from "#db/queries/successions.ts";
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
      if (!isArchived && (await goesOnAsAnother(tx, context.organisationId, competencyId)))
        return stopped("It goes on as another competency: take that merge or split back instead.");
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

const goesOnAsAnother = async (tx: Tx, organisationId: string, competencyId: string) =>
  (await listSuccessions(tx, organisationId)).some(({ fromId }) => fromId === competencyId);
