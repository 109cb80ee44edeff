import { minutesToWait } from "#app/lib/auth/attempts.server.ts";
import { hashPassword, passwordFits } from "#app/lib/auth/password.server.ts";
import { ownWords, weakness } from "#app/lib/auth/password-rule.ts";
import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { deleteOtherSessions, findAccount, updatePasswordHash } from "#db/queries/accounts.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";

/** Changes the viewer's own password and ends every other session of the account. */
export async function changePassword(
  viewer: Viewer,
  input: { current: string; next: string; address: string },
): Promise<Verdict> {
  const wait = await minutesToWait(viewer.accountEmail, input.address);
  if (wait !== null) return refused(`Too many attempts. Try again in ${wait} minutes.`, "current");
  const account = await findAccount(viewer.database.db, viewer.organisationId, viewer.accountId);
  if (!account || !(await passwordFits(account.passwordHash, input.current))) {
    return refused("This is not your present password.", "current");
  }
  const weak = weakness(input.next, ownWords(viewer.accountName, viewer.accountEmail, viewer.organisation.name));
  if (weak) return refused(weak, "next");
  const passwordHash = await hashPassword(input.next);
  await viewer.database.transaction(async (tx) => {
    await updatePasswordHash(tx, viewer.organisationId, viewer.accountId, passwordHash);
    await deleteOtherSessions(tx, viewer.organisationId, viewer.accountId, viewer.sessionId);
    await insertAuditEvent(tx, viewer.organisationId, {
      at: viewer.now,
      accountId: viewer.accountId,
      action: "account.change-password",
      subjectKind: "account",
      subjectId: viewer.accountId,
      requestId: viewer.requestId,
    });
  });
  return { ok: true, value: undefined };
}
