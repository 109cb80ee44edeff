import { describe, expect, it } from "vitest";
import {
  certainValue,
  estimateProblem,
  type OwnEstimate,
  pointValue,
  quantileOf,
  samplerOf,
} from "#app/domain/shared/estimates.ts";
import { normalQuantile } from "#app/domain/shared/normal.ts";

describe("pointValue", () => {
  it("is the mean for pert, triangular, uniform and lognormal, and the p50 for a range", () => {
    expect(pointValue({ pert: [100, 160, 250] })).toBe(165);
    expect(pointValue({ triangular: [100, 160, 250] })).toBe(170);
    expect(pointValue({ uniform: [2, 5] })).toBe(3.5);
    expect(pointValue({ lognormal: [10_000, 90_000] })).toBeCloseTo(43_321, 0);
    expect(pointValue({ range: [110, 120, 135] })).toBe(120);
    expect(pointValue({ fixed: 7 })).toBe(7);
    expect(pointValue(-3)).toBe(-3);
  });

  it("keeps to the limits of a range", () => {
    expect(pointValue({ range: [1, 2, 3], min: 2.5 })).toBe(2.5);
    expect(pointValue({ range: [1, 2, 3], max: 1.5 })).toBe(1.5);
  });
});

describe("estimateProblem", () => {
  const problems: [OwnEstimate, string][] = [
    [{ range: [3, 2, 1] }, "p10 ≤ p50 ≤ p90"],
    [{ range: [1, 1, 2] }, "three different points"],
    [{ range: [1, 2, 2] }, "three different points"],
    [{ range: [100, 101, 106.01] }, "at most 5 times"],
    [{ range: [94.9, 100, 101] }, "at least .2 times"],
    [{ range: [1, 2, 3], min: 4, max: 3 }, "min ≤ max"],
    [{ pert: [1, 5, 2] }, "min ≤ mode ≤ max"],
    [{ triangular: [2, 1, 3] }, "min ≤ mode ≤ max"],
    [{ uniform: [2, 1] }, "min ≤ max"],
    [{ lognormal: [2, 1] }, "p10 ≤ p90"],
    [{ lognormal: [0, 1] }, "above 0"],
    [Number.NaN, "finite"],
    [{ fixed: Number.POSITIVE_INFINITY }, "finite"],
    [1e16, "1e15"],
  ];

  it.each(problems)("refuses %j", (estimate, words) => {
    expect(estimateProblem(estimate)).toContain(words);
  });

  it("accepts a skew of exactly .2 and 5, equal points and a mode on an end", () => {
    const fine: OwnEstimate[] = [
      { range: [100, 101, 106] },
      { range: [95, 100, 101] },
      { range: [5, 5, 5] },
      { pert: [0, 0, 1] },
      { triangular: [1, 1, 1] },
      { uniform: [1, 1] },
      -1e12,
    ];
    for (const estimate of fine) expect(estimateProblem(estimate)).toBeNull();
  });
});

describe("certainValue", () => {
  it("takes equal points for a fixed number", () => {
    expect(certainValue({ range: [5, 5, 5] })).toBe(5);
    expect(certainValue({ pert: [5, 5, 5] })).toBe(5);
    expect(certainValue({ lognormal: [5, 5] })).toBe(5);
    expect(certainValue({ range: [1, 2, 3] })).toBeNull();
  });
});

describe("samplerOf", () => {
  const uncertain: OwnEstimate[] = [
    { range: [100, 120, 150] },
    { range: [100, 125, 150] },
    { range: [100, 140, 150], min: 105, max: 149 },
    { pert: [100, 160, 250] },
    { triangular: [100, 160, 250] },
    { uniform: [-1, 4] },
    { lognormal: [10, 90] },
  ];

  it.each(uncertain)("follows the quantile function of %j", (estimate) => {
    const sampler = samplerOf(estimate)!;
    for (let u = 0.0005; u < 1; u += 0.0101) {
      const draw = sampler.from === "normal" ? normalQuantile(u) : u;
      expect(sampler.valueAt(draw) / quantileOf(estimate, u)).toBeCloseTo(1, 8);
    }
  });

  it("is null for what is certain", () => {
    expect(samplerOf(4)).toBeNull();
    expect(samplerOf({ uniform: [4, 4] })).toBeNull();
  });

  it("never leaves the limits of a range", () => {
    const sampler = samplerOf({ range: [100, 140, 150], min: 105, max: 149 })!;
    expect(sampler.valueAt(-8)).toBe(105);
    expect(sampler.valueAt(8)).toBe(149);
  });
});
