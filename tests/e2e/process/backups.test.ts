import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { restoreArchive } from "#app/services/backups/restore-archive.server.ts";
import { openCluster } from "#db/connection/embedded.server.ts";
import { readMigrations } from "#db/connection/migrations-folder.server.ts";
import { OLD_ARCHIVE } from "#tests/support/backups/archive-file.ts";
import { FIRST_START, firstStart, HttpClient } from "#tests/support/http-client.ts";
import {
  databaseChoices,
  emptyDataFolder,
  newDataFolder,
  newStore,
  type RunningServer,
  spawnServer,
  startServer,
} from "#tests/support/running-server.ts";

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function start(variables: Record<string, string>): Promise<RunningServer> {
  const server = await startServer(variables);
  cleanUp.push(() => server.kill().catch(() => {}));
  return server;
}

const backupsIn = (dataDir: string) => readdirSync(join(dataDir, "backups")).filter((name) => name.endsWith(".gz"));
const nameIn = (html: string) => /\/backups\/([\w-]+-by-hand)\/archive\.gz/.exec(html)?.[1] ?? "";

describe.each(databaseChoices())("Settings on the %s database", (choice) => {
  it("makes, hands out and restores a backup while the server goes on", async () => {
    const store = await newStore(choice);
    cleanUp.push(store.remove);
    const server = await start(store.variables);
    const owner = await firstStart(server.url);
    expect((await owner.post("/settings/backups?index", { intent: "make" })).status).toBe(302);
    let name = "";
    await vi.waitFor(
      async () => {
        name = nameIn(await (await owner.get("/settings/backups")).text());
        expect(name).not.toBe("");
      },
      { timeout: 60_000, interval: 200 },
    );
    const file = await owner.get(`/backups/${name}/archive.gz`);
    expect(file.headers.get("content-type")).toBe("application/gzip");
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
    expect((await owner.get("/backups/..%2f..%2fsession-secret/archive.gz")).status).toBe(404);

    await owner.post("/people/new", { intent: "save", name: "Came Later", kind: "member" });
    const restore = `/settings/backups/${name}`;
    const slip = await owner.post(restore, { organisation: "Another Firm", sure: "on" });
    expect(slip.status).toBe(400);
    expect(await slip.text()).toContain("Type the name of the organisation exactly");
    const begun = await owner.post(restore, { organisation: FIRST_START.organisationName, sure: "on" });
    expect(begun.status).toBe(302);
    const meanwhile = await new HttpClient(server.url).get("/sign-in");
    expect(meanwhile.status).toBe(503);
    expect(await meanwhile.text()).toContain("A backup is being restored");
    await vi.waitFor(async () => expect((await new HttpClient(server.url).get("/sign-in")).status).toBe(200), {
      timeout: 60_000,
      interval: 200,
    });
    expect((await owner.get("/people")).headers.get("location")).toMatch(/^\/sign-in/);
    const again = new HttpClient(server.url);
    const { email, password } = FIRST_START;
    expect((await again.post("/sign-in", { email, password })).status).toBe(302);
    expect(await (await again.get("/people")).text()).not.toContain("Came Later");
    expect(backupsIn(store.variables.DATA_DIR ?? "").filter((one) => one.includes("before-restore"))).toHaveLength(1);
    expect(await server.stop()).toBe(0);
  });
});

describe("a start", () => {
  it("keeps a database as it was before it migrates it", async () => {
    const DATA_DIR = emptyDataFolder();
    const { handle } = await openCluster(join(DATA_DIR, "database"));
    await restoreArchive(handle, OLD_ARCHIVE, { now: new Date(), erased: [] });
    const { sql } = await import("drizzle-orm");
    const newest = readMigrations().at(-1)?.when ?? 0;
    await handle.transaction((tx) =>
      tx.execute(sql`delete from drizzle.__drizzle_migrations where created_at = ${newest}`),
    );
    await handle.close();
    const failed = spawnServer({ DATA_DIR, PORT: "0" });
    // The migration is there already, so that running it again fails: after the backup.
    expect(await failed.exited).toBe(1);
    expect(backupsIn(DATA_DIR)).toEqual([expect.stringMatching(/-before-migration\.jsonl\.gz$/)]);
  });

  it("on a folder that does not open names the newest backup and the command that restores it", async () => {
    const DATA_DIR = newDataFolder();
    const server = await start({ DATA_DIR });
    const owner = await firstStart(server.url);
    await owner.post("/settings/backups?index", { intent: "make" });
    await vi.waitFor(() => expect(readdirSync(join(DATA_DIR, "backups")).join()).toMatch(/check\.json/), {
      timeout: 60_000,
    });
    expect(await server.stop()).toBe(0);
    expect(backupsIn(DATA_DIR)).toHaveLength(1);
    rmSync(join(DATA_DIR, "database/global"), { recursive: true });
    const failed = spawnServer({ DATA_DIR, PORT: "0" });
    expect(await failed.exited).toBe(1);
    expect(failed.output()).toMatch(/does not open/);
    expect(failed.output()).toMatch(/power cut or a full disk can damage/);
    expect(failed.output()).toContain(`npm run restore -- ${join(DATA_DIR, "backups", backupsIn(DATA_DIR)[0] ?? "")}`);
  });

  it("says where it looked when there is no backup", async () => {
    const DATA_DIR = newDataFolder();
    rmSync(join(DATA_DIR, "database/global"), { recursive: true });
    mkdirSync(join(DATA_DIR, "backups"));
    const failed = spawnServer({ DATA_DIR, PORT: "0" });
    expect(await failed.exited).toBe(1);
    expect(failed.output()).toMatch(/There is no backup in .*backups/);
  });
});
