import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapMonthlyCents, usualGapPrice } from "#app/domain/sourcing/gap-prices.ts";
import { monthlyFeeCents, pricingProblem, risenCents, tieredCents } from "#app/domain/sourcing/quote-fee.ts";
import type { PriceTier } from "#app/domain/sourcing/quote-terms.ts";

const SIZE = { users: 60, devices: 72, supportHours: 30 };

/** One to four tiers with rising ends and falling prices. */
const tiers = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 3 }),
    fc.array(fc.integer({ min: 0, max: 300_00 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([ends, prices]): PriceTier[] => {
    const rising = [...ends].sort((a, b) => a - b);
    const falling = [...prices].sort((a, b) => b - a);
    return [...rising, null].map((upTo, at) => ({ upTo, priceCents: falling[at] ?? 0 }));
  });

describe("tiers", () => {
  it("counted step by step charge one unit more exactly the price of its tier", () => {
    fc.assert(
      fc.property(tiers, fc.integer({ min: 0, max: 500 }), (some, units) => {
        const next = some.find(({ upTo }) => upTo === null || units + 1 <= upTo);
        const step = tieredCents(some, "graduated", units + 1) - tieredCents(some, "graduated", units);
        expect(step).toBe(next?.priceCents);
      }),
    );
  });

  it("counted all at once cost no more than step by step where prices fall", () => {
    fc.assert(
      fc.property(tiers, fc.integer({ min: 0, max: 500 }), (some, units) => {
        expect(tieredCents(some, "whole", units)).toBeLessThanOrEqual(tieredCents(some, "graduated", units));
      }),
    );
  });

  it("give the figures of a worked case", () => {
    const two = [
      { upTo: 50, priceCents: 120_00 },
      { upTo: null, priceCents: 90_00 },
    ];
    expect(tieredCents(two, "graduated", 60)).toBe(6_900_00);
    expect(tieredCents(two, "whole", 60)).toBe(5_400_00);
    expect(tieredCents(two, "whole", 50)).toBe(6_000_00);
    expect(tieredCents(two, "graduated", 0)).toBe(0);
  });
});

describe("a month's bill", () => {
  it("counts users, devices, nothing, or a block", () => {
    expect(monthlyFeeCents({ kind: "per-user", priceCents: 94_00 }, SIZE, null)).toBe(5_640_00);
    expect(monthlyFeeCents({ kind: "per-device", priceCents: 50_00 }, SIZE, null)).toBe(3_600_00);
    expect(monthlyFeeCents({ kind: "flat", monthlyCents: 4_000_00 }, SIZE, 5_000_00)).toBe(5_000_00);
  });

  it("rises every year and is rounded as a bill is", () => {
    expect([12, 13, 25].map((month) => risenCents(5_640_00, 400, month))).toEqual([5_640_00, 5_865_60, 6_100_22]);
  });
});

describe("a price that makes no sense", () => {
  const tier = (upTo: number | null, priceCents = 100) => ({ upTo, priceCents });
  const tiered = (...some: PriceTier[]) =>
    ({ kind: "tiered", unit: "user", counting: "graduated", tiers: some }) as const;
  it.each([
    [{ kind: "per-user", priceCents: -1 } as const, "the price is 0 or more"],
    [{ kind: "per-user", priceCents: Number.NaN } as const, "the price is 0 or more"],
    [{ kind: "flat", monthlyCents: 1e12 } as const, "the price is 0 or more"],
    [{ kind: "block-hours", hoursPerMonth: 0, monthlyCents: 1 } as const, "a block holds hours"],
    [tiered(), "at least one tier is needed"],
    [tiered(tier(10)), "the last tier has no end"],
    [tiered(tier(null), tier(null)), "only the last tier has no end"],
    [tiered(tier(20), tier(10), tier(null)), "each tier ends above the one before"],
    [tiered(tier(1.5), tier(null)), "a tier ends at a whole number of 1 or more"],
    [tiered(tier(10, -1), tier(null)), "the price of a tier is 0 or more"],
  ])("%o is named", (pricing, problem) => {
    expect(pricingProblem(pricing)).toBe(problem);
  });

  it("is not one that makes sense", () => {
    expect(pricingProblem(tiered(tier(10), tier(20), tier(null)))).toBeNull();
  });
});

describe("the dated price of a gap", () => {
  it("is in dollars for a firm of the United States, and empty for any other", () => {
    expect(usualGapPrice("security-monitoring", { country: "US", currency: "USD" })?.cents).toEqual([
      11_00, 20_00, 50_00,
    ]);
    expect(usualGapPrice("security-monitoring", { country: "DE", currency: "EUR" })).toBeNull();
    expect(usualGapPrice("security-monitoring", { country: "US", currency: "EUR" })).toBeNull();
    expect(usualGapPrice("dba", { country: "US", currency: "USD" })).toBeNull();
  });

  it("counts per user, per device or as it is", () => {
    const cents = [11_00, 20_00, 50_00] as const;
    expect(gapMonthlyCents({ basis: "device", cents }, SIZE)).toEqual([792_00, 1_440_00, 3_600_00]);
    expect(gapMonthlyCents({ basis: "user", cents }, SIZE)).toEqual([660_00, 1_200_00, 3_000_00]);
    expect(gapMonthlyCents({ basis: "month", cents }, SIZE)).toEqual([11_00, 20_00, 50_00]);
  });
});
