import { cpSync } from "node:fs";
import { afterAll, inject } from "vitest";
import { openDatabase, shareDatabase } from "#db/client.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { administer } from "./administer.ts";
import { dropDatabase } from "./drop-database.ts";
import { temporaryFolder } from "./temporary-folder.ts";

let opened: Promise<DatabaseHandle> | undefined;

/** The database of this test file: an own embedded folder, or an own database on the server. Closed after the file. */
export function testDatabase(): Promise<DatabaseHandle> {
  opened ??= shareDatabase(process.env.TEST_DATABASE === "server" ? openOnServer() : openFolder());
  return opened;
}

function openFolder(): Promise<DatabaseHandle> {
  const dataDir = temporaryFolder("test");
  cpSync(inject("embeddedTemplate"), dataDir, { recursive: true });
  return openDatabase({ databaseUrl: undefined, dataDir });
}

async function openOnServer(): Promise<DatabaseHandle> {
  const base = process.env.TEST_DATABASE_URL;
  if (!base)
    throw new Error("TEST_DATABASE_URL: the address of a PostgreSQL server to make test databases on is missing");
  const name = `rightrung_test_${crypto.randomUUID().replaceAll("-", "")}`;
  await administer(base, `create database ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  const handle = await openDatabase({ databaseUrl: url.href, dataDir: "unused" });
  return {
    ...handle,
    async close() {
      await handle.close();
      await dropDatabase(base, name);
    },
  };
}

afterAll(async () => {
  await (await opened)?.close();
  opened = undefined;
});
