import { openEmbedded } from "./connection/embedded.server.ts";
import { openServer } from "./connection/postgres-server.server.ts";
import type { BeforeMigrating, DatabaseHandle } from "./connection/types.ts";

/** The web bundle and the process that starts it are built apart: the global slot is what they share. */
const slot = globalThis as { [key: symbol]: Promise<DatabaseHandle> | undefined };
const key = Symbol.for("rightrung.database");

export interface DatabaseSettings {
  databaseUrl: string | undefined;
  dataDir: string;
  beforeMigrating?: BeforeMigrating;
}

/** Opens the PostgreSQL server of `databaseUrl`, or the embedded database in `dataDir` without one. */
export function openDatabase(settings: DatabaseSettings): Promise<DatabaseHandle> {
  const { databaseUrl, dataDir, beforeMigrating } = settings;
  return databaseUrl ? openServer(databaseUrl, beforeMigrating) : openEmbedded(dataDir, beforeMigrating);
}

/** Makes this handle the one that the whole process uses. */
export function shareDatabase(handle: Promise<DatabaseHandle>): Promise<DatabaseHandle> {
  slot[key] = handle;
  return handle;
}

/** The process's database. */
export async function database(): Promise<DatabaseHandle> {
  const handle = slot[key];
  if (!handle) throw new Error("The database is not open yet.");
  return handle;
}
