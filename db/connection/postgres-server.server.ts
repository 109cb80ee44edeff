import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import * as schema from "../schema/index.ts";
import { guardedHandle } from "./guard.ts";
import { announceMigrations } from "./migrations-due.ts";
import { migrationsFolder } from "./migrations-folder.server.ts";
import type { BeforeMigrating, DatabaseHandle } from "./types.ts";

/** Any number that no other application on the same server uses for an advisory lock. */
const MIGRATION_LOCK = 7_202_611;

const patience = { connectionTimeoutMillis: 5_000 };

/** A connection that breaks is thrown away, and the query that was on it fails: nothing else is to be done about it. */
const breakQuietly = (connection: NodeJS.EventEmitter) => connection.on("error", () => {});

/**
 * Lets statements that are sent at once on one connection follow each other. A transaction has a single connection, and
 * the driver's own queue for it is deprecated.
 */
function oneAfterTheOther(client: pg.PoolClient): void {
  const send = client.query.bind(client) as (...statement: unknown[]) => unknown;
  let last: Promise<unknown> = Promise.resolve();
  client.query = ((...statement: unknown[]) => {
    if (typeof statement.at(-1) === "function") return send(...statement);
    const answer = last.then(() => send(...statement));
    last = answer.catch(() => undefined);
    return answer;
  }) as typeof client.query;
}

/** Opens a PostgreSQL server, migrated under a lock so that several processes may start at once. */
export async function openServer(url: string, before?: BeforeMigrating): Promise<DatabaseHandle> {
  await migrateUnderLock(url, before);
  const pool = new pg.Pool({ connectionString: url, max: 10, keepAlive: true, ...patience });
  breakQuietly(pool);
  pool.on("connect", (client) => {
    breakQuietly(client);
    oneAfterTheOther(client);
  });
  return guardedHandle("server", drizzle(pool, { schema }) as never, () => pool.end());
}

async function migrateUnderLock(url: string, before: BeforeMigrating | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: url, ...patience });
  breakQuietly(client);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await announceMigrations(
      guardedHandle("server", drizzle(client, { schema }) as never, async () => {}),
      before,
    );
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder() });
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  } finally {
    await client.end();
  }
}
