import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setClock } from "#app/lib/clock.server.ts";
import { listBackups } from "#app/services/backups/backup-files.server.ts";
import { backupState } from "#app/services/backups/backup-work.server.ts";
import {
  backupAfterDecision,
  backupBefore,
  checkBackup,
  makeBackup,
} from "#app/services/backups/make-backup.server.ts";
import { backupWhenDue, startBackups } from "#app/services/backups/schedule-backups.server.ts";
import { archiveFolder } from "#tests/support/backups/archive-file.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

let folder: string;
let restoreClock = () => {};
const at = (moment: string) => {
  restoreClock();
  restoreClock = setClock(moment);
};
const settings = (change = {}) => ({ folder, keep: 2, hours: 24, ...change });
const reasons = () => listBackups(folder).map(({ reason }) => reason);

beforeEach(() => {
  folder = join(archiveFolder(), "backups");
});
afterEach(() => {
  restoreClock();
  Object.assign(backupState(), { settings: null, failure: null, decisionBackupAt: null });
});

describe("a backup", () => {
  it("is readable by its owner alone, appears only once it is whole, and was read back", async () => {
    const { database } = await testOrganisation();
    at("2026-11-22T10:00:00Z");
    const { path, rows } = await makeBackup(database, settings(), "by-hand");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
    const [listed] = listBackups(folder);
    expect(listed).toMatchObject({ path, madeAt: "2026-11-22T10:00:00.000Z", reason: "by-hand" });
    expect(listed?.check).toMatchObject({ rows, problem: null, checkedAt: "2026-11-22T10:00:00.000Z" });
  });

  it("is not good any more in the list once its file was changed, and the check says so", async () => {
    const { database } = await testOrganisation();
    const { path } = await makeBackup(database, settings(), "by-hand");
    writeFileSync(path, "something else");
    expect(listBackups(folder)[0]?.check).toBeNull();
    expect(await checkBackup(path)).toBe("This file is not a backup of Rightrung.");
    expect(listBackups(folder)[0]?.check?.problem).toBe("This file is not a backup of Rightrung.");
  });

  it("pushes out the oldest of its own kind alone, and no file that is not ours", async () => {
    const { database } = await testOrganisation();
    at("2026-11-20T10:00:00Z");
    await makeBackup(database, settings(), "by-hand");
    writeFileSync(join(folder, "mine.jsonl.gz"), "kept");
    for (const day of ["20", "21", "22"]) {
      at(`2026-11-${day}T11:00:00Z`);
      await makeBackup(database, settings(), "daily");
    }
    expect(listBackups(folder).map(({ name }) => name)).toEqual([
      "2026-11-22T110000000Z-daily",
      "2026-11-21T110000000Z-daily",
      "2026-11-20T100000000Z-by-hand",
    ]);
    expect(existsSync(join(folder, "mine.jsonl.gz"))).toBe(true);
    expect(readdirSync(folder)).toHaveLength(7);
  });
});

describe("the schedule", () => {
  it("makes a backup when it is due by the clock, and not before", async () => {
    const { database } = await testOrganisation();
    at("2026-11-22T10:00:00Z");
    expect(await backupWhenDue(database, settings())).toBe(true);
    at("2026-11-23T09:59:00Z");
    expect(await backupWhenDue(database, settings())).toBe(false);
    at("2026-11-23T10:00:00Z");
    expect(await backupWhenDue(database, settings())).toBe(true);
    expect(await backupWhenDue(database, settings({ hours: 0 }))).toBe(false);
    expect(reasons()).toEqual(["daily", "daily"]);
  });

  it("keeps a failure for the page and goes on; the next good backup clears it", async () => {
    const { database } = await testOrganisation();
    vi.stubEnv("LOG_LEVEL", "silent");
    mkdirSync(join(folder, ".."), { recursive: true });
    writeFileSync(folder, "a file where the folder belongs");
    startBackups(database, settings())();
    await backupBefore(database, "before-import");
    expect(backupState().failure?.message).toMatch(/BACKUP_DIR: .* cannot be made/);
    expect(backupState().work).toBeNull();
    folder = join(archiveFolder(), "backups");
    startBackups(database, settings())();
    await backupBefore(database, "before-import");
    expect(backupState().failure).toBeNull();
    expect(reasons()).toEqual(["before-import"]);
  });

  it("does nothing by itself in a process that did not ask for it, or with 0 hours", async () => {
    const { database } = await testOrganisation();
    await backupBefore(database, "before-import");
    backupAfterDecision(database);
    startBackups(database, settings({ hours: 0 }))();
    await backupBefore(database, "before-import");
    backupAfterDecision(database);
    expect(backupState().decisionTimer).toBeNull();
    expect(reasons()).toEqual([]);
  });

  it("makes one backup for many decisions in ten minutes, the last of them in it", async () => {
    const { database } = await testOrganisation();
    const stop = startBackups(database, settings());
    at("2026-11-22T10:00:00Z");
    backupAfterDecision(database);
    backupAfterDecision(database);
    await vi.waitFor(() => expect(reasons()).toEqual(["after-decision"]), { timeout: 20_000 });
    at("2026-11-22T10:04:00Z");
    backupAfterDecision(database);
    backupAfterDecision(database);
    await new Promise((done) => setTimeout(done, 300));
    expect(reasons()).toEqual(["after-decision"]);
    expect(backupState().decisionTimer).not.toBeNull();
    stop();
    backupState().decisionTimer = null;
    at("2026-11-22T10:10:00Z");
    backupAfterDecision(database);
    await vi.waitFor(() => expect(reasons()).toEqual(["after-decision", "after-decision"]), { timeout: 20_000 });
  });
});
