import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { type AuditEntry, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertAccountLink, revokeLinksOf } from "#db/queries/account-links.ts";
import { countActiveOwners, deleteSessionsOf, findAccount, lockAccounts, updateAccount } from "#db/queries/accounts.ts";
import { type IssuedLink, makeLink } from "./account-link.ts";
import { LAST_OWNER, ownerOnly } from "./account-rules.ts";
import { requireFreePerson } from "./person-link.server.ts";
import { refusable } from "./refusable.ts";

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;
type Entry = Omit<AuditEntry, "subjectKind" | "subjectId" | "personId">;
type Outcome<T> = { value: T; entry: Entry };

/** Gives another role. What the account may do changes with its next request. Null where there is no such account. */
export function changeRole(context: ServiceContext, accountId: string, role: AccountRole) {
  return changeAccount(context, accountId, async (tx, account) => {
    if (account.id === context.accountId) stopped("Nobody changes their own role: another owner does.", "role");
    const refusal = ownerOnly(context, role);
    if (refusal) stopped(refusal, "role");
    if (role === account.role) stopped("This is the role of the account already.", "role");
    if (account.role === "owner") await requireAnotherOwner(tx, account);
    await updateAccount(tx, account.organisationId, account.id, { role });
    await revokeLinksOf(tx, account.organisationId, account.id, context.now, { madeToo: true });
    const before = { role: account.role };
    return { value: undefined, entry: { action: "account.change-role", before, after: { role } } };
  });
}

/** Says which person the account stands for. Their own link nobody loosens: it keeps them from their own case. */
export function linkPerson(context: ServiceContext, accountId: string, personId: string | null) {
  return changeAccount(context, accountId, async (tx, account) => {
    const before = { personId: account.personId };
    if (personId === account.personId) stopped("This is what the link says already.", "personId");
    if (account.id === context.accountId && account.personId) {
      stopped("Nobody loosens their own link to a person: another owner or HR does.", "personId");
    }
    if (personId) await requireFreePerson(tx, account.organisationId, personId);
    await updateAccount(tx, account.organisationId, account.id, { personId });
    return { value: undefined, entry: { action: "account.link-person", before, after: { personId } } };
  });
}

/** Disables the account: its sessions and the links that it made end in the same transaction. */
export function disableAccount(context: ServiceContext, accountId: string) {
  return changeAccount(context, accountId, async (tx, account) => {
    if (account.id === context.accountId) stopped("Nobody disables their own account: another owner or HR does.");
    if (account.disabledAt) stopped("The account is disabled already.");
    if (account.role === "owner") await requireAnotherOwner(tx, account);
    await updateAccount(tx, account.organisationId, account.id, { disabledAt: context.now });
    const sessions = await deleteSessionsOf(tx, account.organisationId, account.id);
    const links = await revokeLinksOf(tx, account.organisationId, account.id, context.now, { madeToo: true });
    return { value: { sessions }, entry: { action: "account.disable", after: { sessions, links } } };
  });
}

export function enableAccount(context: ServiceContext, accountId: string) {
  return changeAccount(context, accountId, async (tx, account) => {
    if (!account.disabledAt) stopped("The account is active already.");
    await updateAccount(tx, account.organisationId, account.id, { disabledAt: null });
    return { value: undefined, entry: { action: "account.enable" } };
  });
}

/** An address under which the account sets its password anew: good for a day and once; an older one stops working. */
export function issueReset(context: ServiceContext, accountId: string): Promise<Verdict<IssuedLink> | null> {
  return changeAccount(context, accountId, async (tx, account) => {
    if (account.disabledAt) stopped("The account is disabled. Enable it first.");
    if (!account.passwordHash) stopped("A demo account is opened by one click and has no password.");
    await revokeLinksOf(tx, account.organisationId, account.id, context.now, { madeToo: false });
    const { organisationId, email, name, role } = account;
    const details = { kind: "reset" as const, organisationId, accountId, email, name, role };
    const { issued, row } = makeLink({ ...details, createdBy: context.accountId }, context.now);
    await insertAccountLink(tx, row);
    return { value: issued, entry: { action: "account.issue-reset", after: { linkId: issued.linkId } } };
  });
}

async function requireAnotherOwner(tx: Tx, account: Account): Promise<void> {
  if (!account.disabledAt && (await countActiveOwners(tx, account.organisationId)) < 2) stopped(LAST_OWNER);
}

/** The way of every change: one at a time in an organisation, owners by owners alone, an event for each. */
async function changeAccount<T>(
  context: ServiceContext,
  accountId: string,
  work: (tx: Tx, account: Account) => Promise<Outcome<T>>,
): Promise<Verdict<T> | null> {
  const { organisationId } = context;
  if (!(await findAccount(context.database.db, organisationId, accountId))) return null;
  return refusable(() =>
    write(context, "accounts:write", async (tx, audit) => {
      await lockAccounts(tx, organisationId);
      const account = await findAccount(tx, organisationId, accountId);
      if (!account) stopped("The account is gone.");
      const refusal = ownerOnly(context, account.role);
      if (refusal) stopped(refusal);
      const { value, entry } = await work(tx, account);
      await audit({ ...entry, subjectKind: "account", subjectId: accountId });
      return { ok: true as const, value };
    }),
  );
}
