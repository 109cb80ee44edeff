import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { from } from "pg-copy-streams";
import { openDatabase } from "#db/client.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { administer } from "#tests/support/administer.ts";
import { dropDatabase } from "#tests/support/drop-database.ts";

interface BenchDatabase {
  handle: DatabaseHandle;
  /** Closes the product's handle and copies these lines into the table as the database's own COPY does; milliseconds. */
  closeAndCopy(table: string, columns: string, lines: string): Promise<number>;
}

/** A database of its own for one measurement: on the server of this address, or an embedded one. Gone afterwards. */
export async function withBenchDatabase<T>(
  server: string | undefined,
  work: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  return server ? onServer(server, work) : embedded(work);
}

async function embedded<T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "rightrung-bench-"));
  const handle = await openDatabase({ databaseUrl: undefined, dataDir });
  try {
    return await work({
      handle,
      async closeAndCopy(table, columns, lines) {
        await handle.close();
        const folder = join(dataDir, "database");
        const client = await PGlite.create({ dataDir: folder, postgresqlconf: ["shared_buffers=16MB"] });
        const began = performance.now();
        await client.query(`copy ${table} (${columns}) from '/dev/blob'`, [], { blob: new Blob([lines]) });
        const took = performance.now() - began;
        await client.close();
        return took;
      },
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function onServer<T>(server: string, work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const name = `rightrung_bench_${crypto.randomUUID().replaceAll("-", "")}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  const handle = await openDatabase({ databaseUrl: url.href, dataDir: "unused" });
  try {
    return await work({
      handle,
      async closeAndCopy(table, columns, lines) {
        await handle.close();
        const client = new pg.Client({ connectionString: url.href });
        await client.connect();
        const began = performance.now();
        const into = client.query(from(`copy ${table} (${columns}) from stdin`));
        await new Promise<void>((done, fail) => {
          into.on("finish", done).on("error", fail);
          into.end(lines);
        });
        const took = performance.now() - began;
        await client.end();
        return took;
      },
    });
  } finally {
    await dropDatabase(server, name);
  }
}
