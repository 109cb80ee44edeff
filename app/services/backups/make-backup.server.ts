import { now } from "#app/lib/clock.server.ts";
import type { BackupSettings } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { countArchiveRows } from "#db/queries/archive.ts";
import { ArchiveError, type BackupReason } from "./archive-format.ts";
import { waitAfterDecision } from "./backup-due.ts";
import { backupName, backupPath, deleteOldBackups, keepCheck, makeBackupFolder } from "./backup-files.server.ts";
import { backupState, inTurn } from "./backup-work.server.ts";
import { checkArchive } from "./read-archive.server.ts";
import { archiveTables, type WrittenArchive, writeArchive } from "./write-archive.server.ts";

export interface MadeBackup extends WrittenArchive {
  path: string;
}

/** Writes a backup into the folder, reads it back to prove it, and deletes the oldest of its kind. */
export async function makeBackup(
  handle: DatabaseHandle,
  settings: BackupSettings,
  reason: BackupReason,
): Promise<MadeBackup> {
  const madeAt = now();
  const name = backupName(madeAt, reason);
  return inTurn({ kind: "backup", name, rows: 0, of: null }, async (work) => {
    makeBackupFolder(settings.folder);
    const path = backupPath(settings.folder, name) ?? "";
    work.of = await countArchiveRows(handle.db, await archiveTables(handle.db));
    const written = await writeArchive(handle, path, {
      reason,
      madeAt,
      onRows: (rows) => {
        work.rows = rows;
      },
    });
    await checkBackup(path);
    deleteOldBackups(settings.folder, settings.keep);
    return { ...written, path };
  });
}

/** Reads a backup whole and keeps the finding beside it. Returns what is wrong with it, or null. */
export async function checkBackup(path: string): Promise<string | null> {
  let rows: number | null = null;
  let problem: string | null = null;
  try {
    ({ rows } = await checkArchive(path));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    problem = error.message;
  }
  keepCheck(path, { checkedAt: now().toISOString(), rows, problem });
  return problem;
}

/** The same for work that goes on whatever becomes of the backup: a failure is logged and shown in Settings. */
export async function tryBackup(handle: DatabaseHandle, settings: BackupSettings, reason: BackupReason): Promise<void> {
  const state = backupState();
  try {
    await makeBackup(handle, settings, reason);
    state.failure = null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    state.failure = { at: now().toISOString(), message };
    log().error({ problem: "a backup failed", reason, message });
  }
}

/** Makes a backup before something large, where the server makes backups by itself. Does not stop what follows. */
export async function backupBefore(handle: DatabaseHandle, reason: BackupReason): Promise<void> {
  const { settings } = backupState();
  if (settings && settings.hours > 0) await tryBackup(handle, settings, reason);
}

/** Asks for a backup after a decision and does not wait for it: at most one in ten minutes, the last decision in it. */
export function backupAfterDecision(handle: DatabaseHandle): void {
  const state = backupState();
  const { settings } = state;
  if (!settings || settings.hours === 0 || state.decisionTimer) return;
  const wait = waitAfterDecision(state.decisionBackupAt, now());
  state.decisionTimer = setTimeout(() => {
    state.decisionTimer = null;
    state.decisionBackupAt = now();
    void tryBackup(handle, settings, "after-decision");
  }, wait);
  state.decisionTimer.unref();
}
