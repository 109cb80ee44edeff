import { describe, expect, it } from "vitest";
import { assessBreakEven, assessLoss, lastingMultiple, valueOfCompetence } from "#app/domain/promotion/loss-ledger.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { PromotionInput } from "#app/domain/promotion/promotion-input.ts";

function buildInput(overrides: Partial<PromotionInput> = {}): PromotionInput {
  const team = { size: 3 };
  return {
    evidence: [],
    technicalMultiple: 1.5,
    targetRole: "manager",
    soleExpert: true,
    backfill: false,
    team,
    ...overrides,
  };
}
const loss = (overrides: Partial<PromotionInput> = {}) => assessLoss(buildInput(overrides), PROMOTION_PARAMETERS);

describe("assessLoss", () => {
  it("adds time given up and what colleagues lose with the only expert", () => {
    expect(lastingMultiple(1.5, PROMOTION_PARAMETERS)).toBeCloseTo(1.26, 12);
    expect(loss()?.fte).toBeCloseTo(1.26 * 0.7 + 0.05 * 2, 12);
    expect(loss({ backfill: true })?.fte).toBeCloseTo(1.26 * 0.7, 12);
    expect(loss({ soleExpert: false })?.fte).toBeCloseTo(1.26 * 0.7, 12);
  });

  it("takes a smaller share of time for a team lead and a trial, or the share that is given", () => {
    expect(loss({ targetRole: "team-lead", soleExpert: false })?.fte).toBeCloseTo(1.26 * 0.3, 12);
    expect(loss({ targetRole: "trial", soleExpert: false })?.fte).toBeCloseTo(1.26 * 0.3, 12);
    expect(loss({ technicalShareGivenUp: 0.45, soleExpert: false })?.fte).toBeCloseTo(1.26 * 0.45, 12);
    expect(loss({ technicalShareGivenUp: 0, soleExpert: false })?.fte).toBe(0);
  });

  it("names the critical competencies that the person leaves below their minimum", () => {
    const critical = [
      { name: "Routing", holders: 1, minimum: 1, held: true },
      { name: "Backup", holders: 3, minimum: 2, held: true },
      { name: "Identity", holders: 0, minimum: 1, held: false },
      { name: "Firewall", holders: 2, minimum: 3, held: true },
    ];
    expect(loss({ critical })?.uncovered).toEqual(["Routing", "Firewall"]);
  });

  it("leaves out what it would need a missing part for", () => {
    expect(loss()).not.toHaveProperty("uncovered");
    expect(loss({ technicalMultiple: undefined })).toBeNull();
    expect(loss({ targetRole: undefined })).toBeNull();
    expect(loss({ team: undefined })).toBeNull();
    expect(loss({ team: undefined, soleExpert: false })?.fte).toBeCloseTo(0.882, 12);
    expect(loss({ technicalMultiple: undefined, critical: [] })).toEqual({ uncovered: [] });
  });
});

describe("valueOfCompetence", () => {
  it("is .532 FTE a year for a team of eight and grows with the team", () => {
    expect(valueOfCompetence(8, PROMOTION_PARAMETERS)).toBeCloseTo(0.5323, 4);
    expect(valueOfCompetence(16, PROMOTION_PARAMETERS)).toBeCloseTo(2 * 0.5323, 4);
  });
});

describe("assessBreakEven", () => {
  const other = { id: "B", probability: 0.92, mean: 0.9, lossFte: 0.74 };

  it("says by how much the person has to be the better manager", () => {
    const [result] = assessBreakEven(loss(), [other], 3, PROMOTION_PARAMETERS);
    expect(result?.advantage).toBeCloseTo(1.2123, 4);
  });

  it("is negative where the other one would be the greater loss, and turns round with the pair", () => {
    const forward = assessBreakEven({ fte: 0.5 }, [{ ...other, lossFte: 0.9 }], 8, PROMOTION_PARAMETERS);
    const backward = assessBreakEven({ fte: 0.9 }, [{ ...other, lossFte: 0.5 }], 8, PROMOTION_PARAMETERS);
    expect(forward[0]?.advantage).toBeCloseTo(-0.4 / 0.5323, 3);
    expect(forward[0]?.advantage).toBeCloseTo(-(backward[0]?.advantage ?? 0), 12);
  });

  it("is left out where a loss or the size of the team is not known", () => {
    expect(assessBreakEven(null, [other], 3, PROMOTION_PARAMETERS)).toEqual([]);
    expect(assessBreakEven(loss(), [other], undefined, PROMOTION_PARAMETERS)).toEqual([]);
    expect(assessBreakEven(loss(), [{ ...other, lossFte: undefined }], 3, PROMOTION_PARAMETERS)).toEqual([]);
  });
});
