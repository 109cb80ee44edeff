import { describe, expect, it } from "vitest";
import { listAnswers } from "#app/domain/answers/answer-kinds.ts";
import { type AnswerFacts, priceAnswers } from "#app/domain/answers/price-answers.ts";
import { addSteps, timeUntilItWorks } from "#app/domain/answers/time-until-it-works.ts";
import { trialOutlook } from "#app/domain/answers/trial-outlook.ts";
import { pointEstimate } from "#app/domain/cost/point-estimate.ts";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { facts } from "../cost/scenario-facts.ts";

const critical = facts.critical!.map((entry) => ({ ...entry, heldByOther: false }));
const answerFacts = (trial: AnswerFacts["scenario"]["trial"], change: Partial<AnswerFacts["scenario"]> = {}) => ({
  scenario: { ...facts, horizonMonths: 36, seed: 1, trial: trial!, ...change },
  others: [
    { facts: { ...facts.case!, personId: "d", probability: 0.9, technicalFte: 0.4, spilloverFte: 0 }, critical },
    { facts: { ...facts.case!, personId: "s", probability: 0.5, technicalFte: 0.4, spilloverFte: 0 }, critical },
  ],
});
const SIX = { months: 6, technicalFte: 0.378, isFilledIn: false };

function price(trial = SIX, change: Partial<AnswerFacts["scenario"]> = {}) {
  const priced = priceAnswers(listAnswers(["d", "s"]), answerFacts(trial, change));
  if (!priced.ok) throw new Error(JSON.stringify(priced));
  return priced;
}

describe("the answers of a case as one scenario", () => {
  const priced = price();
  const points = pointEstimate(priced.input);
  const total = (id: string) => points[id]!.total;

  it("has each of them once, each other candidate with their own chance, and a model that takes them all", () => {
    expect(priced.unavailable).toEqual([]);
    expect(priced.input.options.map(({ id }) => id)).toEqual([
      "promote-with-backfill",
      "promote-without-backfill",
      "lead-trial",
      "specialist-track",
      "other-candidate-d",
      "other-candidate-s",
      "hire-manager",
      "co-managed",
      "managed",
    ]);
    expect(runScenario({ ...priced.input, draws: 500 }).warnings).toEqual([]);
    expect(points["other-candidate-d"]!.byLine["d-reversal"]).toBeLessThan(
      points["other-candidate-s"]!.byLine["s-reversal"]!,
    );
  });

  it("pays somebody who fills in, or the work left undone, never both for good", () => {
    const filled = points["promote-with-backfill"]!.byLine;
    const undone = points["promote-without-backfill"]!.byLine;
    expect(filled["m-backfill"]).toBeGreaterThan(0);
    expect(undone["m-backfill"]).toBeUndefined();
    expect(undone["m-undone"]! / filled["m-undone"]!).toBeGreaterThan(10);
  });

  it("prices the trial alone: the time given up, handing over, and going badly from the fourth month", () => {
    const { byLine, monthly } = points["lead-trial"]!;
    // A colleague costs (90,000 recorded) × 1.249; .378 posts for six months, and one month of handing over.
    expect(byLine["m-trial-undone"]).toBeCloseTo(0.378 * 90_000 * 1.249 * 0.5, 2);
    expect(byLine["m-trial-transition"]).toBeCloseTo((90_000 * 1.249) / 12, 2);
    expect(byLine["m-trial-struggle"]).toBeGreaterThan(0);
    expect(monthly[6]!).toBeLessThan(monthly[5]!);
    expect(total("lead-trial")).toBeLessThan(total("promote-with-backfill"));
    const three = pointEstimate(price({ ...SIX, months: 3 }).input)["lead-trial"]!;
    expect(three.byLine["m-trial-struggle"]).toBeUndefined();
    const withHours = pointEstimate(price({ ...SIX, isFilledIn: true }).input)["lead-trial"]!;
    expect(withHours.byLine["m-trial-hours"]).toBeCloseTo(((0.378 * 1784) / 12) * 165 * 6, 2);
    expect(priced.answers.find(({ id }) => id === "lead-trial")?.gaps.join()).toContain("nobody leads after month 6");
  });

  it("takes the raise of a specialist step from its terms", () => {
    const agreed = pointEstimate(price(SIX, { specialistRaise: 0.2 }).input)["specialist-track"]!;
    expect(
      agreed.byLine["m-specialist-raise"]! / points["specialist-track"]!.byLine["m-specialist-raise"]!,
    ).toBeCloseTo(2, 9);
  });

  it("prices nothing where a figure is empty, and names it", () => {
    const abroad = answerFacts(SIX, { organisation: { country: "DE", currency: "EUR", headcount: 60, users: 50 } });
    const refused = priceAnswers(listAnswers([]), abroad);
    expect(refused).toMatchObject({ ok: false });
    expect(refused.ok ? [] : refused.missing.map(({ id }) => id)).toContain("burden-factor");
  });
});

describe("the time until an answer works", () => {
  it("adds middles, and distances as squares", () => {
    const [low, middle, high] = addSteps([
      [1.2, 1.5, 2.1],
      [3, 5, 9],
    ]);
    expect(middle).toBe(6.5);
    expect(low).toBeCloseTo(6.5 - Math.hypot(0.3, 2), 12);
    expect(high).toBeCloseTo(6.5 + Math.hypot(0.6, 4), 12);
  });

  it("takes the later of two ways, and the length of the trial as it is", () => {
    expect(timeUntilItWorks("promote-without-backfill", 6).months).toEqual([3, 6, 9]);
    expect(timeUntilItWorks("promote-with-backfill", 6).months[1]).toBe(6.5);
    expect(timeUntilItWorks("hire-manager", 6).steps).toEqual(["fill", "ramp"]);
    expect(timeUntilItWorks("lead-trial", 3).months).toEqual([3.25, 3.5, 4]);
  });
});

describe("the outlook of a trial", () => {
  const none = assessPromotion({ evidence: [] });

  it("adds up to one, keeps today's chance on average, and tells more the longer it lasts", () => {
    const short = trialOutlook({ evidence: [] }, none, 3, PROMOTION_PARAMETERS);
    const long = trialOutlook({ evidence: [] }, none, 6, PROMOTION_PARAMETERS);
    expect(long.promote + long.notNow + long.open).toBeCloseTo(1, 12);
    expect(long.promote).toBeGreaterThan(short.promote);
    expect(long.notNow).toBeGreaterThan(short.notNow);
    // Independent: v′ = 1 − .33² with one source, new mean ~ N(0, .33²), .80 is reached from c + √v′·.8416 on.
    expect(long.promote).toBeCloseTo(0.052, 2);
  });
});
