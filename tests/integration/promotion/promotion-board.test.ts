import { describe, expect, it } from "vitest";
import { loader as boardLoader } from "#app/routes/_app.promotion-board._index/route.tsx";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { passOverOwnView } from "#app/services/promotion/own-view.server.ts";
import { loadBoard } from "#app/services/promotion-board/load-board.server.ts";
import { countStatements } from "../scenarios/count-statements.ts";
import { signedIn } from "./signed-in.ts";
import { accountOf, openUsualCase, type TeamWithAStar, teamWithAStar, usualDetails } from "./team-with-a-star.ts";

const WHOLE = {
  targetRole: "manager" as const,
  span: 7,
  managerId: "",
  profileId: "",
  title: "",
  wish: "" as const,
  page: 1,
};
const named = (board: Awaited<ReturnType<typeof loadBoard>>, name: string) =>
  board.people.find((person) => person.name === name);
const boardOf = async (team: TeamWithAStar) =>
  boardLoader(await signedIn(team.context, "/promotion-board?role=manager&span=7", {}));

describe("the promotion board", () => {
  it("shows everybody by name with the numbers of a case for the same job", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    await passOverOwnView(team.context, caseId);
    const page = await loadCase(team.context, caseId);
    const board = await loadBoard(team.context, WHOLE);
    expect(board.people.map(({ name }) => name)).toEqual([...board.people.map(({ name }) => name)].sort());
    expect(board.total).toBe(12);
    const inCase = page?.stage === "open" ? page.assessment?.candidate.result : null;
    const ana = named(board, "Ana Star");
    expect(ana?.technicalLevel).toBeCloseTo(5, 9);
    for (const key of ["mean", "probability", "interval80", "label", "confidence", "starFlag"] as const) {
      expect(ana?.result?.[key], key).toEqual(inCase?.[key]);
    }
    expect(ana?.result).toMatchObject({ label: "unproven", starFlag: true });
    expect(named(board, "Ed Careful")?.result).toMatchObject({ label: "unknown" });
    expect(named(board, "Report 0")).toMatchObject({ technicalLevel: null, rated: 0 });
  });

  it("keeps back the person of a case and whoever stands beside them until the own view is there", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const before = await boardOf(team);
    for (const name of ["Ana Star", "Bo Calm"]) {
      expect(before.people.find((person) => person.name === name)).toMatchObject({
        result: null,
        ownViewCaseId: caseId,
      });
    }
    expect(before.people.filter(({ result }) => result === null)).toHaveLength(2);
    await passOverOwnView(team.context, caseId);
    expect((await boardOf(team)).people.filter(({ result }) => result === null)).toEqual([]);
  });

  it("leaves the reader out, and holds a manager to their line", async () => {
    const team = await teamWithAStar();
    const { ana, bo } = team.people;
    const owner = await accountOf(team, "owner", ana.id);
    const own = await loadBoard(owner, WHOLE);
    expect(own.total).toBe(11);
    expect(JSON.stringify(own)).not.toContain("Ana Star");
    const line = await loadBoard(await accountOf(team, "manager", bo.id), WHOLE);
    expect(line.people.map(({ name }) => name)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Report ${n}`));
    expect(line.choices.managers.map(({ name }) => name)).toEqual(["Bo Calm"]);
  });

  it("takes ten statements at most, the recorded looks among them", async () => {
    const team = await teamWithAStar();
    await openUsualCase(team);
    const { context, count } = countStatements(await accountOf(team, "manager", team.people.devon.id));
    expect((await loadBoard(context, WHOLE)).people).toHaveLength(11);
    expect(count()).toBeLessThanOrEqual(10);
    expect(count()).toBeGreaterThan(5);
  });

  it("filters by line, title and wish", async () => {
    const team = await teamWithAStar();
    const { ana, bo, devon } = team.people;
    await openUsualCase(team, { ...usualDetails, candidates: [{ personId: bo.id, willing: "unsure" }] });
    const names = async (filter: Partial<typeof WHOLE> & { wish?: never }) =>
      (await loadBoard(team.context, { ...WHOLE, ...filter })).people.map(({ name }) => name);
    expect(await names({ managerId: bo.id })).toHaveLength(7);
    expect(await names({ managerId: devon.id, title: "Network engineer" })).toEqual(["Ana Star"]);
    const wishing = (wish: "yes" | "unsure" | "no" | "not-asked") => loadBoard(team.context, { ...WHOLE, wish });
    expect((await wishing("yes")).people.map(({ id }) => id)).toEqual([ana.id]);
    expect((await wishing("unsure")).people.map(({ id }) => id)).toEqual([bo.id]);
    expect((await wishing("not-asked")).total).toBe(10);
    expect((await wishing("no")).total).toBe(0);
  });

  it("asks for a filter where hundreds of people would stand in one picture", async () => {
    const team = await teamWithAStar();
    const { bo } = team.people;
    for (let n = 0; n < 200; n += 1) await team.person({ name: `Many ${n}`, managerId: bo.id });
    const whole = await loadBoard(team.context, WHOLE);
    expect(whole).toMatchObject({ needsFilter: true, total: 212, people: [] });
    const line = await loadBoard(team.context, { ...WHOLE, managerId: bo.id, page: 4 });
    expect(line).toMatchObject({ needsFilter: false, total: 207, pageCount: 4 });
    expect(line.people).toHaveLength(27);
  });
});
