import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findCompetency, updateCompetency } from "#db/queries/competencies.ts";
import { builtInOf } from "./built-in.ts";
import { CHANGED_MEANWHILE, competencyVerdict } from "./competency-verdict.ts";

/** Gives a built-in competency the name, description and anchors that it shipped with. Its numbers stay as they are. */
export async function resetWording(context: ServiceContext, competencyId: string, version: number): Promise<Verdict> {
  try {
    return await write(context, "competencies:write", async (tx, audit) => {
      const before = await findCompetency(tx, context.organisationId, competencyId);
      if (!before) return unseen("This competency");
      const builtIn = builtInOf(before);
      if (!builtIn) return stopped("This competency is your own: there is no built-in wording.");
      const { name, description, anchors } = builtIn;
      if (
        !(await updateCompetency(tx, context.organisationId, competencyId, version, { name, description, anchors }))
      ) {
        return stopped(CHANGED_MEANWHILE);
      }
      await audit({
        action: "competency.reset-wording",
        subjectKind: "competency",
        subjectId: competencyId,
        before: { name: before.name, description: before.description, anchors: before.anchors },
        after: { name, description, anchors },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return competencyVerdict(error);
  }
}
