import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { insertAccount, insertSession } from "#db/queries/accounts.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

/** An organisation with its owner, and further accounts that can act in it. */
export async function firmWithAccounts() {
  const firm = await testOrganisation();
  const { database, organisationId, context } = firm;

  async function account(role: AccountRole, personId: string | null = null): Promise<ServiceContext> {
    const id = crypto.randomUUID();
    const email = `${role}-${id}@firm.example`;
    const row = { id, organisationId, email, name: `${role} ${id.slice(0, 4)}`, role, personId, passwordHash: "x" };
    await database.transaction((tx) => insertAccount(tx, { ...row, createdAt: context.now }));
    return { ...context, accountId: id, role, personId };
  }

  async function session(accountId: string): Promise<string> {
    const id = `session-${crypto.randomUUID()}`;
    const { now } = context;
    const expiresAt = new Date(now.getTime() + 86_400_000);
    const row = { id, organisationId, accountId, createdAt: now, lastSeenAt: now, expiresAt };
    await database.transaction((tx) => insertSession(tx, row));
    return id;
  }

  return { ...firm, account, session };
}
