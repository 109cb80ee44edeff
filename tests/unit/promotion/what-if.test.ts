import { describe, expect, it } from "vitest";
import { readWhatIf } from "#app/components/promotion/what-if-values.ts";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import type { PromotionInput } from "#app/domain/promotion/promotion-input.ts";
import { assessWhatIf, noteWhatIf, type WhatIfBasis } from "#app/domain/promotion/what-if.ts";

const AS_IT_IS = { span: 7, baseRate: 0.6, backfill: false };
const INPUT: PromotionInput = {
  ...AS_IT_IS,
  willing: "yes",
  team: { technicalLevels: [4.6, 3.1, 2.8], candidateIndex: 0, size: 3 },
  technicalMultiple: 1.5,
  targetRole: "manager",
  soleExpert: true,
  evidence: [{ kind: "supervisor", score: 4.2, raterIds: ["a"] }],
};
const ALONE: WhatIfBasis = { input: INPUT, others: [] };
const interview = { kind: "structured_interview" as const, score: 4, people: 2, months: null };

describe("a what-if", () => {
  it("changes nothing where nothing is changed", () => {
    const other = { id: "B", input: { ...INPUT, evidence: [] }, available: true };
    const { probability, mean, loss } = assessPromotion(other.input);
    const others = [{ id: "B", probability, mean, lossFte: loss?.fte ?? 0, available: true }];
    expect(assessWhatIf({ input: { ...INPUT, others }, others: [other] }, { ...AS_IT_IS, evidence: [] })).toEqual(
      assessPromotion({ ...INPUT, others }),
    );
  });

  it("gives what the same evidence on record would give", () => {
    const changed = assessWhatIf(ALONE, {
      ...AS_IT_IS,
      evidence: [interview, { ...interview, kind: "peer", people: 3 }],
    });
    const recorded = assessPromotion({
      ...INPUT,
      evidence: [
        ...INPUT.evidence,
        { kind: "structured_interview", score: 4, assessors: 2 },
        ...["x", "y", "z"].map((id) => ({ kind: "peer" as const, score: 4, raterIds: [id] })),
      ],
    });
    expect(changed.probability).toBeCloseTo(recorded.probability, 12);
    expect(changed).toMatchObject({ label: recorded.label, confidence: "medium", families: 2 });
  });

  it("moves with span, base rate and backfill as the model says", () => {
    const today = assessPromotion(INPUT);
    const of = (change: Partial<typeof AS_IT_IS>) => assessWhatIf(ALONE, { ...AS_IT_IS, evidence: [], ...change });
    expect(of({ span: 16 }).probability).toBeLessThan(today.probability);
    expect(of({ baseRate: 0.75 }).probability).toBeCloseTo(today.probabilityAtBaseRate["0.75"] ?? 0, 12);
    expect(today.loss?.fte).toBeCloseTo(1.26 * 0.7 + 0.05 * 2, 9);
    expect(of({ backfill: true }).loss?.fte).toBeCloseTo(1.26 * 0.7, 9);
    expect(of({ backfill: true }).stress?.probability).toBeCloseTo(today.stress?.probability ?? 0, 12);
  });

  it("is kept with both results and the versions that made them", () => {
    const today = assessPromotion({ evidence: [] });
    const note = noteWhatIf(today, { input: { evidence: [] }, others: [] }, { ...AS_IT_IS, evidence: [interview] });
    expect(note.changed.probability).toBeCloseTo(0.826, 3);
    expect(note.today).toMatchObject({ probability: today.probability, label: "unknown", rule: "gather-evidence" });
    expect(note.parametersVersion).toBe(today.parametersVersion);
  });
});

describe("what is typed into a what-if", () => {
  const read = (typed: Record<string, string>) => readWhatIf(new Map(Object.entries(typed)), AS_IT_IS);

  it("is the case as it is where nothing is typed", () => {
    expect(read({})).toEqual({ tried: { ...AS_IT_IS, evidence: [] }, errors: {} });
  });

  it("takes the usual number of people and months, and a decimal comma", () => {
    const { tried, errors } = read({ kind1: "acting_lead", score1: "3,5", kind3: "peer", score3: "4", baseRate: "75" });
    expect(errors).toEqual({});
    expect(tried).toMatchObject({ baseRate: 0.75, span: 7, backfill: false });
    expect(tried.evidence).toEqual([
      { kind: "acting_lead", score: 3.5, people: 2, months: 6 },
      { kind: "peer", score: 4, people: 1, months: null },
    ]);
  });

  it("names what it cannot read and leaves it out", () => {
    const { tried, errors } = read({
      kind1: "peer",
      score1: "9",
      kind2: "tenure",
      score2: "4",
      span: "0",
      backfill: "yes",
    });
    expect(Object.keys(errors)).toEqual(["score1", "span"]);
    expect(tried).toEqual({ evidence: [], span: 7, baseRate: 0.6, backfill: true });
  });
});
