import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import * as schema from "../schema/index.ts";
import { lockFolder } from "./folder-lock.server.ts";
import { guardedHandle } from "./guard.ts";
import { announceMigrations } from "./migrations-due.ts";
import { migrationsFolder } from "./migrations-folder.server.ts";
import type { BeforeMigrating, DatabaseHandle } from "./types.ts";

/** Keeps a small installation near 200 MB; the default of 128 MB of buffers doubles that for no gain here. */
const SERVER_CONFIGURATION = ["shared_buffers=16MB"];

/** Where the embedded database lies in a data folder. */
export const embeddedFolder = (dataFolder: string) => join(resolve(dataFolder), "database");

/** The folder is there and is its own, yet the database in it does not open. */
export class DamagedFolderError extends Error {}

/** Opens the database in `DATA_DIR/database`, made and migrated when absent. One process at a time. */
export async function openEmbedded(dataFolder: string, before?: BeforeMigrating): Promise<DatabaseHandle> {
  mkdirSync(embeddedFolder(dataFolder), { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(dataFolder);
  try {
    const handle = await openUnlocked(embeddedFolder(dataFolder), before);
    return {
      ...handle,
      async close() {
        await handle.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The same without the lock, for a caller that holds it. */
export async function openUnlocked(folder: string, before?: BeforeMigrating): Promise<DatabaseHandle> {
  const { handle, migrateNow } = await openCluster(folder);
  try {
    await announceMigrations(handle, before);
    await migrateNow();
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The database of a folder as it is: made when absent, not migrated. */
export async function openCluster(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, "PG_VERSION"))) await createInChild(folder);
  const client = await PGlite.create({ dataDir: folder, postgresqlconf: SERVER_CONFIGURATION }).catch((error) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DamagedFolderError(`The database in ${folder} does not open (${reason.split("\n")[0]}).`);
  });
  const raw = drizzle(client, { schema });
  return {
    handle: guardedHandle("embedded", raw as never, () => client.close()),
    migrateNow: () => migrate(raw, { migrationsFolder: migrationsFolder() }),
  };
}

/** Creating a cluster needs several hundred MB that only the end of a process gives back: so it gets one of its own. */
function createInChild(folder: string): Promise<void> {
  const script = `const { PGlite } = await import("@electric-sql/pglite");
    const client = await PGlite.create({ dataDir: ${JSON.stringify(folder)} }); await client.close();`;
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let message = "";
    child.stderr.on("data", (chunk) => {
      message += chunk;
    });
    child.on("error", fail);
    child.on("exit", (code) =>
      code === 0 ? done() : fail(new Error(`The database could not be created: ${message}`)),
    );
  });
}
