import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { discardImport, undoImport } from "#app/services/imports/close-import.server.ts";
import { commitImport } from "#app/services/imports/commit-import.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { rejectedRows } from "#app/services/imports/rejected-rows.server.ts";
import { sweepImports } from "#app/services/imports/sweep-imports.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { stageAssessments } from "#db/queries/assessments-import.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { claimImport } from "#db/queries/imports.ts";
import { listAllPeople } from "#db/queries/people.ts";
import { choosingIs, importFile, peopleCsv } from "#tests/support/import-file.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const file = (name: string) => new Uint8Array(readFileSync(`tests/support/hr-files/${name}`));

/** One level of the first person under an import that does not count. */
async function stageOne(tx: Tx, context: ServiceContext, importId: string, competencyId: string) {
  const { organisationId, accountId, now } = context;
  const [person] = await listAllPeople(tx, organisationId);
  const under = { organisationId, importId, recordedBy: accountId, recordedAt: now };
  const said = { source: "peer" as const, level: 1, assessor: "import:peer", assessedOn: "2026-09-01", evidence: "" };
  await stageAssessments(tx, under, [{ ...said, personId: person!.id, competencyId }]);
}

describe("an import of people", () => {
  it("brings everybody with their managers, and the same file a second time changes nothing", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const first = await importFile(context, "people", file("people-utf8-comma.csv"));
    expect(first.verdict).toMatchObject({ ok: true });
    const people = await listAllPeople(db, organisationId);
    expect(people.length).toBe(first.counts.created);
    expect(people.filter((person) => person.managerId).length).toBeGreaterThan(0);
    const again = await importFile(context, "people", file("people-utf8-comma.csv"));
    expect(again.counts).toMatchObject({ created: 0, changed: 0, rejected: 0, unchanged: first.counts.created });
    expect(again.verdict).toMatchObject({ ok: false });
    expect(await listAllPeople(db, organisationId)).toEqual(people);
  });

  it("takes the good rows of a messy file and hands the others back with reasons", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const messy = await importFile(context, "people", file("people-windows-1252-semicolon.csv"));
    expect(messy.counts.rejected).toBeGreaterThan(0);
    expect((await listAllPeople(db, organisationId)).map((person) => person.name)).toContain("Renate Groß");
    const csv = new TextDecoder().decode((await rejectedRows(context, messy.importId)) as Uint8Array);
    expect(csv).toContain("Reason (Rightrung)");
    expect(csv.trim().split("\r\n").length).toBe(messy.counts.rejected + 1);
  });

  it("never keeps a protected column, and deletes the upload when it is done", async () => {
    const { context } = await testOrganisation();
    const done = await importFile(
      context,
      "people",
      peopleCsv(["Name,E-mail,Gender,Age", "Ana,ana@firm.example,F,51"]),
    );
    const loaded = await loadImport(context, done.importId, choosingIs("all"));
    expect(loaded).toMatchObject({ state: "committed", hasRejectedFile: false, preview: null });
  });

  it("refuses what was confirmed when the record changed since the preview", async () => {
    const { context, db, organisationId, person } = await testOrganisation();
    const csv = peopleCsv(["Name,E-mail", "Ana,ana@firm.example", "Bo,bo@firm.example"]);
    const received = await receiveFile(context, { kind: "people", name: "two.csv", bytes: csv });
    if (!received.ok) throw new Error(received.reason);
    await person({ name: "Ana", email: "ana@firm.example" });
    const verdict = await commitImport(context, received.value, { created: 2, changed: 0, rejected: 0 });
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining("record changed") });
    expect((await listAllPeople(db, organisationId)).length).toBe(1);
  });

  it("is carried out once when two confirm it at the same moment", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const csv = peopleCsv(["Name,E-mail", "Ana,ana@firm.example"]);
    const received = await receiveFile(context, { kind: "people", name: "one.csv", bytes: csv });
    if (!received.ok) throw new Error(received.reason);
    const seen = { created: 1, changed: 0, rejected: 0 };
    const both = await Promise.all([
      commitImport(context, received.value, seen),
      commitImport(context, received.value, seen),
    ]);
    expect(both.filter((verdict) => verdict.ok).length).toBe(1);
    expect((await listAllPeople(db, organisationId)).length).toBe(1);
  });
});

describe("an import of levels", () => {
  async function withLevels() {
    const made = await testOrganisation();
    await made.person({ name: "Ana", email: "ana@firm.example" });
    const dns = await made.competency({ name: "DNS" });
    const csv = peopleCsv(["Person,Competency,Level,Date,Source", "ana@firm.example,DNS,4,2026-10-01,supervisor"]);
    return { ...made, dns, csv };
  }

  it("counts only once it is committed, and no longer when it is taken back", async () => {
    const { context, db, organisationId, csv } = await withLevels();
    const done = await importFile(context, "levels", csv);
    expect(done.verdict).toMatchObject({ ok: true, value: { created: 1, changed: 0 } });
    expect(await listCountedAssessments(db, organisationId)).toMatchObject([{ level: 4, source: "supervisor" }]);
    expect(await undoImport(context, done.importId)).toEqual({ ok: true, value: undefined });
    expect(await listCountedAssessments(db, organisationId)).toEqual([]);
    const events = await listAuditEventsOfSubject(db, organisationId, "import", done.importId);
    expect(events.map((event) => event.action)).toEqual(
      expect.arrayContaining(["import.upload", "import.commit", "import.undo"]),
    );
  });

  it("that fails half-way is thrown away, and the same file can be brought again", async () => {
    const { context, db, organisationId, csv, dns } = await withLevels();
    const received = await receiveFile(context, { kind: "levels", name: "levels.csv", bytes: csv });
    if (!received.ok) throw new Error(received.reason);
    await context.database.transaction((tx) => stageOne(tx, context, received.value, dns.id));
    const commit = commitImport(context, received.value, { created: 1, changed: 0, rejected: 0 });
    await expect(commit).rejects.toThrow("2 of 1 rows were written");
    expect(await loadImport(context, received.value, choosingIs("all"))).toMatchObject({ state: "discarded" });
    expect(await listCountedAssessments(db, organisationId)).toEqual([]);
    expect((await importFile(context, "levels", csv)).verdict).toMatchObject({ ok: true, value: { created: 1 } });
  });

  it("left half-way by a stopped process is discarded at the next start and counts for nothing", async () => {
    const { context, db, organisationId, csv, dns } = await withLevels();
    const received = await receiveFile(context, { kind: "levels", name: "levels.csv", bytes: csv });
    if (!received.ok) throw new Error(received.reason);
    await context.database.transaction(async (tx) => {
      await claimImport(tx, organisationId, received.value, 1);
      await stageOne(tx, context, received.value, dns.id);
    });
    await sweepImports(context.database, new Date(context.now.getTime() + 2 * 60 * 60 * 1000));
    expect(await loadImport(context, received.value, choosingIs("all"))).toMatchObject({ state: "discarded" });
    expect(await listCountedAssessments(db, organisationId)).toEqual([]);
  });
});

describe("a file that is not for us", () => {
  it("is refused with the reason: empty, too large, not a table", async () => {
    const { context } = await testOrganisation();
    const receive = (bytes: Uint8Array) => receiveFile(context, { kind: "people", name: "x.csv", bytes });
    expect(await receive(new Uint8Array())).toMatchObject({ ok: false, field: "file" });
    expect(await receive(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("20 MB"),
    });
    expect(await receive(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toMatchObject({ ok: false, field: "file" });
  });

  it("is refused to somebody without the right, and another organisation's import is not there", async () => {
    const owner = await testOrganisation();
    const staff = await testOrganisation({ role: "staff" });
    const csv = peopleCsv(["Name", "Ana"]);
    await expect(receiveFile(staff.context, { kind: "people", name: "x.csv", bytes: csv })).rejects.toThrow(
      NotPermittedError,
    );
    const received = await receiveFile(owner.context, { kind: "people", name: "x.csv", bytes: csv });
    if (!received.ok) throw new Error(received.reason);
    const other = await testOrganisation();
    expect(await loadImport(other.context, received.value, choosingIs("all"))).toBeNull();
    expect(await commitImport(other.context, received.value, { created: 1, changed: 0, rejected: 0 })).toMatchObject({
      ok: false,
    });
    await discardImport(owner.context, received.value);
    expect(await loadImport(owner.context, received.value, choosingIs("all"))).toMatchObject({ state: "discarded" });
  });
});
