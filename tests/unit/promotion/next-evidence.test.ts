import { describe, expect, it } from "vitest";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { flipProbability, type NextEvidenceFacts, rankNextEvidence } from "#app/domain/promotion/next-evidence.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";
import { successProbability } from "#app/domain/promotion/success-probability.ts";
import { normalQuantile } from "#app/domain/shared/normal.ts";

const NOTHING_TO_BEAT = Number.NEGATIVE_INFINITY;

function factsOf(evidence: EvidenceEntry[], meanToBeat = NOTHING_TO_BEAT): NextEvidenceFacts {
  const { mean, variance, bar } = assessPromotion({ evidence });
  return { entries: evidence, mean, variance, bar, meanToBeat, unavailable: [] };
}
const steps = (evidence: EvidenceEntry[]) => rankNextEvidence(factsOf(evidence), PROMOTION_PARAMETERS);

describe("rankNextEvidence", () => {
  it.each<[string, EvidenceEntry[], number]>([
    ["no evidence", [], 0.385],
    ["one supervisor", [{ kind: "supervisor", z: 1.5 }], 0.46],
    [
      "a supervisor against six peers",
      [
        { kind: "supervisor", z: 1.5 },
        { kind: "peer", raters: 6, z: -0.8 },
      ],
      0.297,
    ],
  ])("gives a structured interview its published chance with %s", (_, evidence, expected) => {
    const interview = steps(evidence)[0];
    expect(interview?.id).toBe("structured_interview");
    expect(interview?.flipProbability.toFixed(3)).toBe(expected.toFixed(3));
  });

  it("keeps equal chances in the order of the list", () => {
    const ids = steps([{ kind: "supervisor", z: 1.5 }]).map(({ id }) => id);
    expect(ids.indexOf("lead_trial_6")).toBe(ids.indexOf("simulation") + 1);
  });

  it("says what confidence it would lead to", () => {
    const after = new Map(steps([{ kind: "supervisor", z: 1.5 }]).map((step) => [step.id, step.confidenceAfter]));
    expect(after.get("structured_interview")).toBe("medium");
    expect(after.get("peers_3")).toBe("low");
  });

  it("counts the people that new evidence brings in where all raters are known", () => {
    const evidence: EvidenceEntry[] = [
      { kind: "supervisor", raters: 1, z: 1, raterIds: ["a"] },
      { kind: "peer", raters: 2, z: 1, raterIds: ["a", "b"] },
      { kind: "structured_interview", z: 1, raterIds: ["a"] },
    ];
    const after = new Map(steps(evidence).map((step) => [step.id, step.confidenceAfter]));
    expect(after.get("lead_trial_6")).toBe("medium");
  });

  it("adds raters to the kind that is there already", () => {
    const withPeers = steps([{ kind: "peer", raters: 6, z: 0 }]).find(({ id }) => id === "peers_3");
    const without = steps([]).find(({ id }) => id === "peers_3");
    expect(withPeers?.flipProbability).toBeLessThan(without?.flipProbability ?? 0);
    expect(withPeers).toMatchObject({ kind: "peer", raters: 3 });
  });
});

describe("flipProbability", () => {
  const edges = { entries: [], unavailable: [] };
  const flip = (mean: number, varianceAfter: number, meanToBeat = NOTHING_TO_BEAT, variance = 1) =>
    flipProbability({ ...edges, mean, variance, bar: -0.25335, meanToBeat }, varianceAfter, PROMOTION_PARAMETERS);

  /** Shares of 20,001 evenly spread new means that land on another rung. */
  function byCounting(mean: number, variance: number, varianceAfter: number, meanToBeat: number): number {
    const bar = -0.25335;
    const rung = (m: number, v: number) => {
      const p = successProbability({ mean: m, variance: v }, bar);
      if (p < 0.5) return "not now";
      if (p < 0.8) return "trial";
      return m < meanToBeat ? "other" : "promote";
    };
    const today = rung(mean, variance);
    const draws = Array.from({ length: 20_001 }, (_, i) => normalQuantile((i + 0.5) / 20_001));
    const spread = Math.sqrt(variance - varianceAfter);
    return draws.filter((draw) => rung(mean + spread * draw, varianceAfter) !== today).length / draws.length;
  }

  it.each([
    [0, 1, 0.82, NOTHING_TO_BEAT],
    [-0.6, 0.9, 0.75, NOTHING_TO_BEAT],
    [1.1, 0.8, 0.7, NOTHING_TO_BEAT],
    [0.8, 0.8, 0.7, 1.1],
    [1.2, 0.8, 0.7, 1.1],
    [0.3, 0.8, 0.7, 0.9],
    [0.9, 0.8, 0.7, 0.2],
  ])("agrees with counting for a mean of %d, variance %d to %d, mean to beat %d", (mean, variance, after, beat) => {
    expect(flip(mean, after, beat, variance)).toBeCloseTo(byCounting(mean, variance, after, beat), 3);
  });

  it("is nothing where the evidence adds nothing", () => {
    expect(flip(0.3, 1)).toBe(0);
  });
});
