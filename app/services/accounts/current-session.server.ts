import { SESSION_DAYS, sessionIdOf } from "#app/lib/auth/session-cookie.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { findSession, touchSession } from "#db/queries/accounts.ts";

const REFRESH_AFTER_MS = 60 * 60 * 1000;

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * 86_400_000);

/** The session of this token with account and organisation, or null. Prolonged at most once an hour. */
export async function currentSession(handle: DatabaseHandle, token: string, now: Date) {
  const found = await findSession(handle.db, sessionIdOf(token), now);
  if (found && now.getTime() - found.session.lastSeenAt.getTime() > REFRESH_AFTER_MS) {
    await handle.transaction((tx) => touchSession(tx, found.organisation.id, found.session.id, now, sessionEnd(now)));
  }
  return found;
}
