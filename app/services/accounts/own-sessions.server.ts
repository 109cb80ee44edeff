import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { write } from "#app/services/shared/write.ts";
import { deleteOtherSessions, deleteSession, listSessions } from "#db/queries/accounts.ts";

/** A session's id opens nothing, yet it is the account's own business: pages name it by its beginning. */
const NAMED_BY = 16;
const nameOf = (sessionId: string) => sessionId.slice(0, NAMED_BY);

/** The viewer's own running sessions, this one first. */
export async function listOwnSessions(viewer: Viewer) {
  const { database, organisationId, accountId, now, sessionId } = viewer;
  const rows = await listSessions(database.db, organisationId, accountId, now);
  return rows
    .map(({ id, device, createdAt, lastSeenAt }) => ({
      name: nameOf(id),
      device,
      createdAt,
      lastSeenAt,
      isThisOne: id === sessionId,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}

/** Ends one of the viewer's own sessions; false when it is not there any longer. This one ends by signing out. */
export async function endOwnSession(viewer: Viewer, name: string): Promise<boolean> {
  const { organisationId, accountId } = viewer;
  const rows = await listSessions(viewer.database.db, organisationId, accountId, viewer.now);
  const session = rows.find(({ id }) => nameOf(id) === name && id !== viewer.sessionId);
  if (!session) return false;
  await write(viewer, "own-account:write", async (tx, audit) => {
    await deleteSession(tx, organisationId, session.id);
    await audit({ action: "session.end", subjectKind: "account", subjectId: accountId });
  });
  return true;
}

export async function endOtherSessions(viewer: Viewer): Promise<void> {
  const { organisationId, accountId, sessionId } = viewer;
  await write(viewer, "own-account:write", async (tx, audit) => {
    await deleteOtherSessions(tx, organisationId, accountId, sessionId);
    await audit({ action: "session.end-others", subjectKind: "account", subjectId: accountId });
  });
}
