import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { ArchiveError } from "./archive-format.ts";
import { backupAccess } from "./backup-access.server.ts";
import { listBackups } from "./backup-files.server.ts";
import { backupState, inTurn } from "./backup-work.server.ts";
import { makeBackup } from "./make-backup.server.ts";
import { whilePaused } from "./pause.server.ts";
import { checkArchive } from "./read-archive.server.ts";
import { recordRestore } from "./record-restore.server.ts";
import { listedErasures, restoreArchive } from "./restore-archive.server.ts";

const PAUSE = "A backup is being restored. Everybody signs in again afterwards.";

/**
 * Begins to restore a backup and does not wait for it: every request gets the 503 page until it is done. What is
 * there is kept as a backup first; a failure leaves it as it is and shows itself on the page of backups.
 */
export async function beginRestore(viewer: Viewer, name: string, typedName: string): Promise<Verdict> {
  if ((await backupAccess(viewer)) !== "everything") return refused("This is done from the command line here.");
  if (typedName.trim() !== viewer.organisation.name) {
    return refused(`Type the name of the organisation exactly: ${viewer.organisation.name}.`, "organisation");
  }
  const { backups } = environment();
  const file = listBackups(backups.folder).find((known) => known.name === name);
  if (!file) return refused("This backup is no longer there.");
  if (backupState().work) return refused("Something is being done with backups already. Wait until it is finished.");
  try {
    await checkArchive(file.path);
  } catch (error) {
    if (error instanceof ArchiveError) return refused(`${error.message} Nothing was changed.`);
    throw error;
  }
  void whilePaused(PAUSE, () => restoreNow(viewer, file.path)).catch((error: unknown) => {
    const message = `Restoring ${name} failed, and nothing was changed: ${error instanceof Error ? error.message : error}`;
    backupState().failure = { at: now().toISOString(), message };
    log().error({ requestId: viewer.requestId, problem: "a restore failed", message });
  });
  return { ok: true, value: undefined };
}

async function restoreNow({ database, accountId, requestId }: Viewer, path: string): Promise<void> {
  const { backups, dataDir } = environment();
  await makeBackup(database, backups, "before-restore");
  await inTurn({ kind: "restore", name: path, rows: 0, of: null }, async (work) => {
    const { header } = await restoreArchive(database, path, {
      now: now(),
      erased: listedErasures(dataDir),
      onRows: (rows) => {
        work.rows = rows;
      },
    });
    await recordRestore(database, header, { now: now(), accountId, requestId });
  });
  backupState().failure = null;
}
