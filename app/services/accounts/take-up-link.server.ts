import { hashPassword } from "#app/lib/auth/password.server.ts";
import { recordAudit } from "#app/services/shared/write.ts";
import type { DatabaseHandle, Tx } from "#db/connection/types.ts";
import { type AccountLink, findOpenLink, spendLink } from "#db/queries/account-links.ts";
import {
  deleteSessionsOf,
  findAccount,
  findAccountByEmail,
  findAccountOfPerson,
  insertAccount,
  lockAccounts,
  updatePasswordHash,
} from "#db/queries/accounts.ts";
import { linkHash } from "./account-link.ts";
import { openSession } from "./sign-in.server.ts";

type Kind = AccountLink["kind"];

export interface LinkUse {
  token: string;
  password: string;
  device: string;
  now: Date;
  requestId: string;
}

/** Whom the address is for and where; null for one that opens nothing, whatever the reason. */
export async function findLink(handle: DatabaseHandle, kind: Kind, token: string, now: Date) {
  const found = await findOpenLink(handle.db, kind, linkHash(token), now);
  if (!found) return null;
  const { name, email, role, expiresAt } = found.link;
  return { name, email, role, expiresAt, organisationName: found.organisationName };
}

/** Makes the account of an invitation and returns the token of its session; null where the address opens nothing. */
export function acceptInvitation(handle: DatabaseHandle, use: LinkUse): Promise<string | null> {
  return takeUp(handle, "invitation", use, async (tx, link, passwordHash) => {
    const { organisationId, email, name, role, personId } = link;
    const isTaken =
      (await findAccountByEmail(tx, email)) !== null ||
      (personId !== null && (await findAccountOfPerson(tx, organisationId, personId)) !== null);
    if (isTaken) return null;
    const account = { id: crypto.randomUUID(), organisationId };
    await insertAccount(tx, { ...account, email, name, role, personId, passwordHash, createdAt: use.now });
    return { accountId: account.id, action: "account.join", after: { role, personId, linkId: link.id } };
  });
}

/** Sets the password anew, ends every session of the account and opens one; null where the address opens nothing. */
export function resetPassword(handle: DatabaseHandle, use: LinkUse): Promise<string | null> {
  return takeUp(handle, "reset", use, async (tx, link, passwordHash) => {
    const account = link.accountId ? await findAccount(tx, link.organisationId, link.accountId) : null;
    if (!account || account.disabledAt) return null;
    await updatePasswordHash(tx, link.organisationId, account.id, passwordHash);
    const sessions = await deleteSessionsOf(tx, link.organisationId, account.id);
    return { accountId: account.id, action: "account.reset-password", after: { sessions, linkId: link.id } };
  });
}

/**
 * Two who use one address at once wait for each other, and the second finds it used. What `work` cannot do leaves the
 * address as it was.
 */
async function takeUp(
  handle: DatabaseHandle,
  kind: Kind,
  { token, password, device, now, requestId }: LinkUse,
  work: (
    tx: Tx,
    link: AccountLink,
    passwordHash: string,
  ) => Promise<{ accountId: string; action: string; after: Record<string, unknown> } | null>,
): Promise<string | null> {
  const found = await findOpenLink(handle.db, kind, linkHash(token), now);
  if (!found) return null;
  const { link } = found;
  const { organisationId } = link;
  const passwordHash = await hashPassword(password);
  return handle.transaction(async (tx) => {
    await lockAccounts(tx, organisationId);
    if (!(await findOpenLink(tx, kind, link.tokenHash, now))) return null;
    const done = await work(tx, link, passwordHash);
    if (!done) return null;
    if (!(await spendLink(tx, organisationId, link.id, now))) throw new Error("The link was used under its lock.");
    const { accountId, action, after } = done;
    const entry = { action, subjectKind: "account", subjectId: accountId, after };
    await recordAudit(tx, organisationId, entry, { at: now, accountId, requestId });
    return openSession(tx, { id: accountId, organisationId }, { now, requestId, device });
  });
}
