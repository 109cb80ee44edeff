import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { teamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { listReleases } from "#db/queries/catalogue-imports.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listMembers } from "#db/queries/people.ts";
import {
  findRoleProfile,
  type ListedRequirement,
  listInRole,
  listRequirements,
  type RoleProfile,
} from "#db/queries/role-profiles.ts";
import { fitOf } from "./person-gaps.ts";

/** Beyond this many names a list helps nobody; how many more there are is said. */
const MOST_NAMES = 30;

const askedOf = ({ competency, competencyId, requiredLevel, isCritical, minimumEvidence }: ListedRequirement) => ({
  competencyId,
  name: competency.name,
  kind: competency.kind,
  groupCode: competency.groupCode,
  /** What the required level looks like. */
  anchor: competency.anchors[competency.kind === "technical" ? requiredLevel : requiredLevel - 1] ?? "",
  requiredLevel,
  isCritical,
  minimumEvidence,
});

const roleOf = ({ id, track, rung, title, purpose, archivedAt, version, code }: RoleProfile) => ({
  ...{ id, track, rung, title, purpose, version },
  isBuiltIn: code !== null,
  isArchived: archivedAt !== null,
});

/** The list that the role came from and its newest release brought, which the publisher wants said. */
async function listOf(context: ServiceContext, { listName, reference }: RoleProfile) {
  if (listName === null) return null;
  const [newest] = await listReleases(context.database.db, context.organisationId, listName);
  return { name: listName, reference, release: newest?.release ?? null };
}

/** A role with what it asks for, who within reach is in it and whom it fits; null when there is none. */
export async function loadRole(context: ServiceContext, profileId: string) {
  const { db } = context.database;
  const { organisationId } = context;
  const role = isRecordId(profileId) ? await findRoleProfile(db, organisationId, profileId) : null;
  if (!role) return null;
  const [requirements, competencies] = await Promise.all([
    listRequirements(db, organisationId, profileId),
    mayForAll(context.role, "profiles:write") ? listCompetencies(db, organisationId) : [],
  ]);
  return {
    role: roleOf(role),
    list: await listOf(context, role),
    requirements: requirements.map(askedOf),
    /** To choose from when it shall ask for more. */
    competencies: competencies.map(({ id, name, kind, groupCode }) => ({ id, name, kind, groupCode })),
    people: mayForOthers(context.role, "people:read") ? await peopleOf(context, role.id, requirements) : null,
  };
}

/** People within reach by how the role fits them, each group by name: in order of the alphabet, never of merit. */
async function peopleOf(context: ServiceContext, profileId: string, requirements: ListedRequirement[]) {
  const { db } = context.database;
  const { organisationId } = context;
  const today = todayOf(context);
  const reach = await reachOf(context, "people:read");
  const competencyIds = requirements.map(({ competencyId }) => competencyId);
  const [inRole, everybody, assessments] = await Promise.all([
    listInRole(db, organisationId, profileId, today, reachIds(reach)),
    listMembers(db, organisationId, today),
    listCountedAssessments(db, organisationId, { competencyIds, membersOn: today }),
  ]);
  const members = everybody.filter(({ id }) => reaches(reach, id) && id !== context.personId);
  const competencies = requirements.map(({ competency }) => competency);
  const levels = teamLevels(members, competencies, assessments, today);
  const fits = members.map(({ id, name, title }) => ({ id, name, title, fit: fitOf(requirements, id, levels) }));
  const group = (wanted: (fit: (typeof fits)[number]["fit"]) => boolean) => {
    const found = fits.filter(({ fit }) => wanted(fit));
    return {
      names: found.slice(0, MOST_NAMES).map(({ id, name, title }) => ({ id, name, title })),
      total: found.length,
    };
  };
  return {
    inRole,
    meets: group(({ verdict }) => verdict === "meets"),
    open: group(({ verdict, nothingRated }) => verdict === "unknown" && !nothingRated),
    short: fits.filter(({ fit }) => fit.verdict === "short").length,
    notRated: fits.filter(({ fit }) => fit.verdict === "unknown" && fit.nothingRated).length,
    members: members.length,
  };
}

export type RolePage = NonNullable<Awaited<ReturnType<typeof loadRole>>>;
