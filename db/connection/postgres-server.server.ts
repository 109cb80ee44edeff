import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import * as schema from "../schema/index.ts";
import { guardedHandle } from "./guard.ts";
import { announceMigrations } from "./migrations-due.ts";
import { migrationsFolder } from "./migrations-folder.server.ts";
import type { BeforeMigrating, DatabaseHandle } from "./types.ts";

/** Any number that no other application on the same server uses for an advisory lock. */
const MIGRATION_LOCK = 7_202_611;

const silent = { onnotice: () => {} };

/** Rises to a second and no further, so that pages answer again as soon as the server does. */
const secondsUntilRetry = (retries: number) => Math.min(retries / 4, 1);

/** Opens a PostgreSQL server, migrated under a lock so that several processes may start at once. */
export async function openServer(url: string, before?: BeforeMigrating): Promise<DatabaseHandle> {
  await migrateUnderLock(url, before);
  const client = postgres(url, { ...silent, max: 10, connect_timeout: 5, backoff: secondsUntilRetry });
  return guardedHandle("server", drizzle(client, { schema }) as never, () => client.end({ timeout: 5 }));
}

async function migrateUnderLock(url: string, before: BeforeMigrating | undefined): Promise<void> {
  const client = postgres(url, { ...silent, max: 1, connect_timeout: 5 });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await announceMigrations(
      guardedHandle("server", drizzle(client, { schema }) as never, async () => {}),
      before,
    );
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder() });
    await client`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await client.end({ timeout: 5 });
  }
}
