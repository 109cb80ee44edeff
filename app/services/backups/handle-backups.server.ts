import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { backupAccess, mayHandle } from "./backup-access.server.ts";
import { type BackupFile, listBackups } from "./backup-files.server.ts";
import { backupState, inTurn } from "./backup-work.server.ts";
import { checkBackup, tryBackup } from "./make-backup.server.ts";

const GONE = "This backup is no longer there.";

/** Records what somebody does with backups, in the organisation that they are in. */
const record = (viewer: Viewer, action: string, after: Record<string, unknown>) =>
  write(viewer, "backups:write", (_tx, audit) =>
    audit({ action, subjectKind: "organisation", subjectId: viewer.organisationId, after }),
  );

async function findFile(viewer: Viewer, name: string): Promise<BackupFile | null> {
  if (!mayHandle(await backupAccess(viewer))) return null;
  return listBackups(environment().backups.folder).find((file) => file.name === name) ?? null;
}

/** Begins a backup and does not wait for it: the page shows how far it is. */
export async function beginBackup(viewer: Viewer): Promise<Verdict> {
  if (!mayHandle(await backupAccess(viewer)))
    return refused("Backups of this installation are made from the command line.");
  if (backupState().work) return refused("Something is being done with backups already. Wait until it is finished.");
  await record(viewer, "backup.make", {});
  void tryBackup(viewer.database, environment().backups, "by-hand");
  return { ok: true, value: undefined };
}

/** Reads a backup whole. The value says what is wrong with it, or null. */
export async function checkNamedBackup(viewer: Viewer, name: string): Promise<Verdict<string | null>> {
  const file = await findFile(viewer, name);
  if (!file) return refused(GONE);
  await record(viewer, "backup.check", { name });
  const value = await inTurn({ kind: "check", name, rows: 0, of: null }, () => checkBackup(file.path));
  return { ok: true, value };
}

/** Where a backup lies, for downloading; who took it stands in the audit trail first. Null where it is not theirs. */
export async function takeBackup(viewer: Viewer, name: string): Promise<{ path: string; size: number } | null> {
  const file = await findFile(viewer, name);
  if (!file) return null;
  await record(viewer, "backup.download", { name });
  return file;
}
