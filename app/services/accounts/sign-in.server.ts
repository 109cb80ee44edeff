import { clearAttempts, minutesToWait } from "#app/lib/auth/attempts.server.ts";
import { passwordFits } from "#app/lib/auth/password.server.ts";
import { newToken, sessionIdOf } from "#app/lib/auth/session-cookie.server.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import type { DatabaseHandle, Tx } from "#db/connection/types.ts";
import { deleteExpiredSessions, deleteSession, findAccountByEmail, insertSession } from "#db/queries/accounts.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import { sessionEnd } from "./current-session.server.ts";

interface SignInAttempt {
  email: string;
  password: string;
  address: string;
  /** Browser and system in words. */
  device?: string;
  now: Date;
  requestId: string;
}

/** A token for a new session, or the reason in words. One answer for a wrong address and a wrong password. */
export async function signIn(handle: DatabaseHandle, attempt: SignInAttempt): Promise<Verdict<string>> {
  const wait = await minutesToWait(attempt.email, attempt.address);
  if (wait !== null) {
    return refused(`Too many attempts. Try again in ${wait} ${wait === 1 ? "minute" : "minutes"}.`);
  }
  const account = await findAccountByEmail(handle.db, attempt.email);
  const fits = await passwordFits(account?.passwordHash ?? null, attempt.password);
  if (!account || !fits) return refused("E-mail and password do not fit together.");
  // Said to nobody but whoever knows the password.
  if (account.disabledAt)
    return refused("This account is disabled. The owner or HR of your organisation can enable it.");
  await clearAttempts(attempt.email);
  const value = await handle.transaction((tx) => openSession(tx, account, attempt));
  return { ok: true, value };
}

/** Writes a session for the account and returns its token, which is stored nowhere. */
export async function openSession(
  tx: Tx,
  account: { id: string; organisationId: string },
  { now, requestId, device = "" }: { now: Date; requestId: string; device?: string },
): Promise<string> {
  const token = newToken();
  await deleteExpiredSessions(tx, now);
  await insertSession(tx, {
    id: sessionIdOf(token),
    organisationId: account.organisationId,
    accountId: account.id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: sessionEnd(now),
    device,
  });
  await insertAuditEvent(tx, account.organisationId, {
    at: now,
    accountId: account.id,
    action: "session.open",
    subjectKind: "account",
    subjectId: account.id,
    requestId,
  });
  return token;
}

export async function signOut(
  handle: DatabaseHandle,
  session: { organisationId: string; accountId: string; sessionId: string; now: Date; requestId: string },
): Promise<void> {
  await handle.transaction(async (tx) => {
    await deleteSession(tx, session.organisationId, session.sessionId);
    await insertAuditEvent(tx, session.organisationId, {
      at: session.now,
      accountId: session.accountId,
      action: "session.close",
      subjectKind: "account",
      subjectId: session.accountId,
      requestId: session.requestId,
    });
  });
}
