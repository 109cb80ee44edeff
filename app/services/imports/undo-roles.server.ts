import { z } from "zod";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped } from "#app/services/shared/verdict.ts";
import type { Tx } from "#db/connection/types.ts";
import type { CatalogueChange } from "#db/queries/catalogue-imports.ts";
import {
  countAssigned,
  deleteRequirement,
  deleteRoleProfiles,
  listRequirements,
  listRoleProfiles,
  putRequirement,
  updateRoleProfile,
} from "#db/queries/role-profiles.ts";
import { refuseUndo } from "./refuse-undo.ts";

const requirement = z.object({
  competencyId: z.string(),
  requiredLevel: z.number(),
  isCritical: z.boolean(),
  minimumEvidence: z.number(),
});
const schema = z.object({ before: z.array(requirement), after: z.array(requirement) });

/** Removes the roles that an import of occupations added and gives the others what they asked for before. */
export async function undoRoles(tx: Tx, context: ServiceContext, changes: readonly CatalogueChange[]) {
  const { organisationId, now } = context;
  if (changes.length === 0) return { removed: 0, restored: 0 };
  const roles = new Map((await listRoleProfiles(tx, organisationId)).map((role) => [role.id, role]));
  const asked = await listRequirements(tx, organisationId);
  const created = changes.filter(({ before }) => before === null).map(({ subjectId }) => subjectId);
  const assigned = await countAssigned(tx, organisationId, created);
  const facts = (list: readonly z.infer<typeof requirement>[]) =>
    JSON.stringify(
      list.map((one) => [one.competencyId, one.requiredLevel, one.isCritical, one.minimumEvidence]).sort(),
    );
  refuseUndo(
    changes.flatMap(({ subjectId, version, before }) => {
      const role = roles.get(subjectId);
      if (!role) return ["A role of this import is no longer there."];
      if (assigned.has(subjectId)) return [`${role.title}: somebody is in this role.`];
      const now = asked.filter(({ roleProfileId }) => roleProfileId === subjectId);
      const isAsLeft = before === null || facts(now) === facts(schema.parse(before).after);
      return role.version === version && isAsLeft ? [] : [`${role.title}: changed since.`];
    }),
  );
  for (const { subjectId, version, before } of changes) {
    const current = asked.filter(({ roleProfileId }) => roleProfileId === subjectId);
    for (const { competencyId } of current) await deleteRequirement(tx, organisationId, subjectId, competencyId);
    if (before === null) continue;
    for (const one of schema.parse(before).before)
      await putRequirement(tx, { ...one, organisationId, roleProfileId: subjectId });
    if (!(await updateRoleProfile(tx, organisationId, subjectId, version, { updatedAt: now })))
      stopped("Somebody changed a role meanwhile. Try again.");
  }
  if (created.length > 0) await deleteRoleProfiles(tx, organisationId, created);
  return { removed: created.length, restored: changes.length - created.length };
}
