import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import {
  type AccountLink,
  findInvitation,
  findInvitationFor,
  insertAccountLink,
  renewLink,
  revokeLink,
} from "#db/queries/account-links.ts";
import { findAccountByEmail, lockAccounts } from "#db/queries/accounts.ts";
import { type IssuedLink, makeLink, makeSecret } from "./account-link.ts";
import { ownerOnly } from "./account-rules.ts";
import { requireFreePerson } from "./person-link.server.ts";
import { refusable } from "./refusable.ts";

export interface Invitation {
  email: string;
  name: string;
  role: AccountRole;
  personId: string | null;
}

/** Invites somebody: an address that makes their account, good for a week and once. */
export async function inviteAccount(context: ServiceContext, input: Invitation): Promise<Verdict<IssuedLink>> {
  const { organisationId } = context;
  const email = input.email.trim().toLowerCase();
  return refusable(async () => {
    const refusal = ownerOnly(context, input.role);
    if (refusal) return refused(refusal, "role");
    return write(context, "accounts:write", async (tx, audit) => {
      await lockAccounts(tx, organisationId);
      if (await findAccountByEmail(tx, email)) stopped("This e-mail belongs to an account already.", "email");
      if (await findInvitationFor(tx, organisationId, { email, personId: null })) {
        stopped("This e-mail is invited already. Open the invitation in the list to make a new link.", "email");
      }
      if (input.personId) await requireFreePerson(tx, organisationId, input.personId);
      const { name, role, personId } = input;
      const details = { kind: "invitation" as const, organisationId, email, name, role, personId };
      const { issued, row } = makeLink({ ...details, createdBy: context.accountId }, context.now);
      await insertAccountLink(tx, row);
      await audit({ ...about(issued.linkId, input), action: "account.invite" });
      return { ok: true as const, value: issued };
    });
  });
}

/** A new address in place of the old one, which stops working. Null where there is no such invitation. */
export async function reissueInvitation(context: ServiceContext, linkId: string): Promise<Verdict<IssuedLink> | null> {
  return refusable(() =>
    changeInvitation(context, linkId, async (tx, audit, invitation) => {
      const { organisationId, email, personId } = invitation;
      if (await findAccountByEmail(tx, email)) stopped("This e-mail belongs to an account by now.");
      if (personId) await requireFreePerson(tx, organisationId, personId, { linkId });
      const { issued, stored } = makeSecret("invitation", linkId, context.now);
      await renewLink(tx, organisationId, linkId, { ...stored, createdBy: context.accountId });
      await audit({ ...about(linkId, invitation), action: "account.invite-again" });
      return { ok: true as const, value: issued };
    }),
  );
}

export async function revokeInvitation(context: ServiceContext, linkId: string): Promise<Verdict | null> {
  return refusable(() =>
    changeInvitation(context, linkId, async (tx, audit, invitation) => {
      await revokeLink(tx, context.organisationId, linkId, context.now);
      await audit({ ...about(linkId, invitation), action: "account.revoke-invitation" });
      return { ok: true as const, value: undefined };
    }),
  );
}

async function changeInvitation<T>(
  context: ServiceContext,
  linkId: string,
  work: (tx: Tx, audit: Audit, invitation: AccountLink) => Promise<Verdict<T>>,
): Promise<Verdict<T> | null> {
  const found = await findInvitation(context.database.db, context.organisationId, linkId);
  if (!found) return null;
  const refusal = ownerOnly(context, found.role);
  if (refusal) return refused(refusal);
  return write(context, "accounts:write", async (tx, audit) => {
    await lockAccounts(tx, context.organisationId);
    const invitation = await findInvitation(tx, context.organisationId, linkId);
    if (!invitation) stopped("The invitation was taken up or revoked a moment ago.");
    return work(tx, audit, invitation);
  });
}

const about = (linkId: string, { role, personId }: Pick<Invitation, "role" | "personId">) => ({
  subjectKind: "account-link",
  subjectId: linkId,
  ...(personId ? { personId } : {}),
  after: { role, personId },
});
