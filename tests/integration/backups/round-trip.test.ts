import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkArchive } from "#app/services/backups/read-archive.server.ts";
import { restoreArchive } from "#app/services/backups/restore-archive.server.ts";
import { writeArchive } from "#app/services/backups/write-archive.server.ts";
import { openDatabase } from "#db/client.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import {
  archiveFolder,
  bodyOf,
  contentHash,
  DEMO_DAY,
  linesOf,
  seedDemo,
} from "#tests/support/backups/archive-file.ts";
import { testDatabase } from "#tests/support/database.ts";
import { databaseChoices, newDataFolder, newStore } from "#tests/support/running-server.ts";

const folder = archiveFolder();
const cleanUp: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const step of cleanUp.reverse()) await step();
});

async function open(kind: "embedded" | "server"): Promise<DatabaseHandle> {
  const store = await newStore(kind);
  const databaseUrl = store.variables.DATABASE_URL;
  const handle = await openDatabase({ databaseUrl, dataDir: newDataFolder() });
  cleanUp.push(store.remove, () => handle.close());
  return handle;
}

const write = async (handle: DatabaseHandle, name: string, reason: "daily" | "by-hand" = "by-hand") => {
  const path = join(folder, `${name}.gz`);
  await writeArchive(handle, path, { reason, madeAt: new Date() });
  return path;
};

const restoring = { now: DEMO_DAY, erased: [] };

/** Opens a database a home: minutes on a busy machine. */
describe("an archive", { timeout: 240_000 }, () => {
  it("has the same bytes but for its header after it went through every database there is", async () => {
    const home = await testDatabase();
    await seedDemo(home);
    const first = await write(home, "first");
    expect(linesOf(first).length).toBeGreaterThan(500);
    let last = first;
    for (const kind of [...databaseChoices().reverse(), "embedded" as const]) {
      const away = await open(kind);
      await restoreArchive(away, last, restoring);
      last = await write(away, `then-${kind}`, "daily");
      expect(bodyOf(last)).toBe(bodyOf(first));
      expect(await contentHash(away)).toBe(await contentHash(home));
    }
  });

  it("keeps microseconds, scale, strange text and the null of JSON apart from that of SQL", async () => {
    const home = await testDatabase();
    const text = 'a "quote", a \\ and\nä line – 🚀 \t\u0001';
    await home.transaction(async (tx) => {
      const { sql } = await import("drizzle-orm");
      await tx.execute(sql`update organisations set name = ${text}, created_at = '2024-02-29 23:59:59.123456+05:30'`);
      await tx.execute(sql`update promotion_cases set people_share = 0.5000, technical_multiple = 'null'::jsonb`);
      await tx.execute(sql`update pay set salary_annual_cents = 9007199254740993`);
    });
    const first = await write(home, "edges");
    const away = await open("embedded");
    await restoreArchive(away, first, restoring);
    expect(await contentHash(away)).toBe(await contentHash(home));
    const body = bodyOf(await write(away, "edges-again"));
    expect(body).toBe(bodyOf(first));
    expect(body).toContain("2024-02-29T18:29:59.123456Z");
    expect(body).toContain("9007199254740993");
    expect(body).toContain("0.5000");
  });

  it("holds no session, no link, no kept form, no upload and nobody's erasure", async () => {
    const path = await write(await testDatabase(), "left-out");
    const { header } = await checkArchive(path);
    for (const table of ["sessions", "account_links", "kept_forms", "erasures"])
      expect(header.tables).not.toContain(table);
    const imports = linesOf(path).find((line) => line.startsWith('{"table":"imports"'));
    expect(imports).toContain('"state"');
    expect(imports).not.toContain('"content"');
  });

  it("tells one state of the database, though others write while it is made", async () => {
    const home = await testDatabase();
    const { sql } = await import("drizzle-orm");
    let stop = false;
    let writes = 0;
    const others = (async () => {
      while (!stop) {
        await home.transaction((tx) => tx.execute(sql`update people set version = version + 1`));
        writes += 1;
        await new Promise((done) => setTimeout(done, 5));
      }
    })();
    const path = await write(home, "under-load");
    stop = true;
    await others;
    expect(writes).toBeGreaterThan(1);
    const lines = linesOf(path);
    const at = lines.findIndex((line) => line.startsWith('{"table":"people"'));
    const columns = (JSON.parse(lines[at] ?? "") as { columns: string[] }).columns;
    const people = lines.slice(
      at + 1,
      lines.findIndex((line, place) => place > at && line.startsWith('{"rows"')),
    );
    const versions = new Set(people.map((line) => JSON.parse(line)[columns.indexOf("version")]));
    expect(people.length).toBeGreaterThan(10);
    expect(versions.size).toBe(1);
  });
});
