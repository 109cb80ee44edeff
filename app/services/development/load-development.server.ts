import { bestProfiles } from "#app/domain/competency/gap.ts";
import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { assessRights } from "#app/services/assessments/assess-rights.server.ts";
import { personReads, recordRead } from "#app/services/audit/record-read.server.ts";
import { teamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { fitOf, shownGaps } from "#app/services/role-profiles/person-gaps.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listInterestsOf } from "#db/queries/development.ts";
import { listPeopleAround, type Person } from "#db/queries/people.ts";
import { listRequirements, listRoleProfiles } from "#db/queries/role-profiles.ts";
import { mayPlan } from "./development-rights.server.ts";
import { listSteps } from "./list-steps.server.ts";

const MOST_FITTING = 3;

const maySee = async (context: ServiceContext, personId: string): Promise<boolean> =>
  isRecordId(personId) && (context.personId === personId || reaches(await reachOf(context, "people:read"), personId));

/**
 * A person beside a role: what is missing, which roles fit, the plan, and what the person wants. The role is the one
 * asked for, else the person's own, else the one that fits best. Null for anybody out of reach or never rated.
 */
export async function loadDevelopment(context: ServiceContext, personId: string, askedRoleId: string | null) {
  const { db } = context.database;
  const { organisationId } = context;
  const around = (await maySee(context, personId)) ? await listPeopleAround(db, organisationId, personId) : [];
  const person = around.find(({ id }) => id === personId);
  if (person?.kind !== "member" || person.erasedAt) return null;
  const [competencies, assessments, profiles, requirements, interests] = await Promise.all([
    listCompetencies(db, organisationId),
    listCountedAssessments(db, organisationId, { personIds: [personId] }),
    listRoleProfiles(db, organisationId),
    listRequirements(db, organisationId),
    listInterestsOf(db, organisationId, [personId]),
  ]);
  const levels = teamLevels([], competencies, assessments, todayOf(context));
  const askedBy = (profileId: string) => requirements.filter(({ roleProfileId }) => roleProfileId === profileId);
  const roles = profiles
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, title, track, rung }) => ({ id, title, track, rung, fit: fitOf(askedBy(id), personId, levels) }));
  const best = bestProfiles(roles).slice(0, MOST_FITTING);
  const shown =
    roles.find(({ id }) => id === askedRoleId) ??
    roles.find(({ id }) => id === person.roleProfileId) ??
    best[0] ??
    null;
  if (context.personId !== personId) await recordRead(context, ...personReads(personId, false));
  return {
    person: { id: person.id, name: person.name, title: person.title },
    isOwn: context.personId === personId,
    roleId: person.roleProfileId,
    roles: roles.map(({ id, title }) => ({ id, title })),
    shown: shown && { ...shown, gaps: shownGaps(askedBy(shown.id), personId, levels) },
    best,
    steps: await listSteps(context, personId, assessments),
    interests: interests.map(({ competencyId, competencyName, interest }) => ({
      competencyId,
      competencyName,
      interest,
    })),
    competencies: competencies.map(({ id, name, kind, groupCode }) => ({ id, name, kind, groupCode })),
    owners: ownersOf(context, person, around),
    may: {
      plan: await mayPlan(context, personId),
      assess:
        permissionScope(context.role, "assessments:write") !== null && (await assessRights(context, personId)) !== null,
    },
  };
}

/** Who can see to a step: the person, their manager, and who plans it. */
function ownersOf(context: ServiceContext, person: Person, around: readonly Person[]) {
  const manager = around.find(({ id }) => id === person.managerId);
  const owners = [
    { id: person.id, name: person.name },
    ...(manager && !manager.erasedAt ? [{ id: manager.id, name: manager.name }] : []),
  ];
  const isListed = owners.some(({ id }) => id === context.personId);
  return context.personId && !isListed ? [...owners, { id: context.personId, name: "You" }] : owners;
}

export type DevelopmentPage = NonNullable<Awaited<ReturnType<typeof loadDevelopment>>>;
