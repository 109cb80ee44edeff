import { carriedRequirements } from "#app/domain/competency/succession.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { listRequirements, listRoleProfiles } from "#db/queries/role-profiles.ts";
import { countRestingOn } from "#db/queries/successions.ts";

/** What a merge or split of a competency would touch; with a successor also what roles will ask for. Null when there is none. */
export async function loadSuccession(context: ServiceContext, competencyId: string, intoId: string | null = null) {
  const { db } = context.database;
  const { organisationId } = context;
  if (!isRecordId(competencyId)) return null;
  const all = await listAllCompetencies(db, organisationId);
  const competency = all.find(({ id }) => id === competencyId);
  if (!competency) return null;
  const others = all.filter(
    ({ id, kind, archivedAt }) => !archivedAt && kind === competency.kind && id !== competencyId,
  );
  const into = others.find(({ id }) => id === intoId) ?? null;
  const [rests, roles, requirements] = await Promise.all([
    countRestingOn(db, organisationId, competencyId),
    listRoleProfiles(db, organisationId),
    listRequirements(db, organisationId),
  ]);
  const titles = new Map(roles.map(({ id, title }) => [id, title]));
  const carried = carriedRequirements(requirements, competencyId, into?.id ?? "");
  return {
    competency: {
      ...{ id: competency.id, name: competency.name, kind: competency.kind, version: competency.version },
      isArchived: competency.archivedAt !== null,
    },
    others: others.map(({ id, name, groupCode }) => ({ id, name, groupCode })),
    into: into && { id: into.id, name: into.name },
    rests,
    roles: carried.map(({ roleProfileId, before, after }) => ({
      ...{ id: roleProfileId, title: titles.get(roleProfileId) ?? "" },
      ...{ before: before?.requiredLevel ?? null, after: after.requiredLevel },
    })),
  };
}

export type SuccessionPage = NonNullable<Awaited<ReturnType<typeof loadSuccession>>>;
