import { describe, expect, it } from "vitest";
import { runPromotionRiskCommand } from "#app/cli/model/promotion-risk.ts";
import { evidenceLines } from "#app/components/promotion/evidence-lines.ts";
import { type CasePage, loadCase } from "#app/services/promotion/load-case.server.ts";
import { passOverOwnView } from "#app/services/promotion/own-view.server.ts";
import { changeCase } from "#app/services/promotion/save-case.server.ts";
import { updatePerson } from "#db/queries/people.ts";
import { countStatements } from "../scenarios/count-statements.ts";
import { openUsualCase, type TeamWithAStar, teamWithAStar, usualDetails } from "./team-with-a-star.ts";

type Open = Extract<CasePage, { stage: "open" }>;

async function assessed(team: TeamWithAStar, caseId: string) {
  await passOverOwnView(team.context, caseId);
  const page = (await loadCase(team.context, caseId)) as Open;
  expect(page.stage).toBe("open");
  const assessment = page.assessment;
  if (!assessment) throw new Error("nothing assessed");
  return assessment;
}

describe("the assessment of a case", () => {
  it("is exactly what the model's command makes of the same input", async () => {
    const team = await teamWithAStar();
    const { candidate, others } = await assessed(team, await openUsualCase(team));
    for (const { input, result } of [candidate, ...others]) {
      const command = runPromotionRiskCommand(JSON.parse(JSON.stringify(input)));
      expect(command).toMatchObject({
        mean: result.mean,
        variance: result.variance,
        probability: result.probability,
        label: result.label,
        confidence: result.confidence,
        contributions: result.contributions,
        loss: result.loss,
        advice: { rung: result.advice.rung, rule: result.advice.rule },
      });
    }
  });

  it("takes the team from the reporting line, technical levels with the person's place, and the star from them", async () => {
    const team = await teamWithAStar();
    const { candidate } = await assessed(team, await openUsualCase(team));
    expect(candidate.team).toEqual({ size: 5, extent: "line" });
    expect(candidate.input.team?.technicalLevels?.[candidate.input.team.candidateIndex ?? -1]).toBe(5);
    expect(candidate.input).toMatchObject({ soleExpert: true, team: { criticalLead: true } });
    expect(candidate.result).toMatchObject({ star: true, starFlag: true });
  });

  it("counts holders of critical competencies in the whole organisation and names what falls below cover", async () => {
    const team = await teamWithAStar();
    const { candidate, criticalCompetencies } = await assessed(team, await openUsualCase(team));
    expect(criticalCompetencies).toBe(2);
    expect(candidate.input.critical).toEqual([
      { name: "Routing", holders: 1, minimum: 1, held: true },
      { name: "Backup", holders: 4, minimum: 1, held: true },
    ]);
    expect(candidate.lost).toMatchObject([{ name: "Routing", before: 1, after: 0, minimum: 1 }]);
    expect(candidate.result.loss?.uncovered).toEqual(["Routing"]);
  });

  it("computes the loss from the middle of the estimate and shows its two ends", async () => {
    const team = await teamWithAStar();
    const { candidate } = await assessed(team, await openUsualCase(team));
    // (1 + .52·(T − 1))·.7 + .05·4 with T = 1.3, 1.9 and 2.5
    expect(candidate.lossRange.low).toBeCloseTo(1.156 * 0.7 + 0.2, 12);
    expect(candidate.result.loss?.fte).toBeCloseTo(1.468 * 0.7 + 0.2, 12);
    expect(candidate.lossRange.high).toBeCloseTo(1.78 * 0.7 + 0.2, 12);
  });

  it("takes 1 / 1.5 / 2 for a star without an estimate and 1 for anybody else", async () => {
    const team = await teamWithAStar();
    const { candidate, others } = await assessed(team, await openUsualCase(team, { technicalMultiple: null }));
    expect(candidate.multiple).toEqual({ low: 1, middle: 1.5, high: 2, basis: "star" });
    expect(others[0]?.multiple).toEqual({ low: 1, middle: 1, high: 1, basis: "usual" });
  });

  it("leaves the role's usual share out of the input and hands any other on", async () => {
    const team = await teamWithAStar();
    const usual = await assessed(team, await openUsualCase(team));
    expect(usual.candidate.input).not.toHaveProperty("technicalShareGivenUp");
    const half = await assessed(team, await openUsualCase(team, { peopleShare: 0.5 }));
    expect(half.candidate.input.technicalShareGivenUp).toBe(0.5);
  });

  it("assesses other candidates by the same rule and counts those as available who have not said no", async () => {
    const team = await teamWithAStar();
    const { bo, cy } = team.people;
    const candidates = [
      { personId: bo.id, willing: null },
      { personId: cy.id, willing: "no" as const },
    ];
    const { candidate, others } = await assessed(team, await openUsualCase(team, { candidates }));
    expect(others.map(({ personId }) => personId)).toEqual([bo.id, cy.id]);
    expect(others[0]?.result).toMatchObject({ label: "low", confidence: "high" });
    expect(others[1]?.result.label).toBe("unknown");
    expect(candidate.input.others?.map(({ available }) => available)).toEqual([true, false]);
    expect(candidate.input.others?.[0]?.probability).toBe(others[0]?.result.probability);
  });

  it("gives nobody's own answer away: colleagues carry the mean of their kind and are numbered", async () => {
    const team = await teamWithAStar();
    const { candidate } = await assessed(team, await openUsualCase(team));
    const peers = candidate.input.evidence.filter(({ kind }) => kind === "peer");
    expect(peers).toHaveLength(3);
    // The three means are 3, 3.5 and 2.5.
    for (const peer of peers) expect(peer).toMatchObject({ score: 3 });
    const json = JSON.stringify(candidate.input);
    for (const { id } of [team.people.bo, team.people.cy, team.people.di]) {
      expect(json.replaceAll(JSON.stringify(candidate.input.others), "")).not.toContain(id);
    }
  });

  it("shows no mean of fewer than three peers", async () => {
    const team = await teamWithAStar();
    await team.leads(team.people.cy, team.people.di.id, "peer", [2, 2]);
    const candidates = [{ personId: team.people.cy.id, willing: null }];
    const { candidate, others } = await assessed(team, await openUsualCase(team, { candidates }));
    const ratings = ({ input, result }: typeof candidate) =>
      Object.fromEntries(evidenceLines(input.evidence, result, "en").map(({ kind, rating }) => [kind, rating]));
    expect(ratings(candidate)).toMatchObject({ peer: "3.0 of 5", supervisor: "4.5 of 5", collaboration: "2.4 of 5" });
    expect(others[0] && ratings(others[0] as typeof candidate)).toEqual({ peer: "too few to show" });
  });

  it("sets every entry of a kind of panel beside its own effect", async () => {
    const team = await teamWithAStar();
    await team.sheet(team.people.ana, "collaboration", 4);
    const { candidate } = await assessed(team, await openUsualCase(team));
    const lines = evidenceLines(candidate.input.evidence, candidate.result, "en").filter(
      ({ kind }) => kind === "collaboration",
    );
    expect(lines.map(({ rating, effect }) => [rating, Math.sign(effect)])).toEqual([
      ["2.4 of 5", -1],
      ["4.0 of 5", 1],
    ]);
  });

  it("ignores ratings of leadership competencies that the role does not ask for", async () => {
    const team = await teamWithAStar();
    const other = await team.competency({ kind: "leadership", name: "Budgeting", requiredFor: ["team-lead"] });
    await team.rate(team.people.ana.id, team.people.ed.id, "peer", [[other, 5]]);
    const { candidate } = await assessed(team, await openUsualCase(team));
    expect(candidate.input.evidence.filter(({ kind }) => kind === "peer")).toHaveLength(3);
  });

  it("changes with the case: a wider span makes the job harder", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const before = await assessed(team, caseId);
    await changeCase(team.context, caseId, 1, { ...usualDetails, span: 16 });
    const after = (await loadCase(team.context, caseId)) as Open;
    expect(after.assessment?.candidate.result.probability).toBeLessThan(before.candidate.result.probability);
  });

  it("needs seven statements, which with the three of every page makes ten", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    await passOverOwnView(team.context, caseId);
    const { context, count } = countStatements(team.context);
    await loadCase(context, caseId);
    expect(count()).toBeLessThanOrEqual(8);
  });
});

describe("a person who left after the case was opened", () => {
  it("leaves nothing to compute, and the page says so", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    await passOverOwnView(team.context, caseId);
    const later = { ...team.context, now: new Date("2027-03-01T10:00:00Z") };
    await team.database.transaction((tx) =>
      updatePerson(tx, team.organisationId, team.people.ana.id, 1, { leftOn: "2027-01-01" }),
    );
    expect(await loadCase(later, caseId)).toMatchObject({ stage: "open", assessment: null });
  });
});
