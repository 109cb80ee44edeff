import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findCompetency } from "#db/queries/competencies.ts";
import { deleteRequirement, listRequirements, putRequirement } from "#db/queries/role-profiles.ts";
import { roleVerdict } from "./role-verdict.ts";
import { roleToChange } from "./save-role.server.ts";

export interface AskedRequirement {
  competencyId: string;
  requiredLevel: number;
  isCritical: boolean;
  minimumEvidence: number;
}

/** Asks for a competency in use, or for another level of one that is asked for already. Returns its name. */
export async function askFor(
  context: ServiceContext,
  profileId: string,
  asked: AskedRequirement,
): Promise<Verdict<string>> {
  const { organisationId } = context;
  try {
    return await write(context, "profiles:write", async (tx, audit) => {
      await roleToChange(tx, context, profileId);
      const competency = await findCompetency(tx, organisationId, asked.competencyId);
      if (!competency || competency.archivedAt) return stopped("Choose a competency in use.", "competencyId");
      const listed = await listRequirements(tx, organisationId, profileId);
      const before = listed.find(({ competencyId }) => competencyId === competency.id);
      await putRequirement(tx, { ...asked, organisationId, roleProfileId: profileId });
      await audit({
        action: "role.ask",
        subjectKind: "role",
        subjectId: profileId,
        ...(before ? { before: plain(before) } : {}),
        after: plain(asked),
      });
      return { ok: true as const, value: competency.name };
    });
  } catch (error) {
    return roleVerdict(error);
  }
}

/** The role no longer asks for this competency. */
export async function stopAskingFor(
  context: ServiceContext,
  profileId: string,
  competencyId: string,
): Promise<Verdict> {
  if (!isRecordId(competencyId)) return refused("This role does not ask for it.");
  try {
    return await write(context, "profiles:write", async (tx, audit) => {
      await roleToChange(tx, context, profileId);
      if (!(await deleteRequirement(tx, context.organisationId, profileId, competencyId))) {
        return unseen("This requirement");
      }
      await audit({
        action: "role.stop-asking",
        subjectKind: "role",
        subjectId: profileId,
        before: { competencyId },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return roleVerdict(error);
  }
}

const plain = ({ competencyId, requiredLevel, isCritical, minimumEvidence }: AskedRequirement) => ({
  competencyId,
  requiredLevel,
  isCritical,
  minimumEvidence,
});
