import postgres from "postgres";
import { openDatabase } from "#db/client.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";

/** Runs on a database of its own on the server of TEST_DATABASE_URL, dropped at the end; without one nothing is run. */
export async function onServer(work: (handle: DatabaseHandle) => Promise<void>): Promise<void> {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) return;
  const name = `rightrung_bench_${crypto.randomUUID().replaceAll("-", "")}`;
  const administrator = postgres(base, { max: 1, onnotice: () => {} });
  await administrator.unsafe(`create database ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  const handle = await openDatabase({ databaseUrl: url.href, dataDir: "unused" });
  try {
    await work(handle);
  } finally {
    await handle.close();
    await administrator.unsafe(`drop database ${name} with (force)`);
    await administrator.end();
  }
}
