import { describe, expect, it } from "vitest";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import { coverLost, coverTeam } from "#app/services/matrix/team-cover.ts";
import { levelIn, restrictTo } from "#app/services/matrix/team-matrix.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { rate } from "./rate.ts";

async function twoLines() {
  const team = await testOrganisation();
  const lead = await team.person({ name: "Lena" });
  const inLine = await team.person({ name: "Ines", managerId: lead.id });
  const other = await team.person({ name: "Otto" });
  const routing = await team.competency({ requiredLevel: 3, minimumCover: 1 });
  const cell = { competencyId: routing.id, level: 5 };
  await rate(team, [
    { ...cell, personId: inLine.id },
    { ...cell, personId: other.id },
  ]);
  return { ...team, lead, inLine, other, routing };
}

describe("a matrix restricted to some people", () => {
  it("holds their rows as the same objects, and nobody else in members or tree", async () => {
    const { context, lead, inLine } = await twoLines();
    const whole = await loadTeamMatrix(context);
    const line = restrictTo(whole, new Set([inLine.id, lead.id]));
    expect(line.members.map(({ name }) => name)).toEqual(["Ines", "Lena"]);
    expect(line.everybody.map(({ name }) => name)).toEqual(["Ines", "Lena"]);
    expect(line.levels).toHaveLength(2);
    expect(line.rows[0]).toBe(whole.rows[whole.members.findIndex(({ id }) => id === inLine.id)]);
    expect(levelIn(line, 0, 0).level).toBe(5);
  });

  it("counts cover over them alone, and leaves the cover of the whole as it is", async () => {
    const { context, inLine, other } = await twoLines();
    const whole = await loadTeamMatrix(context);
    const line = restrictTo(whole, new Set([inLine.id]));
    expect(coverTeam(line)[0]).toMatchObject({ soleExpert: { id: inLine.id }, fresh: 1, notRated: 0 });
    expect(coverTeam(whole)[0]).toMatchObject({ soleExpert: null, fresh: 2, notRated: 1 });
    expect(coverLost(line, inLine.id, "leaves")).toMatchObject([{ before: 1, after: 0 }]);
    expect(coverLost(whole, inLine.id, "leaves")).toEqual([]);
    expect(coverLost(line, other.id, "leaves")).toEqual([]);
  });

  it("is empty for nobody and for people of whom nothing is known", async () => {
    const { context } = await twoLines();
    const none = restrictTo(await loadTeamMatrix(context), new Set([crypto.randomUUID()]));
    expect(none).toMatchObject({ members: [], everybody: [], levels: [] });
    expect(coverTeam(none)[0]).toMatchObject({ holders: [], fresh: 0, below: true });
  });
});

describe("the matrix that is kept", () => {
  const titles = async (team: Awaited<ReturnType<typeof twoLines>>) =>
    (await loadTeamMatrix(team.context)).members.map(({ name }) => name);

  it("takes in who comes, goes and is renamed, and a competency that is changed", async () => {
    const team = await twoLines();
    expect(await titles(team)).toEqual(["Ines", "Lena", "Otto"]);
    await team.person({ name: "Anna" });
    expect(await titles(team)).toEqual(["Anna", "Ines", "Lena", "Otto"]);
    const { updatePerson } = await import("#db/queries/people.ts");
    await team.database.transaction((tx) =>
      updatePerson(tx, team.organisationId, team.inLine.id, team.inLine.version, { name: "Zora" }),
    );
    expect(await titles(team)).toEqual(["Anna", "Lena", "Otto", "Zora"]);
    await team.database.transaction((tx) =>
      updatePerson(tx, team.organisationId, team.other.id, team.other.version, { leftOn: "2026-11-01" }),
    );
    expect(await titles(team)).toEqual(["Anna", "Lena", "Zora"]);
    expect(coverTeam(await loadTeamMatrix(team.context))[0]?.holders).toMatchObject([{ name: "Zora" }]);
    const { updateCompetency } = await import("#db/queries/competencies.ts");
    const { routing } = team;
    await team.database.transaction((tx) =>
      updateCompetency(tx, team.organisationId, routing.id, routing.version, { minimumCover: 4 }),
    );
    expect(coverTeam(await loadTeamMatrix(team.context))[0]).toMatchObject({ minimum: 4, below: true });
  });

  it("is the same object while nothing of it changes, whatever else is written", async () => {
    const team = await twoLines();
    const before = await loadTeamMatrix(team.context);
    await twoLines();
    expect(await loadTeamMatrix(team.context)).toBe(before);
    await rate(team, [{ personId: team.lead.id, competencyId: team.routing.id, level: 2 }]);
    const after = await loadTeamMatrix(team.context);
    expect(after).not.toBe(before);
    expect(after.rows[0]).toBe(before.rows[0]);
  });
});
