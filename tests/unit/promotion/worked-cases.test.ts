import { describe, expect, it } from "vitest";
import { runPromotionRiskCommand } from "#app/cli/model/promotion-risk.ts";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import type { EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";
import { expectToMatchGolden, readGoldenCases } from "#tests/golden/match-golden.ts";

describe("worked cases of promotion risk", () => {
  it.each(readGoldenCases("promotion"))("$title", ({ input, expected }) => {
    expectToMatchGolden(runPromotionRiskCommand(input), expected);
  });
});

const supervisors = (raters: number, z: number): EvidenceEntry => ({ kind: "supervisor", raters, z });
const peers = (raters: number, z: number): EvidenceEntry => ({ kind: "peer", raters, z });
const interview = (z: number): EvidenceEntry => ({ kind: "structured_interview", z });
const trial = (z: number): EvidenceEntry => ({ kind: "acting_lead", months: 6, z });
const collaboration = (z: number): EvidenceEntry => ({ kind: "collaboration", z });

describe("published table of cases, two decimals", () => {
  it.each<[string, EvidenceEntry[], number[], string, string, boolean]>([
    ["nothing", [], [0, 1, 0, 0.6, 0.45, 0.75], "unknown", "low", false],
    ["one supervisor", [supervisors(1, 1.5)], [0.4, 0.96, 0.27, 0.75, 0.61, 0.87], "unproven", "low", false],
    [
      "five good sources",
      [supervisors(2, 1), peers(6, 1), interview(1.2), trial(1), collaboration(1)],
      [0.93, 0.84, 0.55, 0.92, 0.83, 0.97],
      "low",
      "high",
      false,
    ],
    [
      "weak ratings and a weak interview",
      [supervisors(1, -0.5), peers(6, -1.2), interview(-1)],
      [-0.68, 0.86, 0.51, 0.31, 0.17, 0.5],
      "high",
      "medium",
      false,
    ],
    [
      "four good sources",
      [supervisors(2, 1), peers(6, 1.2), interview(1), trial(1.2)],
      [0.9, 0.84, 0.55, 0.92, 0.82, 0.97],
      "low",
      "high",
      false,
    ],
    [
      "a supervisor against six peers",
      [supervisors(1, 1.5), peers(6, -0.8)],
      [0.07, 0.92, 0.38, 0.64, 0.47, 0.79],
      "unproven",
      "low",
      true,
    ],
  ])("%s", (_, evidence, numbers, label, confidence, disagrees) => {
    const result = assessPromotion({ evidence });
    const { mean, variance, strength, probability, probabilityAtBaseRate } = result;
    const shown = [mean, Math.sqrt(variance), strength, probability, ...Object.values(probabilityAtBaseRate)];
    expect(shown.map((value) => Math.round(value * 100) / 100)).toEqual(numbers);
    expect(result).toMatchObject({ label, confidence, disagreement: { flagged: disagrees } });
  });
});

describe("assessPromotion", () => {
  it("gives the numbers of its example", () => {
    const result = assessPromotion({ evidence: [supervisors(1, 1.5)] });
    expect(result.mean).toBeCloseTo(0.402, 3);
    expect(result.probability).toBeCloseTo(0.752, 3);
    expect(result).toMatchObject({ label: "unproven", advice: { rung: 1, rule: "gather-evidence" } });
  });

  it("leaves out what it cannot know", () => {
    expect(assessPromotion({ evidence: [] })).toMatchObject({
      star: null,
      starFlag: null,
      stress: null,
      loss: null,
      breakEvenAdvantage: null,
      people: null,
    });
  });

  it("carries the versions that a snapshot needs", () => {
    expect(assessPromotion({ evidence: [] })).toMatchObject({ parametersVersion: "2026-11", engineVersion: "1" });
  });

  it("proposes three next steps, and none that this team cannot provide", () => {
    const all = assessPromotion({ evidence: [] }).nextEvidence.map(({ id }) => id);
    expect(all).toEqual(["structured_interview", "peers_3", "simulation"]);
    const fewer = assessPromotion({ evidence: [], evidenceUnavailable: ["structured_interview", "peers_3"] });
    expect(fewer.nextEvidence.map(({ id }) => id)).toEqual(["simulation", "lead_trial_6", "assessment_centre"]);
    const noTrials = assessPromotion({ evidence: [], evidenceUnavailable: ["acting_lead"] }).nextEvidence;
    expect(noTrials.map(({ kind }) => kind)).not.toContain("acting_lead");
  });

  it("flags a star whose evidence is thin or speaks against the promotion, and no other", () => {
    const team = { technicalLevels: [4.6, 3.1, 2.8], candidateIndex: 0 };
    const strong = [supervisors(2, 1), peers(6, 1), interview(1.2), trial(1)];
    const weak = strong.map((entry) => ({ ...entry, z: -0.5, score: undefined }));
    expect(assessPromotion({ evidence: [], team }).starFlag).toBe(true);
    expect(assessPromotion({ evidence: strong, team }).starFlag).toBe(false);
    expect(assessPromotion({ evidence: weak, team }).starFlag).toBe(true);
    expect(assessPromotion({ evidence: [], team: { ...team, candidateIndex: 1 } }).starFlag).toBe(false);
  });

  it("does not touch its input", () => {
    const input = { evidence: [peers(3, 1), supervisors(1, 0.5)], others: [{ id: "B", probability: 0.9, mean: 1 }] };
    const before = structuredClone(input);
    assessPromotion(input);
    expect(input).toEqual(before);
  });
});
