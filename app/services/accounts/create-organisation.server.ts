import { hashPassword } from "#app/lib/auth/password.server.ts";
import { addCatalogue, type TeamSize } from "#app/services/competencies/add-catalogue.server.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { findAccountByEmail, insertAccount } from "#db/queries/accounts.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import { countRealOrganisations, insertOrganisation, lockFirstStart } from "#db/queries/organisations.ts";
import { openSession } from "./sign-in.server.ts";

export interface FirstStart {
  organisationName: string;
  country: string;
  currency: string;
  itUsers: number;
  teamSize: TeamSize;
  ownerName: string;
  email: string;
  password: string;
}

/** True while nobody has created an organisation: demos do not count. */
export async function isFirstStart(handle: DatabaseHandle): Promise<boolean> {
  return (await countRealOrganisations(handle.db)) === 0;
}

/** Creates the organisation, its owner and its competency catalogue, and returns the token of the owner's session. */
export async function createOrganisation(
  handle: DatabaseHandle,
  input: FirstStart,
  { now, requestId }: { now: Date; requestId: string },
): Promise<Verdict<string>> {
  const passwordHash = await hashPassword(input.password);
  const email = input.email.trim().toLowerCase();
  return handle.transaction(async (tx) => {
    await lockFirstStart(tx);
    if ((await countRealOrganisations(tx)) > 0) return refused("An organisation exists here already. Sign in instead.");
    if (await findAccountByEmail(tx, email)) return refused("This e-mail belongs to an account already.", "email");
    const organisationId = crypto.randomUUID();
    const account = { id: crypto.randomUUID(), organisationId };
    await insertOrganisation(tx, {
      id: organisationId,
      name: input.organisationName,
      country: input.country,
      currency: input.currency,
      itUsers: input.itUsers,
      createdAt: now,
    });
    await insertAccount(tx, { ...account, email, name: input.ownerName, role: "owner", passwordHash, createdAt: now });
    await addCatalogue(tx, organisationId, input.teamSize, now);
    await insertAuditEvent(tx, organisationId, {
      at: now,
      accountId: account.id,
      action: "organisation.create",
      subjectKind: "organisation",
      subjectId: organisationId,
      after: { country: input.country, currency: input.currency, itUsers: input.itUsers },
      requestId,
    });
    return { ok: true as const, value: await openSession(tx, account, { now, requestId }) };
  });
}
