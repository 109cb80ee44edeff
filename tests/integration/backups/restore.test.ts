import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { recordRestore } from "#app/services/backups/record-restore.server.ts";
import { listedErasures, restoreArchive } from "#app/services/backups/restore-archive.server.ts";
import { writeArchive } from "#app/services/backups/write-archive.server.ts";
import { subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { rowsOf } from "#db/queries/rows.ts";
import { countRows, readRows } from "#tests/integration/demo/database-content.ts";
import { archiveFolder, contentHash, DEMO_DAY, OLD_ARCHIVE, seedDemo } from "#tests/support/backups/archive-file.ts";
import { testDatabase } from "#tests/support/database.ts";

const folder = archiveFolder();
const restoring = { now: DEMO_DAY, erased: [] };

/** Restores several times: minutes on a busy machine. */
describe("restoring", { timeout: 240_000 }, () => {
  it("brings back what was there, whatever happened since, and leaves no session", async () => {
    const handle = await testDatabase();
    await seedDemo(handle);
    const before = await contentHash(handle);
    const path = join(folder, "drill.gz");
    await writeArchive(handle, path, { reason: "by-hand", madeAt: DEMO_DAY });

    await handle.transaction(async (tx) => {
      await tx.execute(sql`delete from pay`);
      await tx.execute(sql`update people set name = 'Somebody else', manager_id = null`);
      await tx.execute(sql`insert into organisations (id, name, country, currency, it_users, created_at)
        values (gen_random_uuid(), 'Later', 'US', 'USD', 5, now())`);
    });
    expect(await contentHash(handle)).not.toBe(before);
    const { rows, header } = await restoreArchive(handle, path, restoring);
    expect(rows).toBeGreaterThan(500);
    expect(await contentHash(handle)).toBe(before);
    expect((await countRows(handle.db)).sessions).toBe(0);

    await recordRestore(handle, header, { now: DEMO_DAY, accountId: null, requestId: "test" });
    const events = await handle.db.execute(sql`select * from audit_events where action = 'backup.restore'`);
    expect(rowsOf(events)).toHaveLength(1);
  });

  it("leaves the rules of the database in force", async () => {
    const { transaction } = await testDatabase();
    const fails = (statement: string) => expect(transaction((tx) => tx.execute(sql.raw(statement)))).rejects.toThrow();
    await fails("update assessments set level = 1");
    await fails("truncate audit_events");
    await fails("update people set manager_id = gen_random_uuid()");
    await fails(
      "insert into pay select gen_random_uuid(), organisation_id, 1, '2026-01-01', now() from people limit 1",
    );
  });

  it("opens an archive of an older version and brings it forward", async () => {
    const handle = await testDatabase();
    const { header } = await restoreArchive(handle, OLD_ARCHIVE, restoring);
    expect(header.migration).toBe("0001_append_only");
    const counts = await countRows(handle.db);
    expect(counts).toMatchObject({ organisations: 1, people: 4, contests: 0 });
    expect(counts.current_assessments).toBeGreaterThan(0);
    const [organisation] = (await readRows(handle.db, ["organisations"])).organisations ?? [];
    expect(organisation).toContain('"retention_years": 4');
    const path = join(folder, "forward.gz");
    expect((await writeArchive(handle, path, { reason: "by-hand", madeAt: DEMO_DAY })).header.migration).not.toBe(
      header.migration,
    );
  });

  it("does not bring back somebody who was erased since, be it on record here or on the list beside the data", async () => {
    const handle = await testDatabase();
    const people = rowsOf<{ id: string; organisation_id: string; name: string }>(
      await handle.db.execute(sql`select id, organisation_id, name from people order by name`),
    );
    const [here, listed, kept] = people;
    if (!here || !listed || !kept) throw new Error("three people are needed");
    await handle.transaction(async (tx) => {
      await subjectKeysForWriting(tx, here.organisation_id, [here.id, listed.id, kept.id], DEMO_DAY);
      await tx.execute(sql`insert into pay select id, organisation_id, 5000000, '2026-01-01', now() from people
        where id in (${here.id}, ${listed.id}, ${kept.id}) on conflict do nothing`);
    });
    const path = join(folder, "with-names.gz");
    await writeArchive(handle, path, { reason: "by-hand", madeAt: DEMO_DAY });
    await handle.transaction((tx) =>
      tx.execute(sql`insert into erasures values (${here.id}, ${here.organisation_id}, now(), null)`),
    );
    const line = { personId: listed.id, organisationId: listed.organisation_id, erasedAt: DEMO_DAY, erasedBy: null };
    writeFileSync(join(folder, "erasures.jsonl"), `${JSON.stringify(line)}\n`);
    await restoreArchive(handle, path, { now: DEMO_DAY, erased: listedErasures(folder) });

    const text = JSON.stringify(await readRows(handle.db, ["people", "pay", "subject_keys"]));
    for (const { id, name } of [here, listed]) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(`"person_id\\": \\"${id}`);
    }
    expect(text).toContain(kept.name);
    expect(text).toContain(`"person_id\\": \\"${kept.id}`);
    expect((await countRows(handle.db)).erasures).toBe(2);
  });

  it("passes over a last line whose writing was cut off: its erasure was cut off with it", () => {
    const before = listedErasures(folder);
    appendFileSync(join(folder, "erasures.jsonl"), "half a li");
    expect(listedErasures(folder)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
    expect(listedErasures(archiveFolder())).toEqual([]);
  });
});
