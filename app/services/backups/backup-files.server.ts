import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { ArchiveError, BACKUP_REASONS, type BackupReason } from "./archive-format.ts";

const ENDING = ".jsonl.gz";
const NAME = new RegExp(`^(\\d{4}-\\d{2}-\\d{2}T\\d{9}Z)-(${BACKUP_REASONS.join("|")})$`);

/** What the last check of a file found, kept beside it. */
const checkSchema = z.object({
  checkedAt: z.string(),
  size: z.number(),
  rows: z.number().nullable(),
  /** Why it cannot be restored; null for a good one. */
  problem: z.string().nullable(),
});
export type BackupCheck = z.infer<typeof checkSchema>;

export interface BackupFile {
  /** When and why, as in the file name without its ending. */
  name: string;
  path: string;
  madeAt: string;
  reason: BackupReason;
  size: number;
  check: BackupCheck | null;
}

/** 2026-11-24T181233000Z-daily: sorts by time and tells what it is. */
export const backupName = (madeAt: Date, reason: BackupReason): string =>
  `${madeAt.toISOString().replaceAll(/[:.]/g, "")}-${reason}`;

/** Where a backup of this name lies, or null for a name that the product does not give. */
export const backupPath = (folder: string, name: string): string | null =>
  NAME.test(name) ? join(resolve(folder), `rightrung-${name}${ENDING}`) : null;

/** Newest first. Other files in the folder are not looked at, and never deleted. */
export function listBackups(folder: string): BackupFile[] {
  const found = readNames(folder).flatMap((file): BackupFile[] => {
    const name = file.startsWith("rightrung-") && file.endsWith(ENDING) ? file.slice(10, -ENDING.length) : "";
    const [, stamp, reason] = NAME.exec(name) ?? [];
    if (!stamp || !reason) return [];
    const path = join(resolve(folder), file);
    const { size } = statSync(path);
    return [
      { name, path, madeAt: momentOf(stamp), reason: reason as BackupReason, size, check: readCheck(path, size) },
    ];
  });
  return found.sort((a, b) => (a.name < b.name ? 1 : -1));
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** "2026-11-24T181233000Z" → "2026-11-24T18:12:33.000Z". */
const momentOf = (stamp: string): string =>
  stamp.replace(
    /T(\d{2})(\d{2})(\d{2})(\d{3})Z/,
    (_, hours, minutes, seconds, rest) => `T${hours}:${minutes}:${seconds}.${rest}Z`,
  );

const checkPath = (path: string) => `${path}.check.json`;

function readCheck(path: string, size: number): BackupCheck | null {
  try {
    const check = checkSchema.parse(JSON.parse(readFileSync(checkPath(path), "utf8")));
    return check.size === size ? check : null;
  } catch {
    return null;
  }
}

export function keepCheck(path: string, check: Omit<BackupCheck, "size">): void {
  const part = `${checkPath(path)}.part`;
  writeFileSync(part, JSON.stringify({ ...check, size: statSync(path).size }), { mode: 0o600 });
  renameSync(part, checkPath(path));
}

/** The folder of the backups, made when absent and readable by its owner alone. */
export function makeBackupFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new ArchiveError(`BACKUP_DIR: the folder ${folder} cannot be made (${(error as Error).message}).`);
  }
}

/** Deletes all but the newest `keep` of each kind. */
export function deleteOldBackups(folder: string, keep: number): void {
  const seen = new Map<BackupReason, number>();
  for (const { path, reason } of listBackups(folder)) {
    const number = (seen.get(reason) ?? 0) + 1;
    seen.set(reason, number);
    if (number <= keep) continue;
    rmSync(path, { force: true });
    rmSync(checkPath(path), { force: true });
  }
}
