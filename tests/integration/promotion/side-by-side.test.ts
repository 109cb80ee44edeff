import { describe, expect, it } from "vitest";
import { loader } from "#app/routes/_app.promotion-board.side-by-side/route.tsx";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { passOverOwnView } from "#app/services/promotion/own-view.server.ts";
import { loadSideBySide } from "#app/services/promotion-board/load-side-by-side.server.ts";
import { signedIn, thrownStatus } from "./signed-in.ts";
import { accountOf, openUsualCase, type TeamWithAStar, teamWithAStar } from "./team-with-a-star.ts";

const JOB = { targetRole: "manager" as const, span: 7, backfill: false };
const beside = async (team: TeamWithAStar, ...personIds: string[]) => {
  const found = await loadSideBySide(team.context, { ...JOB, personIds });
  if (!found) throw new Error("Somebody is out of reach.");
  return found.people;
};

describe("people side by side", () => {
  it("gives both ledgers and the break-even as the case of the same question does", async () => {
    const team = await teamWithAStar();
    const { ana, bo } = team.people;
    const caseId = await openUsualCase(team);
    await passOverOwnView(team.context, caseId);
    const page = await loadCase(team.context, caseId);
    const inCase = page?.stage === "open" ? page.assessment?.candidate : undefined;
    const people = await beside(team, bo.id, ana.id);
    expect(people.map(({ name }) => name)).toEqual(["Ana Star", "Bo Calm"]);
    const [first, second] = people;
    expect(first?.newestCase).toEqual({ id: caseId, number: 1 });
    expect(first?.assessed?.multiple).toMatchObject({ middle: 1.9, basis: "own estimate" });
    expect(first?.assessed?.lossRange).toEqual(inCase?.lossRange);
    expect(first?.assessed?.result.breakEvenAdvantage).toEqual(inCase?.result.breakEvenAdvantage);
    expect(first?.assessed?.result.advice).toEqual(inCase?.result.advice);
    expect(first?.assessed?.lost.map(({ name }) => name)).toEqual(["Routing"]);
    const advantage = first?.assessed?.result.breakEvenAdvantage?.[bo.id] ?? Number.NaN;
    expect(second?.assessed?.result.breakEvenAdvantage?.[ana.id]).toBeCloseTo(-advantage, 9);
    expect(second?.assessed?.multiple.basis).toBe("usual");
  });

  it("shows nothing of the people of a case before the own view, in no column", async () => {
    const team = await teamWithAStar();
    const { ana, bo, cy } = team.people;
    const caseId = await openUsualCase(team);
    const address = `/promotion-board/side-by-side?person=${ana.id}&person=${bo.id}&person=${cy.id}`;
    const page = await loader(await signedIn(team.context, address, {}));
    expect(page.people.map(({ assessed, ownViewCaseId }) => [assessed === null, ownViewCaseId])).toEqual([
      [true, caseId],
      [true, caseId],
      [false, null],
    ]);
    expect(page.people[2]?.assessed?.result.breakEvenAdvantage).toBeNull();
    expect(page.people[2]?.assessed?.input.others).toBeUndefined();
  });

  it("answers 404 where one of them is not within reach, and asks again for too few or too many", async () => {
    const team = await teamWithAStar();
    const { ana, bo, cy, di, ed, devon } = team.people;
    const manager = await accountOf(team, "manager", devon.id);
    const ask = async (...ids: string[]) =>
      loader(await signedIn(manager, `/promotion-board/side-by-side?${ids.map((id) => `person=${id}`).join("&")}`, {}));
    expect((await ask(ana.id, bo.id)).people).toHaveLength(2);
    expect((await ask(ana.id, bo.id, devon.id)).people, "never the reader").toHaveLength(2);
    expect((await ask(ana.id)).people).toEqual([]);
    expect((await ask(ana.id, bo.id, cy.id, di.id, ed.id, crypto.randomUUID())).people).toEqual([]);
    expect(await thrownStatus(ask(ana.id, crypto.randomUUID()))).toBe(404);
    const led = await accountOf(team, "manager", bo.id);
    const foreign = `/promotion-board/side-by-side?person=${ana.id}&person=${cy.id}`;
    expect(await thrownStatus(loader(await signedIn(led, foreign, {})))).toBe(404);
  });
});
