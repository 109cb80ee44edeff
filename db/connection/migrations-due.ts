import { migrationNumber } from "../queries/archive.ts";
import { readMigrations } from "./migrations-folder.server.ts";
import type { BeforeMigrating, DatabaseHandle } from "./types.ts";

/** Lets somebody act on a database that was migrated before and is about to be migrated again. */
export async function announceMigrations(handle: DatabaseHandle, before: BeforeMigrating | undefined): Promise<void> {
  if (!before) return;
  const present = await migrationNumber(handle.db);
  const newest = readMigrations().at(-1)?.when ?? 0;
  if (present !== null && present < newest) await before(handle);
}
