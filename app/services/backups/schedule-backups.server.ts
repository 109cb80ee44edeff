import { now } from "#app/lib/clock.server.ts";
import type { BackupSettings } from "#app/lib/env.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { countRealOrganisations } from "#db/queries/organisations.ts";
import { dailyIsDue } from "./backup-due.ts";
import { listBackups } from "./backup-files.server.ts";
import { backupState } from "./backup-work.server.ts";
import { tryBackup } from "./make-backup.server.ts";

const LOOK_EVERY_MS = 60_000;

/** From now on this process makes backups by itself. Returns how to stop; nothing is made at the stop. */
export function startBackups(handle: DatabaseHandle, settings: BackupSettings): () => void {
  backupState().settings = settings;
  const timer = setInterval(() => void backupWhenDue(handle, settings), LOOK_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    const { decisionTimer } = backupState();
    if (decisionTimer) clearTimeout(decisionTimer);
  };
}

/** Makes the daily backup when it is due. Demo companies alone need none. True when one was tried. */
export async function backupWhenDue(handle: DatabaseHandle, settings: BackupSettings): Promise<boolean> {
  const { work, pause } = backupState();
  if (work || pause) return false;
  try {
    const last = listBackups(settings.folder).find(({ reason }) => reason === "daily");
    if (!dailyIsDue(last?.madeAt ?? null, settings.hours, now())) return false;
    if ((await countRealOrganisations(handle.db)) === 0) return false;
  } catch {
    // A database that does not answer, or a folder that cannot be read, is seen again in a minute.
    return false;
  }
  await tryBackup(handle, settings, "daily");
  return true;
}
