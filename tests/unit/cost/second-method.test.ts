import { describe, expect, it } from "vitest";
import { benchmarkOf, secondOpinion } from "#app/domain/cost/second-method.ts";

const FACTS = {
  ...{ users: 180, headcount: 180, horizonMonths: 12, salaryAnnual: 96_800, burdenFactor: 1.292 },
  ...{ toolsPerDevice: 25, devicesPerUser: 1.2 },
};
const POSTS = 10 * 96_800 * 1.292;
const TOOLS = 12 * 180 * 1.2 * 25;

describe("the rule of thumb per user", () => {
  it("takes posts by the firm's size and own tools where nobody else brings them", () => {
    expect(benchmarkOf("stay-as-is", FACTS)).toBeCloseTo(POSTS + TOOLS, 6);
    expect(benchmarkOf("hire-manager", { ...FACTS, headcount: 600 })).toBeCloseTo((POSTS * 18) / 25 + TOOLS, 6);
    expect(benchmarkOf("hire-manager", { ...FACTS, headcount: 20_000 })).toBeCloseTo((POSTS * 18) / 40 + TOOLS, 6);
  });

  it("takes the market's fee and a tenth of the posts when managed, half of everything when shared", () => {
    expect(benchmarkOf("fully-managed", FACTS)).toBeCloseTo(POSTS / 10 + 12 * 180 * 150, 6);
    expect(benchmarkOf("co-managed", FACTS)).toBeCloseTo((POSTS + TOOLS + 12 * 180 * 150) / 2, 6);
    expect(benchmarkOf("raise-and-provider", FACTS)).toBe(benchmarkOf("co-managed", FACTS));
  });
});

describe("a second opinion", () => {
  const rule = benchmarkOf("stay-as-is", FACTS);

  it("flags what lies more than a quarter away, on either side, and not a quarter itself", () => {
    const flagged = [1.26, 1.24, 0.76, 0.74].map(
      (factor) => secondOpinion("stay-as-is", rule * factor, FACTS)?.isFlagged,
    );
    expect(flagged).toEqual([true, false, false, true]);
    expect(secondOpinion("stay-as-is", rule * 1.4, FACTS)?.gap).toBeCloseTo(0.4, 12);
  });

  it("is none where there are no users to count by", () => {
    expect(secondOpinion("stay-as-is", 1, { ...FACTS, users: 0 })).toBeNull();
  });
});
