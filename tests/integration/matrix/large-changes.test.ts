import { describe, expect, it } from "vitest";
import { undoImport } from "#app/services/imports/close-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { stageAssessments } from "#db/queries/assessments-import.ts";
import { claimImport, recordProgress } from "#db/queries/imports.ts";
import { importFile, peopleCsv } from "#tests/support/import-file.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const PEOPLE = 700;
const numbers = Array.from({ length: PEOPLE }, (_, n) => n);

const ratedIn = async (context: ServiceContext) =>
  (await loadTeamMatrix(context)).levels.filter(({ level }) => level !== null).length;

describe("an import about hundreds of people", () => {
  it("is in the matrix once it is done, whole; who looks meanwhile sees nothing of it or all of it", async () => {
    const { context, competency } = await testOrganisation();
    await competency({ name: "DNS" });
    const everybody = numbers.map((n) => `Person ${n},p${n}@firm.example`);
    await importFile(context, "people", peopleCsv(["Name,E-mail", ...everybody]));
    expect(await ratedIn(context)).toBe(0);
    const levels = numbers.map((n) => `p${n}@firm.example,DNS,4,2026-10-01,supervisor`);
    let isDone = false;
    const importing = importFile(context, "levels", peopleCsv(["Person,Competency,Level,Date,Source", ...levels]));
    const finished = importing.finally(() => {
      isDone = true;
    });
    const seen = new Set<number>();
    while (!isDone) {
      seen.add(await ratedIn(context));
      await new Promise((next) => setImmediate(next));
    }
    const { verdict, importId } = await finished;
    expect(verdict).toMatchObject({ ok: true, value: { created: PEOPLE } });
    expect(await ratedIn(context)).toBe(PEOPLE);
    expect([...seen].filter((rated) => rated !== 0 && rated !== PEOPLE)).toEqual([]);
    expect(seen).toContain(0);
    expect(await undoImport(context, importId)).toMatchObject({ ok: true });
    expect(await ratedIn(context)).toBe(0);
  });

  it("changes nobody while it is being carried out: the same matrix is shown, untouched", async () => {
    const { context, db, organisationId, person, competency } = await testOrganisation();
    const dns = await competency({ name: "DNS" });
    const ana = await person({ name: "Ana" });
    const csv = peopleCsv(["Person,Competency,Level,Date,Source", "Ana,DNS,4,2026-10-01,supervisor"]);
    const received = await receiveFile(context, { kind: "levels", name: "levels.csv", bytes: csv });
    if (!received.ok) throw new Error(received.reason);
    const importId = received.value;
    const before = await loadTeamMatrix(context);
    const under = { organisationId, importId, recordedBy: context.accountId, recordedAt: context.now };
    const row = {
      personId: ana.id,
      competencyId: dns.id,
      source: "supervisor" as const,
      level: 4,
      assessor: "import:supervisor",
    };
    await context.database.transaction(async (tx) => {
      await claimImport(tx, organisationId, importId, 1);
      await stageAssessments(tx, under, [{ ...row, assessedOn: "2026-10-01", evidence: "" }]);
      await recordProgress(tx, organisationId, importId, 1);
    });
    expect(await loadTeamMatrix(context)).toBe(before);
    expect(await listCountedAssessments(db, organisationId)).toEqual([]);
  });
});
