import type { Permission } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { findPerson } from "#db/queries/people.ts";
import { isRecordId } from "./record-id.ts";

/** A member within reach by id; null for anybody who is never rated, and for an id that is none. */
export async function findRatedPerson(context: ServiceContext, permission: Permission, personId: string) {
  if (personId === context.personId || !reaches(await reachOf(context, permission), personId)) return null;
  const person = isRecordId(personId) ? await findPerson(context.database.db, context.organisationId, personId) : null;
  return person?.kind === "member" && !person.erasedAt ? { id: person.id, name: person.name } : null;
}
