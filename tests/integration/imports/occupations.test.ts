import { describe, expect, it } from "vitest";
import { chooseElements } from "#app/services/imports/choose-columns.server.ts";
import { undoImport } from "#app/services/imports/close-import.server.ts";
import { commitImport } from "#app/services/imports/commit-import.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { loadRole } from "#app/services/role-profiles/load-role.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { updatePerson } from "#db/queries/people.ts";
import { listRequirements, listRoleProfiles } from "#db/queries/role-profiles.ts";
import { choosingIs } from "#tests/support/import-file.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { type SkillFigure, skillsText } from "#tests/support/skills-file.ts";

const figure = (
  code: string,
  title: string,
  id: string,
  name: string,
  importance: number,
  level: number,
): SkillFigure => ({
  ...{ code, title, id, name, importance, level },
});
const FIGURES = [
  figure("11-3021.00", "IT manager", "2.A.1.a", "Reading", 3.88, 4.38),
  figure("11-3021.00", "IT manager", "2.B.5.d", "Management of people", 3.62, 3.75),
  figure("11-3021.00", "IT manager", "2.B.3.k", "Repairing", 1.5, 1),
  figure("15-1244.00", "Administrator", "2.A.1.a", "Reading", 4, 4),
];

async function bring(context: ServiceContext, release: string, figures: SkillFigure[], codes: string[]) {
  const bytes = skillsText(figures);
  const received = await receiveFile(context, { kind: "occupations", name: `db_${release}_Skills.txt`, bytes });
  if (!received.ok) throw new Error(received.reason);
  const importId = received.value;
  await chooseElements(context, importId, { shown: [], ticked: codes });
  const loaded = await loadImport(context, importId, { ...choosingIs("all"), search: "admin" });
  if (!loaded?.preview) throw new Error("The preview is missing.");
  const { preview } = loaded;
  return { importId, preview, commit: () => commitImport(context, importId, preview.counts) };
}

async function firstRelease() {
  const made = await testOrganisation();
  const first = await bring(made.context, "29_3", FIGURES, ["11-3021.00"]);
  return { ...made, first };
}

describe("occupations of O*NET", () => {
  it("are looked through and chosen; each becomes a role with its skills and says its release and source", async () => {
    const { context, db, organisationId, first } = await firstRelease();
    expect(first.preview.choice.list).toEqual({ name: "O*NET Skills", release: "29.3" });
    expect(first.preview.choices).toMatchObject({ total: 2, fitting: 1, found: [{ key: "15-1244.00" }] });
    expect(first.preview.counts).toMatchObject({ created: 2, leftOut: 1 });
    expect(await first.commit()).toMatchObject({ ok: true });
    const [role] = await listRoleProfiles(db, organisationId);
    expect(role).toMatchObject({ title: "IT manager", track: "management", reference: "11-3021.00", code: null });
    const page = await loadRole(context, role?.id ?? "");
    expect(page?.list).toEqual({ name: "O*NET Skills", reference: "11-3021.00", release: "29.3" });
    expect(page?.requirements.map(({ name, kind, requiredLevel }) => [name, kind, requiredLevel])).toEqual([
      ["Reading", "technical", 3],
      ["Management of people", "leadership", 3],
    ]);
    expect((await listAllCompetencies(db, organisationId)).map(({ reference }) => reference)).toEqual([
      "2.A.1.a",
      "2.B.5.d",
    ]);
  });

  it("in a newer release change the same role, and go back with all that they brought", async () => {
    const { context, db, organisationId, first } = await firstRelease();
    await first.commit();
    const [read, people, ...rest] = FIGURES as [SkillFigure, SkillFigure, ...SkillFigure[]];
    const newer = [{ ...read, level: 6.3 }, { ...people, suppress: "Y" as const }, ...rest];
    const second = await bring(context, "30_0", newer, ["11-3021.00", "15-1244.00"]);
    expect(second.preview.counts).toMatchObject({ created: 1, changed: 2 });
    expect(second.preview.rows.map(({ changes }) => changes[0]?.after).filter(Boolean)).toEqual([5, "not asked for"]);
    expect(second.preview.releases).toMatchObject([{ release: "29.3" }]);
    expect(await second.commit()).toMatchObject({ ok: true });
    const asked = async () =>
      (await listRequirements(db, organisationId)).map(({ competency, requiredLevel }) => [
        competency.name,
        requiredLevel,
      ]);
    expect((await asked()).sort()).toEqual([
      ["Reading", 3],
      ["Reading", 5],
    ]);
    expect(await undoImport(context, first.importId)).toMatchObject({ ok: false });
    expect(await undoImport(context, second.importId)).toEqual({ ok: true, value: undefined });
    expect(await asked()).toEqual([
      ["Reading", 3],
      ["Management of people", 3],
    ]);
  });

  it("stay while somebody is in one of their roles, and leave nothing behind once nobody is", async () => {
    const { context, db, organisationId, person, first } = await firstRelease();
    await first.commit();
    const [role] = await listRoleProfiles(db, organisationId);
    const ana = await person({ name: "Ana" });
    const put = (roleProfileId: string | null, version: number) =>
      context.database.transaction((tx) => updatePerson(tx, organisationId, ana.id, version, { roleProfileId }));
    await put(role?.id ?? "", ana.version);
    expect(await undoImport(context, first.importId)).toMatchObject({
      reason: expect.stringContaining("IT manager: somebody is in this role."),
    });
    await put(null, ana.version + 1);
    expect(await undoImport(context, first.importId)).toEqual({ ok: true, value: undefined });
    expect(await listRoleProfiles(db, organisationId)).toEqual([]);
    expect(await listAllCompetencies(db, organisationId)).toEqual([]);
  });

  it("are refused where the file is another one, with the column that is missing", async () => {
    const { context } = await testOrganisation();
    const bytes = new TextEncoder().encode("Title,Element ID\nIT manager,2.A.1.a\n");
    const verdict = await receiveFile(context, { kind: "occupations", name: "skills.csv", bytes });
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining("“O*NET-SOC Code” is missing") });
  });
});
