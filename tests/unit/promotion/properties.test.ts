import fc from "fast-check";
import { expect, it } from "vitest";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import type { EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";
import { evidenceAndOneMore, evidenceArbitrary, settingArbitrary } from "./file-arbitrary.ts";

const RUNS = { numRuns: 1000 };
const ROUNDING = 1e-12;
const change = (evidence: EvidenceEntry[], pick: number, change: (entry: EvidenceEntry) => EvidenceEntry) =>
  evidence.map((entry, i) => (i === pick % evidence.length ? change(entry) : entry));
const raise = (entry: EvidenceEntry, by: number): EvidenceEntry =>
  entry.score === undefined ? { ...entry, z: entry.z + by } : { ...entry, score: entry.score + by };

it("raising what one source says raises the mean, or leaves it where scores are cut, and leaves the variance alone", () => {
  fc.assert(
    fc.property(evidenceArbitrary(1), fc.nat(), fc.double({ min: 0.01, max: 2, noNaN: true }), (evidence, pick, by) => {
      const before = assessPromotion({ evidence });
      const after = assessPromotion({ evidence: change(evidence, pick, (entry) => raise(entry, by)) });
      expect(after.variance).toBeCloseTo(before.variance, 12);
      expect(after.mean).toBeGreaterThanOrEqual(before.mean - ROUNDING);
      const isCut = before.sources.some(({ x }) => Math.abs(x) >= 2.5);
      const isFresh = evidence.every(({ ageMonths }) => (ageMonths ?? 0) < 100);
      if (!isCut && isFresh && after.sources.every(({ x }) => Math.abs(x) < 2.5)) {
        expect(after.mean).toBeGreaterThan(before.mean);
      }
    }),
    RUNS,
  );
});

it("another entry never widens the interval, whatever its age, coverage and number of raters", () => {
  fc.assert(
    fc.property(evidenceAndOneMore, ({ before, after }) => {
      const variance = assessPromotion({ evidence: before }).variance;
      expect(assessPromotion({ evidence: after }).variance).toBeLessThanOrEqual(variance + ROUNDING);
    }),
    RUNS,
  );
});

it("another rater of an entry never widens the interval", () => {
  fc.assert(
    fc.property(evidenceArbitrary(1), fc.nat(), (evidence, pick) => {
      const unnamed = evidence.map((entry) => ({ ...entry, raterIds: undefined }));
      const more = change(unnamed, pick, (entry) => ({ ...entry, raters: (entry.raters ?? 1) + 1 }));
      expect(assessPromotion({ evidence: more }).variance).toBeLessThanOrEqual(
        assessPromotion({ evidence: unnamed }).variance + ROUNDING,
      );
    }),
    RUNS,
  );
});

it("ageing of one entry or of all never narrows the interval", () => {
  fc.assert(
    fc.property(
      evidenceArbitrary(1),
      fc.nat(),
      fc.double({ min: 0, max: 60, noNaN: true }),
      (evidence, pick, months) => {
        const { variance } = assessPromotion({ evidence });
        const age = (entry: EvidenceEntry) => ({ ...entry, ageMonths: (entry.ageMonths ?? 0) + months });
        expect(assessPromotion({ evidence: change(evidence, pick, age) }).variance).toBeGreaterThanOrEqual(
          variance - ROUNDING,
        );
        expect(assessPromotion({ evidence: evidence.map(age) }).variance).toBeGreaterThanOrEqual(variance - ROUNDING);
      },
    ),
    RUNS,
  );
});

it("the reasons add up to the mean, in the order of the kinds", () => {
  fc.assert(
    fc.property(evidenceArbitrary(), (evidence) => {
      const { mean, contributions, sources } = assessPromotion({ evidence });
      expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(mean, 12);
      expect(contributions.map(({ kind }) => kind)).toEqual(sources.map(({ kind }) => kind));
    }),
    RUNS,
  );
});

it("the order of evidence changes nothing, to the last bit", () => {
  fc.assert(
    fc.property(evidenceArbitrary(), settingArbitrary, fc.infiniteStream(fc.nat()), (evidence, setting, keys) => {
      const shuffled = evidence
        .map((entry) => ({ entry, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry);
      expect(assessPromotion({ ...setting, evidence: shuffled })).toEqual(assessPromotion({ ...setting, evidence }));
    }),
    RUNS,
  );
});

it("the chance falls with more direct reports and rises with the base rate", () => {
  fc.assert(
    fc.property(evidenceArbitrary(), settingArbitrary, fc.integer({ min: 1, max: 60 }), (evidence, setting, more) => {
      const { baseRate = 0.6, span = 7 } = setting;
      const { probability } = assessPromotion({ evidence, baseRate, span });
      const wider = assessPromotion({ evidence, baseRate, span: span + more }).probability;
      if (span >= 8) expect(wider).toBeLessThan(probability);
      else expect(wider).toBeLessThanOrEqual(probability);
      expect(assessPromotion({ evidence, baseRate: baseRate + 0.02, span }).probability).toBeGreaterThan(probability);
    }),
    RUNS,
  );
});

it("low confidence never reads as low, moderate or elevated risk, and no evidence is always unknown", () => {
  fc.assert(
    fc.property(evidenceArbitrary(), settingArbitrary, (evidence, setting) => {
      const { label, confidence, mean, probability } = assessPromotion({ ...setting, evidence });
      if (confidence === "low") expect(["unknown", "unproven", "high"]).toContain(label);
      expect(label === "unknown").toBe(evidence.length === 0);
      if (confidence === "low" && label === "high") expect([mean < 0, probability < 0.5]).toEqual([true, true]);
    }),
    RUNS,
  );
});

it("technical level, tenure, self-rating, wish to lead and protected attributes change nothing", () => {
  fc.assert(
    fc.property(evidenceArbitrary(), fc.integer({ min: 0, max: 5 }), (evidence, own) => {
      const plain = assessPromotion({ evidence });
      const kinds = ["technical_level", "tenure", "self_rating", "wish_to_lead"] as const;
      const dressed = {
        age: 61,
        sex: "f",
        leaveDays: 90,
        evidence: [
          ...kinds.map((kind) => ({ kind, score: 5, z: 3 })),
          ...evidence.map((entry) => ({ ...entry, age: 61 })),
        ],
        team: { technicalLevels: [own, 3, 2, 1], candidateIndex: 0, size: 4, criticalLead: true },
      };
      const { mean, variance, probability, label, confidence, contributions } = assessPromotion(dressed);
      expect({ mean, variance, probability, label, confidence, contributions }).toEqual({
        mean: plain.mean,
        variance: plain.variance,
        probability: plain.probability,
        label: plain.label,
        confidence: plain.confidence,
        contributions: plain.contributions,
      });
    }),
    RUNS,
  );
});

it("the same input gives the same output, all of it finite", () => {
  fc.assert(
    fc.property(evidenceArbitrary(), settingArbitrary, (evidence, setting) => {
      const result = assessPromotion({ ...setting, evidence });
      expect(assessPromotion(structuredClone({ ...setting, evidence }))).toEqual(result);
      const { mean, variance, strength, probability, interval80 } = result;
      expect([mean, variance, strength, probability, ...interval80].every(Number.isFinite)).toBe(true);
      expect(variance).toBeGreaterThanOrEqual(0.64);
      expect(strength).toBeLessThanOrEqual(0.6);
      for (const { flipProbability } of result.nextEvidence) {
        expect(flipProbability).toBeGreaterThanOrEqual(0);
        expect(flipProbability).toBeLessThanOrEqual(1);
      }
    }),
    RUNS,
  );
});

it("evidence of any age stays finite and says nothing in the end", () => {
  const evidence: EvidenceEntry[] = [
    { kind: "supervisor", z: 2, ageMonths: 1e7 },
    { kind: "peer", z: -2, ageMonths: 2e7 },
    { kind: "simulation", z: 2, ageMonths: 1e9 },
  ];
  const { mean, variance, disagreement } = assessPromotion({ evidence });
  expect([mean, variance]).toEqual([0, 1]);
  expect(Number.isFinite(disagreement.spread)).toBe(true);
});
