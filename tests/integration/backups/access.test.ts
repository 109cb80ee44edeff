import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { beginBackup, takeBackup } from "#app/services/backups/handle-backups.server.ts";
import { findBackupToRestore, loadBackups } from "#app/services/backups/load-backups.server.ts";
import { beginRestore } from "#app/services/backups/restore-backup.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { archiveFolder } from "#tests/support/backups/archive-file.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const NAME = "2026-11-22T100000000Z-by-hand";
const folder = join(archiveFolder(), "backups");
mkdirSync(folder);
writeFileSync(join(folder, `rightrung-${NAME}.jsonl.gz`), "any");
vi.stubEnv("BACKUP_DIR", folder);
vi.stubEnv("SESSION_SECRET", "x".repeat(32));

async function viewerOf(isDemo: boolean, role: "owner" | "hr" = "owner"): Promise<Viewer> {
  const { context, organisationId } = await testOrganisation({ role });
  const organisation = { id: organisationId, name: "Firm", country: "US", currency: "USD", itUsers: 1, isDemo };
  return { ...context, sessionId: "", accountName: "", accountEmail: "", organisation };
}

it("Settings shows backups to the owner of the one organisation in them, and to nobody else", async () => {
  expect(environment().backups.folder).toBe(folder);
  const owner = await viewerOf(false);
  expect(await loadBackups(owner)).toMatchObject({ access: "everything", files: [{ name: NAME }], folder });
  expect(await findBackupToRestore(owner, NAME)).toMatchObject({ mayRestore: true });
  expect(await takeBackup(owner, NAME)).toMatchObject({ size: 3 });
  expect(await takeBackup(owner, "../../etc/passwd")).toBeNull();
  const { organisationId } = owner;
  const events = await listAuditEventsOfSubject(owner.database.db, organisationId, "organisation", organisationId);
  expect(events.map(({ action, after }) => ({ action, after }))).toEqual([
    { action: "backup.download", after: { name: NAME } },
  ]);
  expect(await beginRestore(owner, NAME, "firm")).toMatchObject({ ok: false, field: "organisation" });
  expect(await beginRestore(owner, NAME, "Firm")).toMatchObject({
    ok: false,
    reason: "This file is not a backup of Rightrung. Nothing was changed.",
  });

  const demo = { ...owner, organisation: { ...owner.organisation, isDemo: true } };
  expect(await loadBackups(demo)).toMatchObject({ access: "demo-beside-a-real-one", files: [], folder: null });
  await expect(loadBackups({ ...owner, role: "hr" })).rejects.toThrow(NotPermittedError);

  const second = await viewerOf(false);
  for (const viewer of [owner, second]) {
    expect(await loadBackups(viewer)).toMatchObject({ access: "several-organisations", files: [], folder: null });
    expect(await findBackupToRestore(viewer, NAME)).toBeNull();
    expect(await takeBackup(viewer, NAME)).toBeNull();
    expect(await beginRestore(viewer, NAME, "Firm")).toMatchObject({ ok: false });
    expect(await beginBackup(viewer)).toMatchObject({ ok: false });
  }
});
