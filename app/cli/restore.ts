import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { now } from "#app/lib/clock.server.ts";
import { type Environment, environment } from "#app/lib/env.server.ts";
import { makeBackup } from "#app/services/backups/make-backup.server.ts";
import { checkArchive } from "#app/services/backups/read-archive.server.ts";
import { recordRestore } from "#app/services/backups/record-restore.server.ts";
import { listedErasures, restoreArchive } from "#app/services/backups/restore-archive.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { DamagedFolderError, embeddedFolder, openCluster, openUnlocked } from "#db/connection/embedded.server.ts";
import { lockFolder } from "#db/connection/folder-lock.server.ts";
import { freshFolderBeside, swapFolders } from "#db/connection/swap-folders.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { listEveryErasure } from "#db/queries/erasure.ts";
import { countOrganisations } from "#db/queries/organisations.ts";
import { reportFailure, UsageError } from "./report-failure.ts";

const USAGE = "usage: npm run restore -- FILE [--yes]";

const say = (text: string) => process.stdout.write(`${text}\n`);

async function confirm(file: string, madeAt: string, isSure: boolean): Promise<void> {
  if (isSure) return;
  if (!process.stdin.isTTY) throw new UsageError(`Restoring replaces everything in the database: say --yes. ${USAGE}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Replace everything in the database with ${file}, made at ${madeAt}? Type yes to go on: `,
  );
  terminal.close();
  if (answer.trim().toLowerCase() !== "yes") throw new UsageError("Nothing was changed.");
}

/** What is there is kept first, unless it is empty. */
async function backupPresent(handle: DatabaseHandle, settings: Environment): Promise<void> {
  if ((await countOrganisations(handle.db)) === 0) return;
  const { path } = await makeBackup(handle, settings.backups, "before-restore");
  say(`What was there is kept in ${path}`);
}

async function restoreInto(
  handle: DatabaseHandle,
  file: string,
  settings: Environment,
  erased = listedErasures(settings.dataDir),
) {
  const moment = { now: now(), requestId: "command-line" };
  const { header, rows } = await restoreArchive(handle, file, { now: moment.now, erased });
  await recordRestore(handle, header, { ...moment, accountId: null });
  return rows;
}

async function restoreOnServer(file: string, settings: Environment): Promise<number> {
  const handle = await openDatabase(settings);
  try {
    await backupPresent(handle, settings);
    return await restoreInto(handle, file, settings);
  } finally {
    await handle.close();
  }
}

/** Into a fresh folder beside the present one; a last rename swaps them, and the present one is kept. */
async function restoreEmbedded(file: string, settings: Environment): Promise<number> {
  const unlock = await lockFolder(settings.dataDir);
  const folder = embeddedFolder(settings.dataDir);
  try {
    const erased = [...(await leavePresent(folder, settings)), ...listedErasures(settings.dataDir)];
    const fresh = freshFolderBeside(folder);
    const { handle } = await openCluster(fresh);
    const rows = await restoreInto(handle, file, settings, erased).finally(() => handle.close());
    const kept = swapFolders(folder, fresh, now());
    if (kept) say(`The folder that was there is kept as ${kept}`);
    return rows;
  } finally {
    await unlock();
  }
}

/** Keeps what the present folder holds and returns who was erased in it. A damaged one is left as it is. */
async function leavePresent(folder: string, settings: Environment) {
  if (!existsSync(join(folder, "PG_VERSION"))) return [];
  try {
    const handle = await openUnlocked(folder);
    try {
      await backupPresent(handle, settings);
      return await listEveryErasure(handle.db);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof DamagedFolderError)) throw error;
    say(`${error.message} It is kept, and no backup of it can be made.`);
    return [];
  }
}

async function restore(args: string[]): Promise<string> {
  const isSure = args.includes("--yes");
  const [file, ...rest] = args.filter((argument) => argument !== "--yes");
  if (!file || rest.length > 0 || file.startsWith("-")) throw new UsageError(USAGE);
  const { header } = await checkArchive(file);
  await confirm(file, header.madeAt, isSure);
  const settings = environment();
  const rows = await (settings.databaseUrl ? restoreOnServer(file, settings) : restoreEmbedded(file, settings));
  return `Restored ${rows.toLocaleString("en-GB")} rows, as they were at ${header.madeAt}. Everybody signs in again.`;
}

try {
  say(await restore(process.argv.slice(2)));
} catch (error) {
  reportFailure(error);
}
