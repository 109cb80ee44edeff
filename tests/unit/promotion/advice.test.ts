import { describe, expect, it } from "vitest";
import { type AdviceFacts, adviseOn, meanToBeat } from "#app/domain/promotion/advice.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";

const rival = { other: { id: "B", probability: 0.92, mean: 0.9, lossFte: 0.74 }, advantage: 1.2123 };

function advise(overrides: Partial<AdviceFacts> = {}) {
  const facts: AdviceFacts = {
    willing: "yes",
    confidence: "high",
    probability: 0.9,
    mean: 0.95,
    breakEven: [],
    uncovered: [],
    ...overrides,
  };
  return adviseOn(facts, PROMOTION_PARAMETERS);
}

describe("adviseOn", () => {
  it.each<[string, Partial<AdviceFacts>, number, string]>([
    ["somebody who does not want to lead", { willing: "no" }, 0, "specialist-track"],
    ["somebody who is not sure", { willing: "unsure", confidence: "low" }, 0, "job-preview"],
    ["thin evidence", { confidence: "low", probability: 0.2 }, 1, "gather-evidence"],
    ["a chance just below one half", { probability: 0.4999 }, 2, "not-now"],
    ["a chance of exactly one half", { probability: 0.5 }, 3, "trial-or-other"],
    ["a chance just below .80", { probability: 0.7999 }, 3, "trial-or-other"],
    ["a good chance and a candidate who costs the team less", { breakEven: [rival] }, 4, "prefer-other"],
    ["a good chance and a gap in cover", { uncovered: ["Routing"] }, 5, "backfill-first"],
    ["a chance of exactly .80", { probability: 0.8 }, 6, "promote-with-support"],
  ])("answers %s", (_, facts, rung, rule) => {
    expect(advise(facts)).toMatchObject({ rung, rule });
  });

  it("prefers another candidate before it looks at cover, and names them", () => {
    expect(advise({ breakEven: [rival], uncovered: ["Routing"] })).toEqual({
      rung: 4,
      rule: "prefer-other",
      preferred: ["B"],
    });
  });

  it("does not prefer a candidate who is not available, is not low risk or is beaten by enough", () => {
    const { other } = rival;
    const rule = (breakEven: AdviceFacts["breakEven"], mean = 0.95) => advise({ breakEven, mean }).rule;
    expect(rule([{ ...rival, other: { ...other, available: false } }])).toBe("promote-with-support");
    expect(rule([{ ...rival, other: { ...other, probability: 0.79 } }])).toBe("promote-with-support");
    expect(rule([{ ...rival, other: { ...other, probability: 0.8 } }])).toBe("prefer-other");
    expect(rule([rival], 2.1124)).toBe("promote-with-support");
    expect(rule([rival], 2.1122)).toBe("prefer-other");
  });
});

describe("meanToBeat", () => {
  it("is the hardest of the available low-risk candidates", () => {
    const easier = { other: { ...rival.other, id: "C", mean: 0.1 }, advantage: 0.2 };
    expect(meanToBeat([easier, rival], PROMOTION_PARAMETERS)).toBeCloseTo(2.1123, 12);
    expect(meanToBeat([], PROMOTION_PARAMETERS)).toBe(Number.NEGATIVE_INFINITY);
  });
});
