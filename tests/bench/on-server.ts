import { openDatabase } from "#db/client.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { administer } from "#tests/support/administer.ts";
import { dropDatabase } from "#tests/support/drop-database.ts";

/** Runs on a database of its own on the server of TEST_DATABASE_URL, dropped at the end; without one nothing is run. */
export async function onServer(work: (handle: DatabaseHandle) => Promise<void>): Promise<void> {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) return;
  const name = `rightrung_bench_${crypto.randomUUID().replaceAll("-", "")}`;
  await administer(base, `create database ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  const handle = await openDatabase({ databaseUrl: url.href, dataDir: "unused" });
  try {
    await work(handle);
  } finally {
    await handle.close();
    await dropDatabase(base, name);
  }
}
