import { describe, expect, it } from "vitest";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { loadCompetency } from "#app/services/competencies/load-competency.server.ts";
import { chooseColumns } from "#app/services/imports/choose-columns.server.ts";
import { undoImport } from "#app/services/imports/close-import.server.ts";
import { commitImport } from "#app/services/imports/commit-import.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { choosingIs, peopleCsv } from "#tests/support/import-file.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

async function bring(context: ServiceContext, release: string, lines: string[], archive: string[] = []) {
  const bytes = peopleCsv(["Reference,Name,Kind,Description,Level 5", ...lines]);
  const received = await receiveFile(context, { kind: "competencies", name: "list.csv", bytes });
  if (!received.ok) throw new Error(received.reason);
  const importId = received.value;
  await chooseColumns(context, importId, { list: { name: "Guild list", release }, archive });
  const preview = (await loadImport(context, importId, choosingIs("all")))?.preview;
  if (!preview) throw new Error("The preview is missing.");
  return { importId, preview, commit: () => commitImport(context, importId, preview.counts) };
}

const FIRST = [
  "R-1,DNS,technical,Names of hosts,Sets the rules",
  "R-2,Fax,technical,Paper by wire,",
  "R-3,Tact,leadership,,",
];

async function firstRelease() {
  const made = await testOrganisation();
  const first = await bring(made.context, "2026", FIRST);
  expect(await first.commit()).toMatchObject({ ok: true, value: { created: 3, changed: 0 } });
  const all = await listAllCompetencies(made.db, made.organisationId);
  const named = (name: string) => all.find((one) => one.name === name)!;
  return { ...made, first, named };
}

describe("a list of competencies", () => {
  it("is brought with its release, shown on the competency, and taken back while nothing rests on it", async () => {
    const { context, db, organisationId, first, named } = await firstRelease();
    expect(named("DNS")).toMatchObject({ listName: "Guild list", reference: "R-1", version: 1 });
    expect(await loadCompetency(context, named("DNS").id)).toMatchObject({
      list: { name: "Guild list", reference: "R-1", releases: [{ release: "2026", brought: { by: "Olga Owner" } }] },
    });
    const before = await loadTeamMatrix(context);
    expect(before.competencies.map(({ name }) => name)).toContain("Fax");
    expect(await undoImport(context, first.importId)).toEqual({ ok: true, value: undefined });
    expect(await listAllCompetencies(db, organisationId)).toEqual([]);
    expect((await loadTeamMatrix(context)).competencies).toEqual([]);
  });

  it("in a newer release changes, adds and archives; the assessments stay, and undoing puts everything back", async () => {
    const { context, db, organisationId, person, named } = await firstRelease();
    const ana = await person({ name: "Ana" });
    const rated = { source: "supervisor" as const, assessedOn: "2026-11-01", assessorId: null };
    await recordAssessments(context, ana.id, {
      ...rated,
      ratings: [{ competencyId: named("Fax").id, level: 4, evidence: "x" }],
    });
    const fax = named("Fax").id;
    const next = await bring(
      context,
      "2027",
      ["R-1,Host names,technical,Names of hosts,", "R-9,Keys,technical,,"],
      [fax],
    );
    expect(next.preview.releases).toMatchObject([{ release: "2026", accountName: "Olga Owner", day: "2026-11-22" }]);
    expect(next.preview.missing.map(({ name }) => name).sort()).toEqual(["Fax", "Tact"]);
    expect(await next.commit()).toMatchObject({ ok: true, value: { created: 1, changed: 2 } });
    const after = await listAllCompetencies(db, organisationId);
    const byReference = Object.fromEntries(after.map((one) => [one.reference, one]));
    expect(byReference["R-1"]).toMatchObject({
      name: "Host names",
      anchors: expect.arrayContaining(["Sets the rules"]),
    });
    expect(byReference["R-2"]).toMatchObject({ id: fax, archivedAt: context.now });
    expect(byReference["R-3"]).toMatchObject({ archivedAt: null });
    const events = await listAuditEventsOfSubject(db, organisationId, "competency", byReference["R-1"]?.id ?? "");
    expect(events.map(({ action, after: to }) => [action, to?.list, to?.release, to?.name])).toEqual(
      expect.arrayContaining([
        ["competency.import", "Guild list", "2026", "DNS"],
        ["competency.import", "Guild list", "2027", "Host names"],
      ]),
    );
    expect(await undoImport(context, next.importId)).toEqual({ ok: true, value: undefined });
    const back = await listAllCompetencies(db, organisationId);
    expect(back.map(({ name, archivedAt }) => [name, archivedAt]).sort()).toEqual([
      ["DNS", null],
      ["Fax", null],
      ["Tact", null],
    ]);
  });

  it("is not taken back while levels rest on it: all of it stays, and the reason is said", async () => {
    const { context, db, organisationId, person, first, named } = await firstRelease();
    const ana = await person({ name: "Ana" });
    const rated = { source: "supervisor" as const, assessedOn: "2026-11-01", assessorId: null };
    await recordAssessments(context, ana.id, {
      ...rated,
      ratings: [{ competencyId: named("DNS").id, level: 3, evidence: "x" }],
    });
    expect(await undoImport(context, first.importId)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("DNS: levels are on record in it."),
    });
    expect(await listAllCompetencies(db, organisationId)).toHaveLength(3);
  });
});
