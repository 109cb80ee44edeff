import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { recordAudit } from "#app/services/shared/write.ts";
import type { DatabaseHandle, Tx } from "#db/connection/types.ts";
import {
  type AccountLink,
  findInvitationByEmail,
  insertAccountLink,
  renewLink,
  revokeLinksOf,
} from "#db/queries/account-links.ts";
import { findAccountByEmail, lockAccounts } from "#db/queries/accounts.ts";
import { type IssuedLink, makeLink, makeSecret } from "./account-link.ts";

interface Moment {
  now: Date;
  requestId: string;
}

/**
 * For somebody who is locked out: whoever may run a command beside the database makes an address that sets the
 * account's password anew, or, while the invitation is not taken up, a new invitation. Nobody's account did it.
 */
export function issueFromCommandLine(
  handle: DatabaseHandle,
  email: string,
  moment: Moment,
): Promise<Verdict<IssuedLink & { kind: AccountLink["kind"] }>> {
  const address = email.trim().toLowerCase();
  return handle.transaction(async (tx) => {
    const account = await findAccountByEmail(tx, address);
    if (!account) return inviteAgain(tx, address, moment);
    if (account.disabledAt) return refused("This account is disabled. An owner or HR enables it in Settings.");
    if (!account.passwordHash) return refused("A demo account is opened by one click and has no password.");
    const { organisationId, name, role } = account;
    await lockAccounts(tx, organisationId);
    await revokeLinksOf(tx, organisationId, account.id, moment.now, { madeToo: false });
    const details = { kind: "reset" as const, organisationId, accountId: account.id, email: address, name, role };
    const { issued, row } = makeLink({ ...details, createdBy: null }, moment.now);
    await insertAccountLink(tx, row);
    const about = { action: "account.issue-reset", subjectKind: "account", subjectId: account.id };
    const entry = { ...about, after: { linkId: issued.linkId } };
    await recordAudit(tx, organisationId, entry, { at: moment.now, accountId: null, requestId: moment.requestId });
    return { ok: true as const, value: { ...issued, kind: "reset" as const } };
  });
}

async function inviteAgain(tx: Tx, email: string, moment: Moment) {
  const invitation = await findInvitationByEmail(tx, email);
  if (!invitation) return refused("No account and no invitation has this e-mail.");
  const { organisationId } = invitation;
  await lockAccounts(tx, organisationId);
  const { issued, stored } = makeSecret("invitation", invitation.id, moment.now);
  await renewLink(tx, organisationId, invitation.id, { ...stored, createdBy: null });
  const entry = { action: "account.invite-again", subjectKind: "account-link", subjectId: invitation.id };
  await recordAudit(tx, organisationId, entry, { at: moment.now, accountId: null, requestId: moment.requestId });
  return { ok: true as const, value: { ...issued, kind: "invitation" as const } };
}
