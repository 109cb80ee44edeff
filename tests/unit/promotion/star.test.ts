import { describe, expect, it } from "vitest";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { TeamPicture } from "#app/domain/promotion/promotion-input.ts";
import { isStar, technicalLead } from "#app/domain/promotion/star.ts";

const star = (technicalLevels: (number | null)[], rest: Omit<TeamPicture, "technicalLevels"> = {}) =>
  isStar({ technicalLevels, candidateIndex: 0, ...rest }, PROMOTION_PARAMETERS);
const times = (count: number, level: number | null) => Array.from({ length: count }, () => level);

describe("isStar in a team with fewer than ten rated people", () => {
  it("calls nobody a star for being alone", () => {
    expect(star([5])).toBe(false);
    expect(star([5], { criticalLead: true })).toBe(true);
  });

  it("needs a lead of .75 level in a team of two or three", () => {
    expect(star([3.85, 3.1])).toBe(true);
    expect(star([3.8, 3.1])).toBe(false);
    expect(star([4.6, 3.1, 2.8])).toBe(true);
    expect(star([4.6, 4.6, 2.8])).toBe(false);
    expect(star([3.1, 4.6, 2.8])).toBe(false);
  });

  it("takes the only expert in a critical competency for a star, wherever the mean level lies", () => {
    expect(star([2, 3, 4], { criticalLead: true })).toBe(true);
    expect(star([2, 3, 4], { criticalLead: false })).toBe(false);
  });

  it("still asks for the lead in a team of nine", () => {
    expect(star([4.5, ...times(8, 3.8)])).toBe(false);
    expect(star([4.6, ...times(8, 3.8)])).toBe(true);
  });

  it("counts rated people, not seats", () => {
    expect(star([4.5, ...times(8, 3.8), ...times(6, null)])).toBe(false);
  });
});

describe("isStar in a team with ten or more rated people", () => {
  it("takes the top tenth, half a level above the median, without any lead over the second", () => {
    expect(star([4.5, 4.4, ...times(8, 3.8)])).toBe(true);
    expect(star([4.4, 4.5, ...times(8, 3.8)])).toBe(false);
    expect(star([4.2, ...times(9, 3.8)])).toBe(false);
    expect(star([4.3, ...times(9, 3.8)])).toBe(true);
  });

  it("includes ties at the edge of the top tenth", () => {
    expect(star([4.5, 4.5, 4.5, ...times(7, 3.8)])).toBe(true);
  });

  it("has one place among nineteen and two among twenty", () => {
    expect(star([4.5, 4.6, ...times(17, 3)])).toBe(false);
    expect(star([4.5, 4.6, ...times(18, 3)])).toBe(true);
  });

  it("calls nobody a star where all are alike, and does not look at single competencies", () => {
    expect(star(times(12, 4))).toBe(false);
    expect(star(times(12, 4), { criticalLead: true })).toBe(false);
  });
});

describe("isStar without enough to go by", () => {
  it("is not known", () => {
    expect(isStar(undefined, PROMOTION_PARAMETERS)).toBeNull();
    expect(isStar({ size: 8 }, PROMOTION_PARAMETERS)).toBeNull();
    expect(isStar({ technicalLevels: [4, 3] }, PROMOTION_PARAMETERS)).toBeNull();
    expect(star([null, 3, 4])).toBeNull();
  });
});

describe("technicalLead", () => {
  it("counts in sample standard deviations of the team", () => {
    expect(technicalLead({ technicalLevels: [4.6, 3.1, 2.8], candidateIndex: 0 })).toBeCloseTo(1.1406, 4);
    expect(technicalLead({ technicalLevels: [4.6, 3.1, 2.8, null], candidateIndex: 2 })).toBeCloseTo(-0.7259, 4);
  });

  it("is 0 in a team of one and where all levels are the same", () => {
    expect(technicalLead({ technicalLevels: [5], candidateIndex: 0 })).toBe(0);
    expect(technicalLead({ technicalLevels: [3.1, 3.1, 3.1], candidateIndex: 1 })).toBe(0);
  });

  it("is not known for somebody who is not rated", () => {
    expect(technicalLead({ technicalLevels: [null, 3], candidateIndex: 0 })).toBeNull();
    expect(technicalLead(undefined)).toBeNull();
  });
});
