import { describe, expect, it } from "vitest";
import type { CompetencyLevel } from "#app/domain/competency/level.ts";
import { loadTeamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { loadCover } from "#app/services/matrix/load-cover.server.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { importIn, rate } from "./rate.ts";

async function networkTeam() {
  const team = await testOrganisation();
  const marta = await team.person({ name: "Marta Lindqvist" });
  const aiko = await team.person({ name: "Aiko Tanabe" });
  const routing = await team.competency({ name: "Routing", requiredLevel: 4, minimumCover: 2, isCritical: true });
  const coaching = await team.competency({ kind: "leadership", name: "Coaching", requiredLevel: 3 });
  return { ...team, marta, aiko, routing, coaching };
}

describe("cover of the team", () => {
  it("counts fresh holders of the required level and names the sole expert", async () => {
    const team = await networkTeam();
    const { marta, aiko, routing } = team;
    await rate(team, [
      { personId: marta.id, competencyId: routing.id, level: 5 },
      { personId: aiko.id, competencyId: routing.id, level: 3 },
    ]);
    const { covers } = await loadCover(team.context);
    expect(covers[0]).toMatchObject({
      competency: { id: routing.id, name: "Routing" },
      holders: [{ id: marta.id, name: "Marta Lindqvist" }],
      soleExpert: { id: marta.id, name: "Marta Lindqvist" },
      minimum: 2,
      below: true,
      fresh: 2,
      stale: 0,
      notRated: 0,
    });
  });

  it("shows a holder whose evidence is past its half-life and does not count them", async () => {
    const team = await networkTeam();
    const { marta, routing } = team;
    await rate(team, [{ personId: marta.id, competencyId: routing.id, level: 5, assessedOn: "2025-01-10" }]);
    const [cover] = (await loadCover(team.context)).covers;
    expect(cover?.holders).toEqual([]);
    expect(cover?.staleHolders.map(({ name }) => name)).toEqual(["Marta Lindqvist"]);
    expect(cover).toMatchObject({ fresh: 0, stale: 1, notRated: 1 });
  });

  it("counts nobody's word about themselves", async () => {
    const team = await networkTeam();
    await rate(team, [{ personId: team.marta.id, competencyId: team.routing.id, level: 5, source: "self" }]);
    expect((await loadCover(team.context)).covers[0]).toMatchObject({ holders: [], claimed: 1, notRated: 1 });
  });

  it("leaves out those who left, those outside the team, retracted ratings and imports that do not count", async () => {
    const team = await networkTeam();
    const { marta, aiko, routing } = team;
    const gone = await team.person({ name: "Gone", leftOn: "2026-11-01" });
    const outside = await team.person({ name: "Finance head", kind: "reporting-only" });
    const retracted = { retractedAt: new Date(), retractedBy: team.accountId, retractionReason: "wrong person" };
    const cell = { competencyId: routing.id, level: 5 };
    await rate(team, [
      { ...cell, personId: gone.id },
      { ...cell, personId: outside.id },
      { ...cell, personId: marta.id, ...retracted },
      { ...cell, personId: marta.id, importId: await importIn(team, "staging") },
      { ...cell, personId: aiko.id, importId: await importIn(team, "committed") },
    ]);
    const { covers, members } = await loadCover(team.context);
    expect(covers[0]?.holders.map(({ name }) => name)).toEqual(["Aiko Tanabe"]);
    expect(members.map(({ name }) => name)).toEqual(["Aiko Tanabe", "Marta Lindqvist"]);
  });

  it("takes the newest rating of an assessor, and of one day the one recorded last", async () => {
    const team = await networkTeam();
    const cell = { personId: team.marta.id, competencyId: team.routing.id, assessor: "priya" };
    await rate(team, [
      { ...cell, level: 1, assessedOn: "2026-11-01" },
      { ...cell, level: 5, assessedOn: "2026-11-20", recordedAt: new Date("2026-11-20T12:00:00Z") },
      { ...cell, level: 2, assessedOn: "2026-11-20", recordedAt: new Date("2026-11-20T09:00:00Z") },
    ]);
    const { levels } = await loadTeamMatrix(team.context);
    expect(levels.filter(({ state }) => state === "rated").map(({ level }) => level)).toEqual([5]);
  });

  it("keeps leadership where technical work ends, and loses it too where the person leaves", async () => {
    const team = await networkTeam();
    const { marta, routing, coaching } = team;
    await rate(team, [
      { personId: marta.id, competencyId: routing.id, level: 5 },
      { personId: marta.id, competencyId: coaching.id, level: 5 },
    ]);
    const { lostWithout } = await loadCover(team.context);
    expect(lostWithout(marta.id, "promoted")).toMatchObject([
      { competencyId: routing.id, before: 1, after: 0, wasSoleExpert: true },
    ]);
    expect(lostWithout(marta.id, "leaves").map(({ competencyId }) => competencyId)).toEqual([routing.id, coaching.id]);
    expect(lostWithout(team.aiko.id, "leaves")).toEqual([]);
  });

  it("sees nothing of another organisation", async () => {
    const team = await networkTeam();
    const other = await networkTeam();
    await rate(other, [{ personId: other.marta.id, competencyId: other.routing.id, level: 5 }]);
    const { covers, members } = await loadCover(team.context);
    expect(members).toHaveLength(2);
    expect(covers.every(({ notRated }) => notRated === 2)).toBe(true);
  });

  it("answers for an organisation without anything", async () => {
    const { context } = await testOrganisation();
    expect(await loadCover(context)).toMatchObject({ members: [], covers: [] });
  });

  it("has the same levels as the person's own page computes, cell by cell", async () => {
    const team = await testOrganisation();
    const people = [await team.person(), await team.person(), await team.person()];
    const competencies = [
      await team.competency({ halfLifeMonths: 12 }),
      await team.competency({ kind: "leadership", requiredLevel: 4 }),
    ];
    const sources = ["supervisor", "peer", "peer", "report", "test", "self"] as const;
    await rate(
      team,
      people.flatMap((person, row) =>
        competencies.flatMap((competency, column) =>
          sources.slice(0, 1 + ((row * 2 + column) % 6)).map((source, n) => ({
            personId: person.id,
            competencyId: competency.id,
            source,
            level: 1 + ((row + column + n) % 5),
            assessedOn: `202${4 + (n % 3)}-0${1 + row}-15`,
          })),
        ),
      ),
    );
    const matrix = await loadTeamMatrix(team.context);
    const { levelOf } = await loadTeamLevels(team.db, team.organisationId, matrix.today);
    const expected = matrix.members.flatMap(({ id }) =>
      matrix.competencies.map((competency) => levelOf(id, competency.id)),
    );
    const numbers = (levels: readonly CompetencyLevel[]) =>
      levels.map(({ state, mean, sd, held, fresh }) => [state, mean?.toFixed(9), sd?.toFixed(9), held, fresh]);
    expect(numbers(matrix.levels)).toEqual(numbers(expected));
  });
});
