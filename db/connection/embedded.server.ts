import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import * as schema from "../schema/index.ts";
import { lockFolder } from "./folder-lock.server.ts";
import { guardedHandle } from "./guard.ts";
import { migrationsFolder } from "./migrations-folder.server.ts";
import type { DatabaseHandle } from "./types.ts";

/** Keeps a small installation near 200 MB; the default of 128 MB of buffers doubles that for no gain here. */
const SERVER_CONFIGURATION = ["shared_buffers=16MB"];

/** Opens the database in `DATA_DIR/database`, made and migrated when absent. One process at a time. */
export async function openEmbedded(dataFolder: string): Promise<DatabaseHandle> {
  const folder = join(resolve(dataFolder), "database");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(dataFolder);
  try {
    if (!existsSync(join(folder, "PG_VERSION"))) await createInChild(folder);
    const client = await PGlite.create({ dataDir: folder, postgresqlconf: SERVER_CONFIGURATION });
    const raw = drizzle(client, { schema });
    await migrate(raw, { migrationsFolder: migrationsFolder() });
    return guardedHandle("embedded", raw as never, async () => {
      await client.close();
      await unlock();
    });
  } catch (error) {
    await unlock();
    throw error;
  }
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
