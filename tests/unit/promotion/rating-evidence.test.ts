import { describe, expect, it } from "vitest";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { buildRatingEvidence, type LeadershipAssessment } from "#app/domain/promotion/rating-evidence.ts";

const PROFILE = ["coaching", "hiring", "conflict", "planning"];

function buildAssessment(overrides: Partial<LeadershipAssessment> = {}): LeadershipAssessment {
  return { raterId: "r1", source: "peer", competencyId: "coaching", level: 4, ageMonths: 2, ...overrides };
}

describe("buildRatingEvidence", () => {
  it("makes one entry per rater and kind, with coverage and the age of the newest level", () => {
    const entries = buildRatingEvidence(
      [
        buildAssessment({ level: 4, ageMonths: 8 }),
        buildAssessment({ competencyId: "hiring", level: 3, ageMonths: 5 }),
        buildAssessment({ source: "report", level: 2 }),
        buildAssessment({ raterId: "r2", source: "supervisor", level: 5 }),
      ],
      PROFILE,
    );
    expect(entries).toEqual([
      { kind: "peer", score: 3.5, raters: 1, ageMonths: 5, coverage: 0.5, raterIds: ["r1"] },
      { kind: "reports", score: 2, raters: 1, ageMonths: 2, coverage: 0.25, raterIds: ["r1"] },
      { kind: "supervisor", score: 5, raters: 1, ageMonths: 2, coverage: 0.25, raterIds: ["r2"] },
    ]);
  });

  it("counts only a rater's newest live level per competency", () => {
    const entries = buildRatingEvidence(
      [
        buildAssessment({ level: 1, ageMonths: 14 }),
        buildAssessment({ level: 4, ageMonths: 3 }),
        buildAssessment({ level: 5, ageMonths: 1, retracted: true }),
      ],
      ["coaching"],
    );
    expect(entries).toEqual([{ kind: "peer", score: 4, raters: 1, ageMonths: 3, coverage: 1, raterIds: ["r1"] }]);
  });

  it("takes the later recorded of two of one day", () => {
    const levels = [buildAssessment({ level: 2, sequence: 1 }), buildAssessment({ level: 5, sequence: 2 })];
    expect(buildRatingEvidence(levels, PROFILE)[0]?.score).toBe(5);
    expect(buildRatingEvidence([...levels].reverse(), PROFILE)[0]?.score).toBe(5);
  });

  it("leaves out self-ratings, tests and competencies that the role does not require", () => {
    const entries = buildRatingEvidence(
      [
        buildAssessment({ source: "self" }),
        buildAssessment({ source: "test" }),
        buildAssessment({ competencyId: "selling" }),
      ],
      PROFILE,
    );
    expect(entries).toEqual([]);
    expect(buildRatingEvidence([buildAssessment()], [])).toEqual([]);
  });

  it("feeds a case directly, and several peers make one pooled source", () => {
    const peers = ["a", "b", "c"].map((raterId) => buildAssessment({ raterId }));
    const result = assessPromotion({ evidence: buildRatingEvidence(peers, PROFILE) });
    expect(result.sources).toMatchObject([{ kind: "peer", raters: 3, coverage: 0.25, ageMonths: 2 }]);
    expect(result.people).toBe(3);
  });
});
