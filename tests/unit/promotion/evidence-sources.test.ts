import { describe, expect, it } from "vitest";
import { groupSources, poolEvidence, scoredEntries } from "#app/domain/promotion/evidence-sources.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";
import { squaredValidity } from "#app/domain/promotion/source-validity.ts";

const pool = (...entries: EvidenceEntry[]) => poolEvidence(entries, PROMOTION_PARAMETERS);
const onlyX = (entry: EvidenceEntry) => pool(entry)[0]?.x;
const validity = (entry: EvidenceEntry) => Math.sqrt(squaredValidity(pool(entry)[0]!, PROMOTION_PARAMETERS));

describe("poolEvidence", () => {
  it("weighs a rating that is one half-life older than the newest by half", () => {
    const [source] = pool(
      { kind: "peer", score: 4.6, raters: 2, ageMonths: 3, coverage: 0.4 },
      { kind: "peer", score: 3.6, raters: 2, ageMonths: 21, coverage: 0.7 },
    );
    expect(source).toMatchObject({ raters: 3, ageMonths: 3, coverage: 0.7 });
    const meanAboveNorm = (2 * 4.6 + 1 * 3.6) / 3 - 3.6;
    expect(source?.x).toBeCloseTo(meanAboveNorm / (0.7 * Math.sqrt((1 + 2 * 0.42) / 3)), 12);
  });

  it("judges a pooled rating against the spread of a mean of that many raters", () => {
    expect(onlyX({ kind: "supervisor", score: 4.4, raters: 2, ageMonths: 3 })).toBeCloseTo(1.6778, 4);
    expect(onlyX({ kind: "supervisor", score: 4.4 })).toBeCloseTo(1 / 0.7, 12);
    expect(onlyX({ kind: "reports", score: 3.6, raters: 4 })).toBeCloseTo(0, 12);
  });

  it("cuts scores at 2.5 standard deviations and never cuts z", () => {
    expect(onlyX({ kind: "simulation", score: 5 })).toBe(2.5);
    expect(onlyX({ kind: "simulation", score: 1 })).toBe(-2.5);
    expect(onlyX({ kind: "peer", score: 5, raters: 8 })).toBe(2.5);
    expect(onlyX({ kind: "simulation", z: 3.1 })).toBe(3.1);
    expect(onlyX({ kind: "peer", z: -4, raters: 2 })).toBe(-4);
  });

  it("takes the weighted mean of z for a rating kind", () => {
    const [source] = pool({ kind: "reports", z: 1, raters: 3 }, { kind: "reports", z: -1, ageMonths: 18 });
    expect(source?.x).toBeCloseTo((3 - 0.5) / 3.5, 12);
  });

  it("keeps two interviews as two sources and lists kinds in their fixed order", () => {
    const kinds = pool(
      { kind: "reports", z: 0 },
      { kind: "structured_interview", z: 1 },
      { kind: "acting_lead", z: 0, months: 3 },
      { kind: "structured_interview", z: 0.5 },
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(["structured_interview", "structured_interview", "acting_lead", "reports"]);
  });

  it("refuses score and z mixed within one rating kind, and a lead trial without a length", () => {
    expect(() => pool({ kind: "peer", z: 1 }, { kind: "peer", score: 4 })).toThrow(RangeError);
    expect(() => pool({ kind: "acting_lead", z: 1 })).toThrow(RangeError);
    expect(pool({ kind: "simulation", z: 1 }, { kind: "simulation", score: 4 })).toHaveLength(2);
  });
});

describe("groupSources", () => {
  it("counts raters of an entry one half-life older by half", () => {
    const entries = [
      { kind: "peer", raters: 2, ageMonths: 0 },
      { kind: "peer", raters: 2, ageMonths: 18 },
    ] as const;
    expect(groupSources(entries, PROMOTION_PARAMETERS)[0]?.basis.raters).toBe(3);
  });
});

describe("scoredEntries", () => {
  it("drops what is shown and never scored", () => {
    const peer: EvidenceEntry = { kind: "peer", score: 4 };
    expect(scoredEntries([{ kind: "tenure" }, peer, { kind: "wish_to_lead" }])).toEqual([peer]);
  });
});

describe("squaredValidity", () => {
  it.each([
    ["peer", 1, 0.259],
    ["peer", 3, 0.331],
    ["peer", 5, 0.354],
    ["peer", 8, 0.369],
    ["supervisor", 1, 0.268],
    ["supervisor", 3, 0.337],
    ["supervisor", 5, 0.359],
    ["supervisor", 8, 0.373],
    ["reports", 1, 0.219],
    ["reports", 3, 0.3],
    ["reports", 5, 0.33],
    ["reports", 8, 0.352],
  ] as const)("gives ratings by %s, %d of them, a validity of %d", (kind, raters, expected) => {
    expect(Math.round(validity({ kind, raters, z: 0 }) * 1000) / 1000).toBe(expected);
  });

  it("takes weight away for age, partial coverage, one interviewer and a short trial", () => {
    expect(validity({ kind: "structured_interview", z: 0 })).toBeCloseTo(0.42, 12);
    expect(validity({ kind: "structured_interview", z: 0, assessors: 1 })).toBeCloseTo(0.35, 12);
    expect(validity({ kind: "structured_interview", z: 0, ageMonths: 24 }) ** 2).toBeCloseTo(0.42 ** 2 / 2, 12);
    expect(validity({ kind: "simulation", z: 0, coverage: 0.25 })).toBeCloseTo(0.33 / 2, 12);
    expect(validity({ kind: "acting_lead", z: 0, months: 1.5 })).toBeCloseTo(0.33 / 2, 12);
    expect(validity({ kind: "acting_lead", z: 0, months: 12, ageMonths: 36 }) ** 2).toBeCloseTo(0.33 ** 2 / 2, 12);
  });
});
