import { LADDER_IDS, LADDERS } from "#app/domain/competency/ladder/ladders.ts";
import { mayForOthers } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { countInRoles, listRequirements, listRoleProfiles } from "#db/queries/role-profiles.ts";

/** Roles in use and archived with what they ask for and how many people within reach are in them, and built-in ladders. */
export async function listRoles(context: ServiceContext) {
  const { db } = context.database;
  const { organisationId } = context;
  const reach = mayForOthers(context.role, "people:read") ? await reachOf(context, "people:read") : null;
  const [rows, requirements, counts] = await Promise.all([
    listRoleProfiles(db, organisationId),
    listRequirements(db, organisationId),
    reach === null ? null : countInRoles(db, organisationId, todayOf(context), reachIds(reach)),
  ]);
  const roles = rows.map((row) => {
    const asked = requirements.filter(({ roleProfileId }) => roleProfileId === row.id);
    return {
      id: row.id,
      track: row.track,
      rung: row.rung,
      title: row.title,
      purpose: row.purpose,
      isArchived: row.archivedAt !== null,
      asked: asked.length,
      critical: asked.filter(({ isCritical }) => isCritical).map(({ competency }) => competency.name),
      /** Members in it within reach; null for a reader who reads nobody. */
      members: counts && (counts.find(({ roleProfileId }) => roleProfileId === row.id)?.members ?? 0),
    };
  });
  const codes = new Set(rows.map(({ code }) => code));
  return {
    roles: roles.filter(({ isArchived }) => !isArchived),
    archived: roles.filter(({ isArchived }) => isArchived),
    /** Members within reach in no role; null for a reader who reads nobody. */
    withoutRole: counts && (counts.find(({ roleProfileId }) => roleProfileId === null)?.members ?? 0),
    ladders: LADDER_IDS.map((id) => {
      const { name, description, profiles } = LADDERS[id];
      return {
        id,
        name,
        description,
        titles: profiles.map(({ title }) => title),
        missing: profiles.filter(({ code }) => !codes.has(code)).length,
      };
    }),
  };
}

export type RoleList = Awaited<ReturnType<typeof listRoles>>;
