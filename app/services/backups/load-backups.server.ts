import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { backupAccess, mayHandle } from "./backup-access.server.ts";
import { type BackupFile, listBackups } from "./backup-files.server.ts";
import { backupState } from "./backup-work.server.ts";

const shown = ({ path: _path, ...file }: BackupFile) => file;

/** What the page of backups shows. Whose backups they are not sees none of them. */
export async function loadBackups(viewer: Viewer) {
  const access = await backupAccess(viewer);
  const { folder, keep, hours } = environment().backups;
  const { work, failure } = backupState();
  const may = mayHandle(access);
  return {
    access,
    keep,
    hours,
    folder: may ? folder : null,
    files: may ? listBackups(folder).map(shown) : [],
    work: may && work ? { ...work } : null,
    failure: may ? failure : null,
    isEmbedded: viewer.database.kind === "embedded",
  };
}

/** One backup for the page that restores it; null where it is not there or not theirs. */
export async function findBackupToRestore(viewer: Viewer, name: string) {
  const access = await backupAccess(viewer);
  const file = mayHandle(access)
    ? listBackups(environment().backups.folder).find((known) => known.name === name)
    : null;
  return file ? { file: shown(file), path: file.path, mayRestore: access === "everything" } : null;
}
