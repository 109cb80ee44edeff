import { describe, expect, it } from "vitest";
import { EXPORT_KINDS, type ExportFilter, type ExportKind } from "#app/domain/exports/export-kinds.ts";
import type { AccountRole, AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { exportArchive } from "#app/services/exports/archive.server.ts";
import { type ExportedFile, exportFile } from "#app/services/exports/export-file.server.ts";
import { loadExports } from "#app/services/exports/load-exports.server.ts";
import { loadRecord } from "#app/services/imports/load-record.server.ts";
import { inspectFile } from "#app/services/imports/planning/inspect-file.ts";
import { planImport } from "#app/services/imports/planning/plan-import.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { insertAssessments } from "#db/queries/assessments.ts";
import { upsertPay } from "#db/queries/people.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { TEST_NOW, testOrganisation } from "#tests/support/organisation.ts";

const EVERYBODY: ExportFilter = { text: "", include: "all", managerId: "", department: "" };
const SALARY = 9_183_700;

async function textOf(file: ExportedFile | null): Promise<string> {
  if (!file) return "";
  if (file.body instanceof Uint8Array) return Buffer.from(file.body).toString("latin1");
  let text = "";
  for await (const piece of file.body) text += piece;
  return text;
}

/** Bo leads Ana; Cleo stands beside them. Every one has pay, Ana was assessed by all kinds of sources. */
async function firm() {
  const team = await testOrganisation();
  const { person, competency, context, database, organisationId } = team;
  const bo = await person({ name: "Bo Lead", email: "bo@firm.example", employeeNumber: "1" });
  const ana = await person({ name: '=Ana, "the" Núñez 😀', managerId: bo.id, department: "IT\u00A0Ops", title: "+1" });
  const cleo = await person({ name: "Cleo Outside", email: "cleo@firm.example", department: "Finance" });
  const routing = await competency({ name: 'Routing, "core"' });
  const answer = (source: AssessmentSource, assessor: string, level: number, evidence = "") => ({
    ...{ id: crypto.randomUUID(), organisationId, competencyId: routing.id, assessedOn: "2026-06-01" },
    ...{ source, assessor, level, evidence, recordedBy: context.accountId, recordedAt: TEST_NOW },
  });
  await database.transaction(async (tx) => {
    for (const { id } of [bo, ana, cleo]) {
      const amount = { salaryAnnualCents: SALARY, effectiveOn: "2026-01-01", updatedAt: TEST_NOW };
      await upsertPay(tx, { personId: id, organisationId, ...amount });
    }
    await insertAssessments(tx, [
      { ...answer("supervisor", bo.id, 3, "=Led the cut-over\nNo outage"), personId: ana.id },
      { ...answer("supervisor", "named:Zed Outside", 4), personId: ana.id },
      { ...answer("self", ana.id, 5), personId: ana.id },
      { ...answer("peer", `${cleo.id}`, 1, "SECRET WORDS"), personId: ana.id },
      { ...answer("peer", "named:P2", 2, "SECRET WORDS"), personId: ana.id },
      { ...answer("supervisor", bo.id, 2), personId: cleo.id },
    ]);
  });
  const as = (role: AccountRole, personId: string | null = null): ServiceContext => ({ ...context, role, personId });
  return { ...team, bo, ana, cleo, as };
}

const csv = async (context: ServiceContext, kind: ExportKind, filter = EVERYBODY) =>
  textOf(await exportFile(context, kind, "csv", filter));

const rowsIn = (text: string) => text.split("\r\n").length - 2;

describe("exports", () => {
  it("come back unchanged: people, assessments, pay and competencies", async () => {
    const { context, db, organisationId } = await firm();
    for (const [kind, file] of [
      ["people", "people"],
      ["levels", "assessments"],
      ["pay", "pay"],
      ["competencies", "competencies"],
    ] as const) {
      const bytes = new TextEncoder().encode(await csv(context, file));
      const found = await inspectFile({ bytes, kind });
      if (!found.ok) throw new Error(found.message);
      const plan = await planImport({
        bytes,
        record: await loadRecord(db, organisationId, kind),
        mapping: found.mapping,
        dateOrder: found.dates?.order ?? "dmy",
        today: "2026-11-22",
        ...{ sheet: null, filter: { departments: [], titles: [] }, fixed: {}, leaveOutStrangers: false },
        want: { verdict: "all", from: 0, count: 20 },
      });
      expect(plan).toMatchObject({ ok: true, counts: { created: 0, changed: 0, rejected: 0 } });
      expect(plan.ok && plan.counts.unchanged).toBeGreaterThan(kind === "competencies" ? 0 : 2);
    }
  });

  it("have as many rows as the page says, with and without a filter", async () => {
    const { context } = await firm();
    for (const filter of [EVERYBODY, { ...EVERYBODY, text: "Cleo" }, { ...EVERYBODY, department: "Finance" }]) {
      const { tables } = await loadExports(context, filter);
      expect(tables.map(({ kind }) => kind)).toEqual([...EXPORT_KINDS]);
      const narrow: ExportKind[] = ["people", "levels", "assessments", "pay"];
      for (const { kind, rows } of tables.filter((table) => narrow.includes(table.kind))) {
        const text = (await csv(context, kind, filter)).replaceAll("cut-over\n", "");
        expect([kind, rowsIn(text)]).toEqual([kind, rows]);
        expect(rows).toBeGreaterThan(0);
      }
    }
  });

  it("never hold what a single colleague answered", async () => {
    const { context } = await firm();
    const table = await csv(context, "assessments");
    expect(table).not.toContain("SECRET WORDS");
    expect(table).not.toContain("P2");
    expect(table).toContain('"peer","","","","2","",');
    const archive = JSON.parse(await textOf(await exportArchive(context)));
    expect(JSON.stringify(archive)).not.toContain("SECRET WORDS");
    expect(archive.assessments.filter(({ source }: { source: string }) => source === "peer")).toEqual([]);
    expect(archive.answerGroups).toMatchObject([{ source: "peer", answers: 2, level: null }]);
  });

  it("give a manager the line and nobody else, and no pay", async () => {
    const { as, bo, ana } = await firm();
    const manager = as("manager", bo.id);
    const { tables } = await loadExports(manager, EVERYBODY);
    expect(tables.map(({ kind }) => kind)).not.toContain("pay");
    for (const { kind } of tables) {
      const text = await csv(manager, kind);
      expect(text).not.toContain("Cleo");
      expect(text).not.toContain("cleo@firm.example");
    }
    const archive = JSON.parse(await textOf(await exportArchive(manager)));
    expect(archive).toMatchObject({ reach: "line", withPay: false, people: [{ id: ana.id }] });
    expect(archive).not.toHaveProperty("pay");
    expect(await exportFile(manager, "pay", "csv", EVERYBODY)).toBeNull();
  });

  it("give an auditor everybody and no salary", async () => {
    const { as } = await firm();
    const auditor = as("auditor");
    for (const kind of EXPORT_KINDS) {
      const text = await csv(auditor, kind);
      for (const salary of ["91837", "9183700", "91,837"]) expect(text).not.toContain(salary);
    }
    expect(rowsIn(await csv(auditor, "people"))).toBe(3);
    const archive = await textOf(await exportArchive(auditor));
    expect(archive).not.toContain("91837");
    expect(JSON.parse(archive).people).toHaveLength(3);
  });

  it("give the owner pay, and nobody a secret", async () => {
    const { context } = await firm();
    expect(await csv(context, "pay")).toContain('"91837"');
    const text = await textOf(await exportArchive(context));
    expect(JSON.parse(text).pay).toHaveLength(3);
    for (const word of ["password", "tokenHash", "subjectKey", "sessions"]) expect(text).not.toContain(word);
  });

  it("refuse staff", async () => {
    const { as, ana } = await firm();
    await expect(loadExports(as("staff", ana.id), EVERYBODY)).rejects.toThrow(NotPermittedError);
    await expect(exportFile(as("staff", ana.id), "people", "csv", EVERYBODY)).rejects.toThrow(NotPermittedError);
    await expect(exportArchive(as("staff", ana.id))).rejects.toThrow(NotPermittedError);
  });

  it("are recorded with kind, format, filter and rows, without the words looked for", async () => {
    const { context, db, organisationId } = await firm();
    await exportFile(context, "people", "xlsx", { ...EVERYBODY, text: "Cleo" });
    const events = (await db.select().from(auditEvents)).filter((event) => event.organisationId === organisationId);
    const download = events.find(({ action }) => action === "export.download");
    expect(download?.after).toMatchObject({ kind: "people", format: "xlsx", rows: 1, show: "all", withSearch: true });
    expect(JSON.stringify(download)).not.toContain("Cleo");
  });

  it("refuse what no file is called", async () => {
    const { context } = await firm();
    expect(await exportFile(context, "sessions", "csv", EVERYBODY)).toBeNull();
  });
});
