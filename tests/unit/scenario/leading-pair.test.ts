import { describe, expect, it } from "vitest";
import type { ScenarioInput } from "#app/domain/cost/scenario.ts";
import { middleDifference, sweepUsers } from "#app/services/scenarios/leading-pair.ts";

const inputWith = (users: number): ScenarioInput => ({
  horizonMonths: 12,
  discountRateAnnual: 0,
  drivers: { users: { value: { range: [users * 0.9, users, users * 1.1] } }, fee: { value: { range: [8, 10, 12] } } },
  options: [
    { id: "own", lines: [{ id: "desk", kind: "monthly", amount: 2000 }] },
    { id: "bought", lines: [{ id: "fee", kind: "per-unit", driver: "users", price: { driver: "fee" } }] },
  ],
});

describe("the leading pair", () => {
  it("is swept from a third of the users to nearly twice as many", () => {
    // A fee of 10 a user costs as much as 2,000 a month at 200 users; the tie belongs to the second option.
    expect(sweepUsers(inputWith(180), ["own", "bought"])).toEqual({
      sweep: { driver: "users", from: 60, to: 320, a: "own", b: "bought" },
      intervals: { aCheaper: [[201, 320]], bCheaper: [[60, 200]] },
    });
  });

  it("is swept around today's number where that would be too many", () => {
    const { from, to } = sweepUsers(inputWith(90_000), ["own", "bought"])?.sweep ?? { from: 0, to: 0 };
    expect(to - from + 1).toBe(600);
    expect(from).toBeLessThan(90_000);
    expect(to).toBeGreaterThan(90_000);
  });

  it("differs at the middle of every input by what the two cost there", () => {
    expect(middleDifference(inputWith(180), ["own", "bought"])).toBeCloseTo(12 * (2000 - 1800), 9);
  });

  it("is nothing without two options to compare", () => {
    expect(sweepUsers(inputWith(180), null)).toBeNull();
    expect(middleDifference(inputWith(180), null)).toBeNull();
  });
});
