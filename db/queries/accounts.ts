import { and, count, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts, sessions } from "../schema/accounts.ts";
import { organisations } from "../schema/organisations.ts";

export type NewAccount = typeof accounts.$inferInsert;

/** Sign-in begins without an organisation: an e-mail address belongs to one account in all of them. */
export async function findAccountByEmail(db: Db, email: string) {
  const [row] = await db.select().from(accounts).where(eq(accounts.email, email.trim().toLowerCase())).limit(1);
  return row ?? null;
}

export async function findAccount(db: Db, organisationId: string, accountId: string) {
  const [row] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.organisationId, organisationId), eq(accounts.id, accountId)))
    .limit(1);
  return row ?? null;
}

export function listAccountNames(db: Db, organisationId: string, accountIds: string[]) {
  if (accountIds.length === 0) return Promise.resolve([]);
  return db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.organisationId, organisationId), inArray(accounts.id, accountIds)));
}

export async function findOwner(db: Db, organisationId: string) {
  const [row] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.organisationId, organisationId), eq(accounts.role, "owner")))
    .limit(1);
  return row ?? null;
}

/** One change of who may do what at a time in an organisation: so two of them cannot remove the last owner together. */
export const lockAccounts = (tx: Tx, organisationId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`accounts ${organisationId}`}, 0))`);

/** Owners who can sign in. */
export async function countActiveOwners(db: Db, organisationId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(accounts)
    .where(and(eq(accounts.organisationId, organisationId), eq(accounts.role, "owner"), isNull(accounts.disabledAt)));
  return row?.n ?? 0;
}

export async function findAccountOfPerson(db: Db, organisationId: string, personId: string) {
  const [row] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.organisationId, organisationId), eq(accounts.personId, personId)))
    .limit(1);
  return row ?? null;
}

/** People who have an account, the disabled ones among them. */
export async function listPersonIdsWithAccount(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(and(eq(accounts.organisationId, organisationId), isNotNull(accounts.personId)));
  return rows.flatMap(({ personId }) => (personId ? [personId] : []));
}

export const updateAccount = (
  tx: Tx,
  organisationId: string,
  accountId: string,
  change: Partial<Pick<NewAccount, "role" | "personId" | "disabledAt">>,
) =>
  tx
    .update(accounts)
    .set(change)
    .where(and(eq(accounts.organisationId, organisationId), eq(accounts.id, accountId)));

export const insertAccount = (tx: Tx, account: NewAccount) => tx.insert(accounts).values(account);

export const updatePasswordHash = (tx: Tx, organisationId: string, accountId: string, passwordHash: string) =>
  tx
    .update(accounts)
    .set({ passwordHash })
    .where(and(eq(accounts.organisationId, organisationId), eq(accounts.id, accountId)));

export const insertSession = (tx: Tx, session: typeof sessions.$inferInsert) => tx.insert(sessions).values(session);

/** A token comes without its organisation: the session says which one it is. The session with its account and organisation, when it is neither expired nor its account disabled. */
export async function findSession(db: Db, sessionId: string, now: Date) {
  const [row] = await db
    .select({ session: sessions, account: accounts, organisation: organisations })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.organisationId, sessions.organisationId), eq(accounts.id, sessions.accountId)))
    .innerJoin(organisations, eq(organisations.id, sessions.organisationId))
    .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, now)))
    .limit(1);
  return row && !row.account.disabledAt ? row : null;
}

export const touchSession = (tx: Tx, organisationId: string, sessionId: string, lastSeenAt: Date, expiresAt: Date) =>
  tx
    .update(sessions)
    .set({ lastSeenAt, expiresAt })
    .where(and(eq(sessions.organisationId, organisationId), eq(sessions.id, sessionId)));

export const deleteSession = (tx: Tx, organisationId: string, sessionId: string) =>
  tx.delete(sessions).where(and(eq(sessions.organisationId, organisationId), eq(sessions.id, sessionId)));

export const deleteOtherSessions = (tx: Tx, organisationId: string, accountId: string, keptSessionId: string) =>
  tx
    .delete(sessions)
    .where(
      and(
        eq(sessions.organisationId, organisationId),
        eq(sessions.accountId, accountId),
        ne(sessions.id, keptSessionId),
      ),
    );

/** Ends every session of the account; returns how many there were. */
export async function deleteSessionsOf(tx: Tx, organisationId: string, accountId: string): Promise<number> {
  const rows = await tx
    .delete(sessions)
    .where(and(eq(sessions.organisationId, organisationId), eq(sessions.accountId, accountId)))
    .returning({ id: sessions.id });
  return rows.length;
}

/** The running sessions of the account, last used first. */
export function listSessions(db: Db, organisationId: string, accountId: string, now: Date) {
  return db
    .select()
    .from(sessions)
    .where(
      and(eq(sessions.organisationId, organisationId), eq(sessions.accountId, accountId), gt(sessions.expiresAt, now)),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt));
}

/** A token comes without its organisation. Whose session it is or was, as long as its row is there. */
export async function findSessionAccountId(db: Db, sessionId: string): Promise<string | null> {
  const [row] = await db
    .select({ accountId: sessions.accountId })
    .from(sessions)
    .where(eq(sessions.id, sessionId))
    .limit(1);
  return row?.accountId ?? null;
}

export const deleteExpiredSessions = (tx: Tx, now: Date) => tx.delete(sessions).where(lt(sessions.expiresAt, now));
