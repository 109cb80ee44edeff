import type { ServiceContext } from "#app/services/shared/context.ts";
import { findPerson } from "#db/queries/people.ts";
import { isRecordId } from "./record-id.ts";

/** A member of the IT team by id; null for anybody who is never rated, and for an id that is none. */
export async function findRatedPerson(context: ServiceContext, personId: string) {
  const person = isRecordId(personId) ? await findPerson(context.database.db, context.organisationId, personId) : null;
  return person?.kind === "member" && !person.erasedAt ? { id: person.id, name: person.name } : null;
}
