import { describe, expect, it } from "vitest";
import { assessLevel } from "#app/domain/competency/level.ts";
import { monthsBetween } from "#app/domain/shared/dates.ts";
import { loadCoverReport, TODAY_WITH_ALL } from "#app/services/matrix/load-cover-report.server.ts";
import { loadMatrixPage, type MatrixQuery } from "#app/services/matrix/load-matrix-page.server.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { rate } from "./rate.ts";

const asked = (query: Partial<MatrixQuery> = {}): MatrixQuery => ({
  whatIf: null,
  on: null,
  group: "",
  managerId: "",
  text: "",
  department: "",
  title: "",
  competencyId: "",
  state: "",
  sort: "name",
  page: 1,
  columns: 1,
  ...query,
});

async function networkTeam() {
  const team = await testOrganisation();
  const head = await team.person({ name: "Devon Okafor", kind: "reporting-only" });
  const lead = await team.person({ name: "Priya Raman", title: "Systems lead", managerId: head.id });
  const marta = await team.person({ name: "Marta Lindqvist", title: "Network engineer", managerId: lead.id });
  const aiko = await team.person({ name: "Aiko Tanabe", title: "Analyst", managerId: lead.id });
  const routing = await team.competency({ name: "Routing", requiredLevel: 4, minimumCover: 2, isCritical: true });
  const servers = await team.competency({ name: "Servers", groupCode: "platform" });
  const coaching = await team.competency({ kind: "leadership", name: "Coaching" });
  return { ...team, head, lead, marta, aiko, routing, servers, coaching };
}

async function page(team: Awaited<ReturnType<typeof networkTeam>>, query: Partial<MatrixQuery> = {}) {
  const loaded = await loadMatrixPage(team.context, asked(query));
  if (!loaded) throw new Error("the what-if is about nobody here");
  return loaded;
}

describe("a page of the matrix", () => {
  it("has a row of levels and marks for each member, and unknown stays unknown", async () => {
    const team = await networkTeam();
    const { marta, aiko, routing, servers } = team;
    await rate(team, [
      { personId: marta.id, competencyId: routing.id, level: 5 },
      { personId: marta.id, competencyId: servers.id, level: 2, assessedOn: "2024-01-01" },
      { personId: aiko.id, competencyId: routing.id, level: 3, source: "self" },
    ]);
    const { rows, counts } = await page(team);
    expect(rows.map(({ name, levels, marks }) => [name, levels, marks])).toEqual([
      ["Aiko Tanabe", "3??", "c??"],
      ["Marta Lindqvist", "52?", "Fs?"],
      ["Priya Raman", "???", "???"],
    ]);
    expect(counts).toEqual({ cells: 9, notRated: 6, claimed: 1, stale: 1 });
  });

  it("says of peers and reports only how many there are, never what one of them gave", async () => {
    const team = await networkTeam();
    const cell = { personId: team.marta.id, competencyId: team.routing.id };
    await rate(team, [
      { ...cell, level: 5, source: "peer" },
      { ...cell, level: 1, source: "peer" },
      { ...cell, level: 4, source: "report" },
      { ...cell, level: 4 },
    ]);
    const { rows } = await page(team);
    expect(rows.find(({ id }) => id === team.marta.id)?.evidence).toBe("su1pe2re1@20779,,");
    expect(JSON.stringify(rows)).not.toContain("assessor");
  });

  it("counts the cover over all members, whichever rows are shown", async () => {
    const team = await networkTeam();
    await rate(team, [{ personId: team.marta.id, competencyId: team.routing.id, level: 5 }]);
    const { rows, columns, total } = await page(team, { text: "aiko" });
    expect(rows.map(({ name }) => name)).toEqual(["Aiko Tanabe"]);
    expect(total).toBe(1);
    expect(columns[0]).toMatchObject({ holders: 1, minimum: 2, soleExpertId: team.marta.id });
  });

  it("calls the cover unknown where nobody is rated by anybody else", async () => {
    const team = await networkTeam();
    await rate(team, [{ personId: team.marta.id, competencyId: team.routing.id, level: 5, source: "self" }]);
    expect((await page(team)).columns.map(({ holders }) => holders)).toEqual([null, null, null]);
  });

  it("filters by group, by text without accents, and by reporting line at all depths", async () => {
    const team = await networkTeam();
    await team.person({ name: "Tomás Herrera" });
    expect((await page(team, { group: "platform" })).columns.map(({ name }) => name)).toEqual(["Servers"]);
    expect((await page(team, { group: "no such group" })).columns).toHaveLength(3);
    expect((await page(team, { text: "tomas" })).rows.map(({ name }) => name)).toEqual(["Tomás Herrera"]);
    const line = await page(team, { managerId: team.head.id });
    expect(line.rows.map(({ name }) => name)).toEqual(["Aiko Tanabe", "Marta Lindqvist", "Priya Raman"]);
    expect(line.managers.map(({ name, below }) => [name, below])).toEqual([
      ["Devon Okafor", 3],
      ["Priya Raman", 2],
    ]);
  });

  it("keeps the columns of a group together, wherever a competency of its own was added", async () => {
    const team = await networkTeam();
    await team.competency({ name: "Wireless", groupCode: "network", position: 900 });
    const { columns } = await page(team);
    expect(columns.map(({ name }) => name)).toEqual(["Routing", "Wireless", "Servers", "Coaching"]);
  });

  it("gives fifty people a page, and the last page beyond the last", async () => {
    const team = await networkTeam();
    for (let n = 0; n < 70; n++) await team.person({ name: `Zed ${String(n).padStart(3, "0")}` });
    const last = await page(team, { page: 99 });
    expect([last.page, last.pageCount, last.total, last.rows.length]).toEqual([2, 2, 73, 23]);
    const pinned = await page(team, { page: 2, whatIf: { personId: team.aiko.id, kind: "leaves" } });
    expect(pinned.rows).toHaveLength(24);
    expect(pinned.rows[0]?.name).toBe("Aiko Tanabe");
  });

  it("keeps a rating fresh to the very day that it says, and no day longer", async () => {
    const team = await networkTeam();
    const [column] = (await page(team)).columns;
    const { halfLifeMonths } = team.routing;
    const after = (days: number) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
    const freshAfter = (days: number) =>
      assessLevel({
        halfLifeMonths,
        required: 4,
        assessments: [{ source: "supervisor", level: 4, ageMonths: monthsBetween("2026-01-01", after(days)) }],
      }).fresh;
    expect(column?.freshDays).toBe(547);
    expect([freshAfter(547), freshAfter(548)]).toEqual([true, false]);
  });

  it("sees a change at once, though unchanged matrices are kept", async () => {
    const team = await networkTeam();
    const cell = { personId: team.marta.id, competencyId: team.routing.id };
    const level = async () => (await page(team)).rows.find(({ id }) => id === team.marta.id)?.levels[0];
    expect(await level()).toBe("?");
    await rate(team, [{ ...cell, level: 3, assessor: "priya", recordedAt: new Date("2026-11-22T08:00:00Z") }]);
    expect(await level()).toBe("3");
    expect(await level()).toBe("3");
    await rate(team, [{ ...cell, level: 5, assessor: "priya", recordedAt: new Date("2026-11-22T09:30:00Z") }]);
    expect(await level()).toBe("5");
  });

  it("ages with the day, though nothing is written", async () => {
    const team = await networkTeam();
    await rate(team, [{ personId: team.marta.id, competencyId: team.routing.id, level: 5 }]);
    const later = { ...team.context, now: new Date("2028-11-22T10:00:00Z") };
    expect((await page(team)).columns[0]?.holders).toBe(1);
    expect((await loadMatrixPage(later, asked()))?.columns[0]?.holders).toBe(0);
  });
});

describe("a what-if", () => {
  async function thinTeam() {
    const team = await networkTeam();
    const { marta, aiko, lead, routing, servers, coaching } = team;
    await rate(team, [
      { personId: marta.id, competencyId: routing.id, level: 5 },
      { personId: aiko.id, competencyId: routing.id, level: 3 },
      { personId: lead.id, competencyId: routing.id, level: 2 },
      { personId: marta.id, competencyId: servers.id, level: 4 },
      { personId: lead.id, competencyId: servers.id, level: 4 },
      { personId: marta.id, competencyId: coaching.id, level: 4 },
    ]);
    return team;
  }

  it("lists what falls below its minimum with those who are nearest and how far", async () => {
    const team = await thinTeam();
    const { whatIf, columns } = await page(team, { whatIf: { personId: team.marta.id, kind: "promoted" } });
    expect(whatIf?.fallen).toMatchObject([
      {
        name: "Routing",
        before: 1,
        after: 0,
        minimum: 2,
        nearest: [
          { name: "Aiko Tanabe", level: 3, missing: 1 },
          { name: "Priya Raman", level: 2, missing: 2 },
        ],
      },
    ]);
    expect(columns.map(({ holders, after }) => [holders, after])).toEqual([
      [1, 0],
      [2, 1],
      [1, 1],
    ]);
  });

  it("takes leadership too where the person leaves", async () => {
    const team = await thinTeam();
    const { whatIf } = await page(team, { whatIf: { personId: team.marta.id, kind: "leaves" } });
    expect(whatIf?.fallen.map(({ name }) => name)).toEqual(["Routing", "Coaching"]);
  });

  it("does not count among what falls that which is thin today whoever leaves", async () => {
    const team = await thinTeam();
    const { whatIf, thin } = await page(team, { whatIf: { personId: team.aiko.id, kind: "leaves" } });
    expect(whatIf?.fallen).toEqual([]);
    expect(thin.map(({ name }) => name)).toEqual(["Routing"]);
  });

  it("is about nobody for an id of another organisation or of nobody", async () => {
    const team = await thinTeam();
    const other = await networkTeam();
    for (const personId of [other.marta.id, "nobody", team.head.id]) {
      expect(await loadMatrixPage(team.context, asked({ whatIf: { personId, kind: "leaves" } }))).toBeNull();
      expect(await loadCoverReport(team.context, { ...TODAY_WITH_ALL, personIds: [personId] })).toBeNull();
    }
  });

  it("is in the cover report, with holders who stay and the nearest where it is thin", async () => {
    const team = await thinTeam();
    const report = await loadCoverReport(team.context, {
      ...TODAY_WITH_ALL,
      personIds: [team.marta.id],
      kind: "promoted",
    });
    expect(report?.groups.map(({ code }) => code)).toEqual(["network", "platform", "leadership"]);
    const [network, platform, leadership] = report?.groups ?? [];
    expect(network?.competencies[0]).toMatchObject({ before: 1, after: 0, below: true, holders: [] });
    expect(platform?.competencies[0]).toMatchObject({ before: 2, after: 1, below: false, nearest: [] });
    expect(leadership?.competencies[0]).toMatchObject({ before: 1, after: 1, below: false });
  });
});
