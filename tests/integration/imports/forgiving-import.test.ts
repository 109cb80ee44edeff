import { describe, expect, it } from "vitest";
import { chooseColumns, guessAgain } from "#app/services/imports/choose-columns.server.ts";
import { cancelImport, undoImport } from "#app/services/imports/close-import.server.ts";
import { beginImport, commitImport } from "#app/services/imports/commit-import.server.ts";
import { readMapping } from "#app/services/imports/import-mapping.ts";
import { listImportLog } from "#app/services/imports/list-imports.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { rejectedRows } from "#app/services/imports/rejected-rows.server.ts";
import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { listImportChanges } from "#db/queries/import-changes.ts";
import { findImport } from "#db/queries/imports.ts";
import { listAllPeople, listPay, updatePerson, upsertPay } from "#db/queries/people.ts";
import { makeWorkbook } from "#tests/support/hr-files/make-workbook.ts";
import { WHOLE_FIRM, wholeFirmCsv } from "#tests/support/hr-files/whole-firm.ts";
import { choosingIs, importFile, peopleCsv } from "#tests/support/import-file.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

type Made = Awaited<ReturnType<typeof testOrganisation>>;

async function receive({ context }: Made, kind: "people" | "levels" | "pay", bytes: Uint8Array, name = `${kind}.csv`) {
  const received = await receiveFile(context, { kind, name, bytes });
  if (!received.ok) throw new Error(received.reason);
  return received.value;
}

const preview = async ({ context }: Made, importId: string) =>
  (await loadImport(context, importId, choosingIs("all")))?.preview;

describe("the file of a whole firm", () => {
  it("reduced to its IT department keeps the line up to the top, and the next file starts with the same choice", async () => {
    const made = await testOrganisation();
    const { context, db, organisationId } = made;
    const importId = await receive(made, "people", wholeFirmCsv());
    expect((await preview(made, importId))?.counts.created).toBe(600);
    await chooseColumns(context, importId, { filter: { departments: [WHOLE_FIRM.department], titles: [] } });
    const seen = await preview(made, importId);
    expect(seen?.counts).toMatchObject({ created: 47, leftOut: 553, rejected: 0 });
    expect(
      await commitImport(context, importId, seen?.counts ?? { created: 0, changed: 0, rejected: 0 }),
    ).toMatchObject({ ok: true });
    const people = await listAllPeople(db, organisationId);
    expect(people.filter(({ kind }) => kind === "member")).toHaveLength(45);
    expect(
      people
        .filter(({ kind }) => kind === "reporting-only")
        .map(({ managerId }) => managerId === null)
        .sort(),
    ).toEqual([false, true]);
    expect(people.filter(({ managerId }) => managerId === null)).toHaveLength(1);

    const again = await receive(made, "people", wholeFirmCsv());
    const next = await preview(made, again);
    expect(next?.choice.rememberedFrom).toBe("2026-11-22");
    expect(next?.counts).toMatchObject({ created: 0, changed: 0, unchanged: 47, leftOut: 553 });
    await guessAgain(context, again);
    expect(await preview(made, again)).toMatchObject({ choice: { rememberedFrom: null }, counts: { leftOut: 0 } });
  });

  it("remembers the sheet of a workbook by its headings", async () => {
    const made = await testOrganisation();
    const sheets = {
      Cover: [["x"], ["y"]],
      Staff: [
        ["Name", "E-mail"],
        ["Ana", "ana@firm.example"],
      ],
    };
    const importId = await receive(made, "people", await makeWorkbook(sheets), "a.xlsx");
    expect((await preview(made, importId))?.sheet).toBe("Cover");
    await guessAgain(made.context, importId, "Staff");
    expect(await commitImport(made.context, importId, { created: 1, changed: 0, rejected: 0 })).toMatchObject({
      ok: true,
    });
    const next = await receive(made, "people", await makeWorkbook(sheets), "b.xlsx");
    expect(await preview(made, next)).toMatchObject({ sheet: "Staff", counts: { unchanged: 1 } });
  });
});

describe("an import of pay", () => {
  const CSV = peopleCsv([
    "Person,Pay,Effective date",
    'ana@firm.example,"81,234",2026-01-01',
    "Bo Fox,70321,2026-01-01",
    "Nobody,55555,",
  ]);
  async function withTwo() {
    const made = await testOrganisation();
    const ana = await made.person({ name: "Ana Lee", email: "ana@firm.example" });
    const bo = await made.person({ name: "Bo Fox" });
    const { db, organisationId } = made;
    const pays = async () =>
      new Map((await listPay(db, organisationId)).map((row) => [row.personId, row.salaryAnnualCents]));
    return { ...made, ana, bo, pays };
  }

  it("sets it, keeps the amounts out of everything but the sealed part of the trail, and is taken back", async () => {
    const { context, db, database, organisationId, ana, bo, pays } = await withTwo();
    await database.transaction((tx) =>
      upsertPay(tx, {
        personId: bo.id,
        organisationId,
        salaryAnnualCents: 6_000_000,
        effectiveOn: "2025-01-01",
        updatedAt: context.now,
      }),
    );
    const done = await importFile(context, "pay", CSV);
    expect(done.counts).toMatchObject({ created: 1, changed: 1, rejected: 1 });
    expect(await pays()).toEqual(
      new Map([
        [ana.id, 8_123_400],
        [bo.id, 7_032_100],
      ]),
    );
    const events = [
      ...(await listAuditEventsOfSubject(db, organisationId, "import", done.importId)),
      ...(await listAuditEventsOfSubject(db, organisationId, "person", ana.id)),
    ];
    expect(JSON.stringify(events)).not.toMatch(/81,?234/);
    const sealed = events.find(({ action }) => action === "pay.import")?.sealedPay ?? "";
    const keys = await readSubjectKeys(db, organisationId, [ana.id]);
    expect(unseal(keys.get(ana.id), sealed)).toContain("8123400");
    expect(JSON.stringify((await findImport(db, organisationId, done.importId))?.counts)).not.toContain("81");
    expect(await undoImport(context, done.importId)).toEqual({ ok: true, value: undefined });
    expect(await pays()).toEqual(new Map([[bo.id, 6_000_000]]));
    expect(await listImportChanges(db, organisationId, done.importId)).toEqual([]);
  });

  it("is not taken back once an amount was changed, and says whose", async () => {
    const { context, database, organisationId, ana, pays } = await withTwo();
    const done = await importFile(context, "pay", CSV);
    await database.transaction((tx) =>
      upsertPay(tx, {
        personId: ana.id,
        organisationId,
        salaryAnnualCents: 1,
        effectiveOn: "2026-02-01",
        updatedAt: new Date(context.now.getTime() + 5),
      }),
    );
    const before = await pays();
    expect(await undoImport(context, done.importId)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("Ana Lee: the pay was changed"),
    });
    expect(await pays()).toEqual(before);
  });

  it("is not there for a role without the right to pay", async () => {
    const made = await withTwo();
    const importId = await receive(made, "pay", CSV);
    const auditor = { ...made.context, role: "auditor" as const };
    await expect(receiveFile(auditor, { kind: "pay", name: "x.csv", bytes: CSV })).rejects.toThrow(NotPermittedError);
    expect(await loadImport(auditor, importId, choosingIs("all"))).toBeNull();
    expect(await rejectedRows(auditor, importId)).toBeNull();
  });
});

describe("taking an import of people back", () => {
  const FIRST = peopleCsv(["Name,E-mail,Title", "Ana,ana@firm.example,Clerk"]);
  const SECOND = peopleCsv([
    "Name,E-mail,Title,Manager",
    "Ana,ana@firm.example,Lead,",
    "Bo,bo@firm.example,Clerk,Ana",
    "Cy,cy@firm.example,Clerk,Bo",
  ]);

  it("removes whom it created and puts back whom it changed", async () => {
    const { context, db, organisationId } = await testOrganisation();
    await importFile(context, "people", FIRST);
    const before = await listAllPeople(db, organisationId);
    const done = await importFile(context, "people", SECOND);
    expect(done.counts).toMatchObject({ created: 2, changed: 1 });
    expect(await undoImport(context, done.importId)).toMatchObject({ ok: true });
    const after = await listAllPeople(db, organisationId);
    expect(after.map(({ name, title, managerId }) => [name, title, managerId])).toEqual(
      before.map(({ name, title, managerId }) => [name, title, managerId]),
    );
    expect((await importFile(context, "people", SECOND)).counts).toMatchObject({ created: 2, changed: 1 });
  });

  it("changes nothing while something depends on it, and lists what", async () => {
    const { context, db, database, organisationId, person, competency } = await testOrganisation();
    await importFile(context, "people", FIRST);
    const done = await importFile(context, "people", SECOND);
    const people = await listAllPeople(db, organisationId);
    const [ana, bo, cy] = ["Ana", "Bo", "Cy"].map((name) => people.find((one) => one.name === name));
    if (!ana || !bo || !cy) throw new Error("missing");
    await person({ name: "Dee", managerId: cy.id });
    await competency({ name: "DNS" });
    await importFile(
      context,
      "levels",
      peopleCsv(["Person,Competency,Level,Date,Source", "bo@firm.example,DNS,2,2026-10-01,test"]),
    );
    await database.transaction((tx) => updatePerson(tx, organisationId, ana.id, ana.version, { title: "Chief" }));
    const before = await listAllPeople(db, organisationId);
    const verdict = await undoImport(context, done.importId);
    expect(verdict.ok).toBe(false);
    const reason = verdict.ok ? "" : verdict.reason;
    for (const part of ["Ana: changed since", "Cy: Dee reports to them", "Bo: has levels"])
      expect(reason).toContain(part);
    expect(await listAllPeople(db, organisationId)).toEqual(before);
    expect(await loadImport(context, done.importId, choosingIs("all"))).toMatchObject({ state: "committed" });
  });
});

describe("an import that is being carried out", () => {
  async function withLevels() {
    const made = await testOrganisation();
    for (let n = 0; n < 40; n += 1) await made.person({ name: `P ${n}`, email: `p${n}@firm.example` });
    const names = Array.from({ length: 40 }, (_, n) => `Skill ${n}`);
    for (const name of names) await made.competency({ name });
    const lines = names.flatMap((name) =>
      Array.from({ length: 40 }, (_, n) => `p${n}@firm.example,${name},3,2026-10-01,test`),
    );
    const importId = await receive(made, "levels", peopleCsv(["Person,Competency,Level,Date,Source", ...lines]));
    const begun = await beginImport(made.context, importId, { created: lines.length, changed: 0, rejected: 0 });
    if (!begun.ok) throw new Error(begun.reason);
    return { ...made, importId, carryOut: begun.value, rows: lines.length };
  }

  it("is cancelled between two batches: nothing of it counts, and it cannot be confirmed again", async () => {
    const { context, db, organisationId, importId, carryOut, rows } = await withLevels();
    expect(await cancelImport(context, importId)).toMatchObject({ ok: true });
    expect(await carryOut()).toMatchObject({ ok: false, reason: expect.stringContaining("cancelled") });
    expect(await listCountedAssessments(db, organisationId)).toEqual([]);
    const after = await findImport(db, organisationId, importId);
    expect(after).toMatchObject({ state: "discarded", content: null });
    expect(after?.rowsDone).toBeLessThan(rows);
    expect(await cancelImport(context, importId)).toMatchObject({ ok: false });
    expect(await commitImport(context, importId, { created: rows, changed: 0, rejected: 0 })).toMatchObject({
      ok: false,
    });
  });

  it("tells how far it is, and two at once keep their rows apart", async () => {
    const one = await withLevels();
    const two = await withLevels();
    await Promise.all([one.carryOut(), two.carryOut()]);
    for (const { context, db, organisationId, importId, rows } of [one, two]) {
      expect(await findImport(db, organisationId, importId)).toMatchObject({
        state: "committed",
        rowsDone: rows,
        rowsTotal: rows,
      });
      const counted = await listCountedAssessments(db, organisationId);
      expect(counted).toHaveLength(rows);
      expect(await listImportLog(context, { page: 1, state: "committed" })).toMatchObject({ total: 1, pageCount: 1 });
    }
  });
});

it("keeps choices that a form did not ask for, and the log filters by kind", async () => {
  const made = await testOrganisation();
  const importId = await receive(made, "people", wholeFirmCsv());
  await chooseColumns(made.context, importId, { filter: { departments: ["Sales"], titles: [] } });
  await chooseColumns(made.context, importId, { dateOrder: "mdy" });
  const kept = readMapping((await findImport(made.db, made.organisationId, importId))?.mapping);
  expect(kept).toMatchObject({ dateOrder: "mdy", filter: { departments: ["Sales"] } });
  expect(await listImportLog(made.context, { page: 1, kind: "pay" })).toMatchObject({ total: 0 });
  expect(await listImportLog(made.context, { page: 1, kind: "people" })).toMatchObject({
    total: 1,
    imports: [{ accountName: "Olga Owner" }],
  });
});
