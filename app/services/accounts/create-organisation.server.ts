import { hashPassword } from "#app/lib/auth/password.server.ts";
import { addCatalogue, type TeamSize } from "#app/services/competencies/add-catalogue.server.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { addBuiltInFunctions } from "#app/services/sourcing/add-functions.server.ts";
import type { DatabaseHandle, Tx } from "#db/connection/types.ts";
import { findInvitationByEmail, insertAccountLink } from "#db/queries/account-links.ts";
import { findAccountByEmail, insertAccount } from "#db/queries/accounts.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import { countRealOrganisations, insertOrganisation, lockFirstStart } from "#db/queries/organisations.ts";
import { type IssuedLink, makeLink } from "./account-link.ts";
import { openSession } from "./sign-in.server.ts";

export interface NewOrganisation {
  organisationName: string;
  country: string;
  currency: string;
  itUsers: number;
  teamSize: TeamSize;
  ownerName: string;
  email: string;
}

export interface FirstStart extends NewOrganisation {
  password: string;
}

interface Moment {
  now: Date;
  requestId: string;
}

/** True while nobody has created an organisation: demos do not count. */
export async function isFirstStart(handle: DatabaseHandle): Promise<boolean> {
  return (await countRealOrganisations(handle.db)) === 0;
}

/** Creates the organisation, its owner, its competency catalogue and its IT functions, and returns the token of the owner's session. */
export async function createOrganisation(
  handle: DatabaseHandle,
  input: FirstStart,
  { now, requestId, device = "" }: Moment & { device?: string },
): Promise<Verdict<string>> {
  const passwordHash = await hashPassword(input.password);
  const email = input.email.trim().toLowerCase();
  return handle.transaction(async (tx) => {
    await lockFirstStart(tx);
    if ((await countRealOrganisations(tx)) > 0) return refused("An organisation exists here already. Sign in instead.");
    if (await findAccountByEmail(tx, email)) return refused("This e-mail belongs to an account already.", "email");
    const accountId = crypto.randomUUID();
    const organisationId = await insertNew(tx, input, accountId, { now, requestId });
    const account = { id: accountId, organisationId };
    await insertAccount(tx, { ...account, email, name: input.ownerName, role: "owner", passwordHash, createdAt: now });
    return { ok: true as const, value: await openSession(tx, account, { now, requestId, device }) };
  });
}

/** A later organisation, made from the command line: its owner comes by the invitation that this returns. */
export async function createLaterOrganisation(
  handle: DatabaseHandle,
  input: NewOrganisation,
  moment: Moment,
): Promise<Verdict<IssuedLink>> {
  const email = input.email.trim().toLowerCase();
  return handle.transaction(async (tx) => {
    await lockFirstStart(tx);
    if (await findAccountByEmail(tx, email)) return refused("This e-mail belongs to an account already.", "email");
    if (await findInvitationByEmail(tx, email)) {
      return refused("This e-mail is invited already. `npm run reset-password -- EMAIL` makes a new link.", "email");
    }
    const organisationId = await insertNew(tx, input, null, moment);
    const details = {
      kind: "invitation" as const,
      organisationId,
      email,
      name: input.ownerName,
      role: "owner" as const,
    };
    const { issued, row } = makeLink({ ...details, createdBy: null }, moment.now);
    await insertAccountLink(tx, row);
    return { ok: true as const, value: issued };
  });
}

/** The organisation with its catalogue and the first line of its audit trail; returns its id. */
async function insertNew(
  tx: Tx,
  input: NewOrganisation,
  accountId: string | null,
  { now, requestId }: Moment,
): Promise<string> {
  const organisationId = crypto.randomUUID();
  await insertOrganisation(tx, {
    id: organisationId,
    name: input.organisationName,
    country: input.country,
    currency: input.currency,
    itUsers: input.itUsers,
    createdAt: now,
  });
  await addCatalogue(tx, organisationId, input.teamSize, now);
  await addBuiltInFunctions(tx, organisationId, now);
  await insertAuditEvent(tx, organisationId, {
    at: now,
    accountId,
    action: "organisation.create",
    subjectKind: "organisation",
    subjectId: organisationId,
    after: { country: input.country, currency: input.currency, itUsers: input.itUsers },
    requestId,
  });
  return organisationId;
}
