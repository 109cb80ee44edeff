import { describe, expect, it } from "vitest";
import { type AssumptionId, defaultsFor } from "#app/domain/cost/defaults.ts";
import { upperQuartile } from "#app/domain/cost/occupations.ts";
import { estimateProblem } from "#app/domain/shared/estimates.ts";

const american = (headcount: number) => defaultsFor({ country: "US", currency: "USD", headcount });
const pointsOf = (headcount: number, id: AssumptionId) => american(headcount).find((each) => each.id === id)!.value;

describe("defaultsFor", () => {
  it("gives every figure a title, a unit, a source, a date and a mark, and points that make a range", () => {
    for (const { id, title, source, date, mark, usFigure } of american(60)) {
      expect(title && source, id).toBeTruthy();
      expect(date, id).toMatch(/^20\d\d(-\d\d)?$/);
      expect(["P", "J"]).toContain(mark);
      expect(estimateProblem({ range: usFigure }), id).toBeNull();
    }
  });

  it("has a burden factor of 1.249, 1.292 or 1.352 by the number of people employed", () => {
    expect([1, 99, 100, 499, 500, 9000].map((headcount) => pointsOf(headcount, "burden-factor")![1])).toEqual([
      1.249, 1.249, 1.292, 1.292, 1.352, 1.352,
    ]);
  });

  it("pays a hired manager near an administrator's upper quartile below 100 people, the national manager from 100", () => {
    expect(upperQuartile("administrator")).toBeCloseTo(123_092, 0);
    expect(pointsOf(99, "manager-pay")).toEqual([96_800, 123_100, 150_300]);
    expect(pointsOf(100, "manager-pay")).toEqual([104_450, 171_200, 239_200]);
  });

  it("discounts a small firm's money at 10 to 15 %, others' at 8 to 12 %", () => {
    expect(pointsOf(50, "discount-rate")).toEqual([0.1, 0.12, 0.15]);
    expect(pointsOf(500, "discount-rate")).toEqual([0.08, 0.1, 0.12]);
  });

  it.each([
    { country: "DE", currency: "EUR" },
    { country: "US", currency: "CAD" },
    { country: "EC", currency: "USD" },
  ])("leaves US figures empty for %j, with the figure beside, and fills in only modelling choices", (firm) => {
    const assumptions = defaultsFor({ ...firm, headcount: 60 });
    const filled = assumptions.filter(({ value }) => value !== null).map(({ id }) => id);
    expect(filled.sort()).toEqual(
      [
        "external-hire-success",
        "pay-uplift",
        "reversal-cost",
        "reversal-share",
        "transition-months",
        "trial-transition",
        "uplift-burden",
      ].sort(),
    );
    expect(assumptions.find(({ id }) => id === "wage-administrator")).toMatchObject({
      value: null,
      usFigure: [60_320, 96_800, 150_320],
      date: "2024-05",
    });
    expect(assumptions.every(({ unit, value }) => !unit.startsWith("money") || value === null)).toBe(true);
  });
});
