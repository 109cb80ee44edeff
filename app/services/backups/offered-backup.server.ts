import type { BackupSettings } from "#app/lib/env.server.ts";
import { listBackups } from "./backup-files.server.ts";

/** What to do about a database folder that does not open: the newest backup, and the command that restores it. */
export function offerNewestBackup(problem: string, settings: BackupSettings): string {
  const newest = listBackups(settings.folder).find(({ check }) => check === null || check.problem === null);
  const words = newest
    ? `The newest backup was made at ${newest.madeAt} (${newest.reason}). To restore it:\n  npm run restore -- ${newest.path}\nThe damaged folder is kept beside the new one.`
    : `There is no backup in ${settings.folder}. Copy the folder before you try anything with it.`;
  return `${problem}\nA power cut or a full disk can damage the embedded database.\n${words}`;
}
