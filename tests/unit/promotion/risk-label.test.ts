import { describe, expect, it } from "vitest";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import type { EvidenceFamily } from "#app/domain/promotion/evidence-kinds.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";
import { assessConfidence, type Confidence, countDistinctRaters, labelRisk } from "#app/domain/promotion/risk-label.ts";

const FAMILIES: EvidenceFamily[] = ["assessment", "behaviour", "ratings"];

describe("assessConfidence", () => {
  it.each<[number, number, number | null, Confidence]>([
    [0.5, 3, null, "high"],
    [0.4999, 3, null, "medium"],
    [0.55, 2, null, "medium"],
    [0.38, 2, null, "medium"],
    [0.3799, 2, null, "low"],
    [0.55, 1, null, "low"],
    [0.55, 3, 4, "high"],
    [0.55, 3, 3, "medium"],
    [0.55, 3, 2, "medium"],
    [0.55, 3, 1, "low"],
  ])("strength %d from %d kinds of source and %s people is %s", (strength, families, people, confidence) => {
    const facts = { strength, families: new Set(FAMILIES.slice(0, families)), people };
    expect(assessConfidence(facts, PROMOTION_PARAMETERS)).toBe(confidence);
  });
});

describe("countDistinctRaters", () => {
  it("counts a person once, and nobody unless every entry names its raters", () => {
    const peer = { kind: "peer", raterIds: ["a", "b"] } as const;
    expect(countDistinctRaters([peer, { kind: "simulation", raterIds: ["a"] }])).toBe(2);
    expect(countDistinctRaters([peer, { kind: "simulation" }])).toBeNull();
    expect(countDistinctRaters([])).toBeNull();
  });

  it("keeps dropped kinds out of the question who is known", () => {
    const named: EvidenceEntry = { kind: "supervisor", z: 1, raterIds: ["a"] };
    expect(assessPromotion({ evidence: [named, { kind: "tenure" }] }).people).toBe(1);
  });
});

describe("labelRisk", () => {
  const label = (probability: number, confidence: Confidence, mean: number, sources = 1) =>
    labelRisk({ sources, confidence, probability, mean }, PROMOTION_PARAMETERS);

  it.each([
    [0.8, "low"],
    [0.7999, "moderate"],
    [0.65, "moderate"],
    [0.6499, "elevated"],
    [0.5, "elevated"],
    [0.4999, "high"],
  ])("a chance of %d with medium confidence is %s risk", (probability, expected) => {
    expect(label(probability, "medium", 0.1)).toBe(expected);
  });

  it("is unproven on thin evidence, unless that evidence itself speaks against the promotion", () => {
    expect(label(0.95, "low", 1)).toBe("unproven");
    expect(label(0.55, "low", -0.1)).toBe("unproven");
    expect(label(0.45, "low", 0.1)).toBe("unproven");
    expect(label(0.45, "low", 0)).toBe("unproven");
    expect(label(0.45, "low", -0.1)).toBe("high");
  });

  it("is unknown without evidence, whatever the base rate says", () => {
    expect(label(0.3, "low", 0, 0)).toBe("unknown");
    expect(assessPromotion({ baseRate: 0.2, evidence: [{ kind: "self_rating" }] }).label).toBe("unknown");
  });
});
