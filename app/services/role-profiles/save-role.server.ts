import type { CareerTrack } from "#app/domain/shared/vocabulary.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import {
  findRoleProfile,
  insertRequirements,
  insertRoleProfiles,
  listRequirements,
  type RoleProfile,
  updateRoleProfile,
} from "#db/queries/role-profiles.ts";
import { ROLE_CHANGED_MEANWHILE, roleVerdict } from "./role-verdict.ts";

export interface RoleDetails {
  track: CareerTrack;
  rung: number;
  title: string;
  purpose: string;
}

/** The role of this id; outside the organisation there is none. */
export async function roleToChange(tx: Tx, context: ServiceContext, profileId: string): Promise<RoleProfile> {
  const role = isRecordId(profileId) ? await findRoleProfile(tx, context.organisationId, profileId) : null;
  return role ?? unseen("This role");
}

/** Adds a role of the organisation's own, with what another one asks for where it is made like that. */
export async function addRole(
  context: ServiceContext,
  details: RoleDetails,
  likeProfileId: string | null,
): Promise<Verdict<string>> {
  const roleProfileId = crypto.randomUUID();
  const { organisationId, now } = context;
  try {
    return await write(context, "profiles:write", async (tx, audit) => {
      const like = likeProfileId === null ? null : await roleToChange(tx, context, likeProfileId);
      const asked = like ? await listRequirements(tx, organisationId, like.id) : [];
      await insertRoleProfiles(tx, [{ ...details, id: roleProfileId, organisationId, createdAt: now, updatedAt: now }]);
      if (asked.length) {
        await insertRequirements(
          tx,
          asked.map(({ competency: _, ...requirement }) => ({ ...requirement, organisationId, roleProfileId })),
        );
      }
      await audit({
        action: "role.add",
        subjectKind: "role",
        subjectId: roleProfileId,
        after: { ...details, ...(like ? { like: like.title } : {}) },
      });
      return { ok: true as const, value: roleProfileId };
    });
  } catch (error) {
    return roleVerdict(error);
  }
}

/** Changes where a role stands and what it is called. */
export async function editRole(
  context: ServiceContext,
  profileId: string,
  version: number,
  details: RoleDetails,
): Promise<Verdict> {
  try {
    return await write(context, "profiles:write", async (tx, audit) => {
      const before = await roleToChange(tx, context, profileId);
      const change = { ...details, updatedAt: context.now };
      if (!(await updateRoleProfile(tx, context.organisationId, profileId, version, change))) {
        return stopped(ROLE_CHANGED_MEANWHILE);
      }
      const { track, rung, title, purpose } = before;
      await audit({
        action: "role.edit",
        subjectKind: "role",
        subjectId: profileId,
        before: { track, rung, title, purpose },
        after: { ...details },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return roleVerdict(error);
  }
}

/** Takes a role off the ladder, or brings it back. Who is in it stays in it; it asks nothing of them meanwhile. */
export async function archiveRole(
  context: ServiceContext,
  profileId: string,
  version: number,
  isArchived: boolean,
): Promise<Verdict> {
  try {
    return await write(context, "profiles:write", async (tx, audit) => {
      await roleToChange(tx, context, profileId);
      const change = { archivedAt: isArchived ? context.now : null, updatedAt: context.now };
      if (!(await updateRoleProfile(tx, context.organisationId, profileId, version, change))) {
        return stopped(ROLE_CHANGED_MEANWHILE);
      }
      await audit({ action: isArchived ? "role.archive" : "role.restore", subjectKind: "role", subjectId: profileId });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return roleVerdict(error);
  }
}
