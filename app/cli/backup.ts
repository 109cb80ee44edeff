import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { now } from "#app/lib/clock.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { ArchiveError } from "#app/services/backups/archive-format.ts";
import { makeBackup } from "#app/services/backups/make-backup.server.ts";
import { checkArchive } from "#app/services/backups/read-archive.server.ts";
import { writeArchive } from "#app/services/backups/write-archive.server.ts";
import { openDatabase } from "#db/client.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { reportFailure, UsageError } from "./report-failure.ts";

const USAGE = "usage: npm run backup [-- FILE]";

const count = (value: number): string => value.toLocaleString("en-GB");

async function writeTo(handle: DatabaseHandle, path: string) {
  const written = await writeArchive(handle, path, { reason: "by-hand", madeAt: now() });
  await checkArchive(path);
  return { ...written, path };
}

async function backup(args: string[]): Promise<string> {
  const [file] = args;
  if (args.length > 1 || file?.startsWith("-")) throw new UsageError(USAGE);
  if (file && existsSync(file)) throw new ArchiveError(`The file ${file} exists already: choose another name.`);
  const settings = environment();
  const handle = await openDatabase(settings);
  try {
    const made = await (file ? writeTo(handle, resolve(file)) : makeBackup(handle, settings.backups, "by-hand"));
    return `${made.path}: ${count(made.rows)} rows, written and checked. It holds everything in clear: keep it as safe as the database.`;
  } finally {
    await handle.close();
  }
}

try {
  process.stdout.write(`${await backup(process.argv.slice(2))}\n`);
} catch (error) {
  reportFailure(error);
}
