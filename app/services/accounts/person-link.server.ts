import { stopped } from "#app/services/shared/verdict.ts";
import type { Tx } from "#db/connection/types.ts";
import { findInvitationFor } from "#db/queries/account-links.ts";
import { findAccountOfPerson } from "#db/queries/accounts.ts";
import { findPerson } from "#db/queries/people.ts";

/** Refuses a person who is not on record or has an account, or an invitation, already: one account a person. */
export async function requireFreePerson(
  tx: Tx,
  organisationId: string,
  personId: string,
  except: { linkId?: string } = {},
): Promise<void> {
  const person = await findPerson(tx, organisationId, personId);
  if (!person || person.erasedAt) stopped("Choose a person from the list.", "personId");
  const taken = await findAccountOfPerson(tx, organisationId, personId);
  if (taken) stopped(`${person.name} has an account already (${taken.email}).`, "personId");
  const invited = await findInvitationFor(tx, organisationId, { email: "", personId });
  if (invited && invited.id !== except.linkId) {
    stopped(`${person.name} is invited already (${invited.email}).`, "personId");
  }
}
