import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { findPerson } from "#db/queries/people.ts";

type HolderPermission = "people:read" | "certifications:write";

/** Everybody sees and keeps their own; a role that writes none writes none of its own either. */
export async function mayHandleCertificates(
  context: ServiceContext,
  permission: HolderPermission,
  personId: string,
): Promise<boolean> {
  if (permissionScope(context.role, permission) === null) return false;
  return personId === context.personId || reaches(await reachOf(context, permission), personId);
}

/** A member whose certificates this account may see or change; null for anybody else. */
export async function findHolder(context: ServiceContext, permission: HolderPermission, personId: string) {
  if (!isRecordId(personId) || !(await mayHandleCertificates(context, permission, personId))) return null;
  const person = await findPerson(context.database.db, context.organisationId, personId);
  return person?.kind === "member" && !person.erasedAt ? { id: person.id, name: person.name } : null;
}
