import { existsSync, renameSync, rmSync } from "node:fs";

/** An empty place for a new database beside the present one. What an interrupted attempt left there is removed. */
export function freshFolderBeside(folder: string): string {
  const fresh = `${folder}.restoring`;
  rmSync(fresh, { recursive: true, force: true });
  return fresh;
}

/** Puts the fresh folder in the place of the present one, which is kept. Returns where, or null when none was there. */
export function swapFolders(folder: string, fresh: string, now: Date): string | null {
  const kept = `${folder}.before-restore-${now.toISOString().replaceAll(/[:.]/g, "")}`;
  const isThere = existsSync(folder);
  if (isThere) renameSync(folder, kept);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (isThere) renameSync(kept, folder);
    throw error;
  }
  return isThere ? kept : null;
}
