import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IT_FUNCTIONS, type ItFunctionCode } from "#app/domain/sourcing/functions.ts";
import type { GapPrice } from "#app/domain/sourcing/gap-prices.ts";
import {
  type ComparedQuote,
  type EqualGround,
  normaliseQuotes,
  QuoteInputError,
} from "#app/domain/sourcing/normalise-quotes.ts";
import { NOTHING_SAID, type Pricing, type QuoteTerms } from "#app/domain/sourcing/quote-terms.ts";

const GROUND: EqualGround = {
  size: { users: 60, devices: 72, supportHours: 30 },
  months: 36,
  outsideHoursPerUser: 0.1,
  usualOutsideRateCents: 165_00,
  without: [],
};

const quote = (
  details: Partial<Omit<ComparedQuote, "terms">> & { terms?: Partial<QuoteTerms> } = {},
): ComparedQuote => ({
  id: "a",
  provider: "Quaymark",
  pricing: { kind: "per-user", priceCents: 94_00 },
  onboardingCents: 14_500_00,
  escalatorBasisPoints: 400,
  termMonths: 36,
  gapPrices: {},
  ...details,
  terms: { ...NOTHING_SAID, ...details.terms },
});

const price = (cents: GapPrice["cents"], basis: GapPrice["basis"] = "device"): GapPrice => ({
  ...{ basis, cents, source: "a second quote", date: "2026-11-20" },
});

/** Whole cents risen by whole powers of basis points, rounded half up: in whole numbers alone. */
function risen(cents: bigint, basisPoints: bigint, years: number): bigint {
  const denominator = 10_000n ** BigInt(years);
  const numerator = cents * (10_000n + basisPoints) ** BigInt(years);
  return (2n * numerator + denominator) / (2n * denominator);
}

function sumOver(cents: bigint, basisPoints: bigint, from: number, to: number): bigint {
  let sum = 0n;
  for (let month = from; month <= to; month++) sum += risen(cents, basisPoints, Math.floor((month - 1) / 12));
  return sum;
}

const only = (one: ComparedQuote, ground = GROUND) => normaliseQuotes([one], ground).quotes[0]!;
const lineOf = (one: ComparedQuote, kind: string, ground = GROUND) =>
  only(one, ground).lines.find((line) => line.kind === kind);

describe("the cost of a quote at equal service", () => {
  it("equals a sum in whole numbers to a cent, line by line", () => {
    fc.assert(
      fc.property(
        fc.record({
          priceCents: fc.integer({ min: 0, max: 500_00 }),
          users: fc.integer({ min: 0, max: 5_000 }),
          basisPoints: fc.integer({ min: 0, max: 1_500 }),
          months: fc.integer({ min: 1, max: 120 }),
          rateCents: fc.integer({ min: 0, max: 400_00 }),
          gapCents: fc.integer({ min: 0, max: 90_00 }),
        }),
        ({ priceCents, users, basisPoints, months, rateCents, gapCents }) => {
          const size = { users, devices: users * 2, supportHours: 0 };
          const ground = { ...GROUND, size, months, outsideHoursPerUser: 0.5 };
          const [, found] = normaliseQuotes(
            [
              quote({ terms: { functions: { "backup-dr": "included" } } }),
              quote({
                ...{ id: "b", pricing: { kind: "per-user", priceCents }, escalatorBasisPoints: basisPoints },
                terms: { functions: { "backup-dr": "excluded" }, outsideRateCents: rateCents },
                ...{ termMonths: 1, gapPrices: { "backup-dr": price([gapCents, gapCents, gapCents]) } },
              }),
            ],
            ground,
          ).quotes;
          const hours = (BigInt(users) * BigInt(rateCents) + 1n) / 2n;
          const rise = BigInt(basisPoints);
          const expected =
            sumOver(BigInt(users) * BigInt(priceCents), rise, 1, months) +
            sumOver(hours, rise, 1, months) +
            BigInt(users * 2) * BigInt(gapCents) * BigInt(months) +
            14_500_00n;
          expect(BigInt(found?.totalCents ?? -1)).toBe(expected);
          expect(found?.isComparable).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is 211,269.84 for a fee of 94.00 for 60 users over three years at 4 %", () => {
    expect(lineOf(quote(), "fee")).toEqual({ kind: "fee", monthlyCents: 5_640_00, totalCents: 211_269_84 });
  });

  it("never falls when a price of the quote rises", () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.record({ fee: amount, onboarding: amount, minimum: amount, rate: amount, gap: amount, rise: amount }),
        fc.constantFrom("fee", "onboarding", "minimum", "rate", "gap"),
        fc.constantFrom<Pricing["kind"]>("per-user", "per-device", "flat", "block-hours", "tiered"),
        (prices, raised, kind) => {
          const at = (add: number) => {
            const of = { ...prices, [raised]: prices[raised as "fee"] + add };
            const pricings: Record<Pricing["kind"], Pricing> = {
              "per-user": { kind: "per-user", priceCents: of.fee },
              "per-device": { kind: "per-device", priceCents: of.fee },
              flat: { kind: "flat", monthlyCents: of.fee },
              "block-hours": { kind: "block-hours", hoursPerMonth: 10, monthlyCents: of.fee },
              tiered: {
                kind: "tiered",
                unit: "user",
                counting: "graduated",
                tiers: [
                  { upTo: 20, priceCents: of.fee },
                  { upTo: null, priceCents: 100 },
                ],
              },
            };
            const pricing = pricings[kind];
            const terms = { functions: { "wi-fi": "excluded" }, outsideRateCents: of.rate } as const;
            const compared = quote({
              ...{
                pricing,
                onboardingCents: of.onboarding,
                gapPrices: { "wi-fi": price([0, of.gap, of.gap], "user") },
              },
              terms: { ...terms, minimumMonthlyCents: of.minimum },
            });
            const other = quote({ id: "b", terms: { functions: { "wi-fi": "included" } } });
            return normaliseQuotes([compared, other], GROUND).quotes[0]?.totalCents ?? 0;
          };
          expect(at(prices.rise)).toBeGreaterThanOrEqual(at(0));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("bills at least the least bill, and charges hours beyond a block at its rate", () => {
    expect(lineOf(quote({ terms: { minimumMonthlyCents: 6_000_00 } }), "fee")?.monthlyCents).toBe(6_000_00);
    const block = quote({
      pricing: { kind: "block-hours", hoursPerMonth: 20, monthlyCents: 2_400_00 },
      terms: { outsideRateCents: 150_00 },
    });
    expect(lineOf(block, "fee")?.monthlyCents).toBe(2_400_00);
    expect(lineOf(block, "block-overrun")?.monthlyCents).toBe(10 * 150_00);
    expect(lineOf(block, "outside-hours")?.monthlyCents).toBe(6 * 150_00);
  });

  it("takes the dated rate where the quote names none, and is not comparable where none is known", () => {
    expect(lineOf(quote(), "outside-hours")?.monthlyCents).toBe(6 * 165_00);
    const abroad = only(quote(), { ...GROUND, usualOutsideRateCents: null });
    expect(abroad).toMatchObject({ missing: ["outside-rate"], isComparable: false });
  });

  it("adds what an early end costs where the term is longer than the horizon", () => {
    const ground = { ...GROUND, months: 12 };
    const half = quote({ termMonths: 24, escalatorBasisPoints: 0, terms: { earlyTerminationBasisPoints: 5_000 } });
    expect(lineOf(half, "early-termination", ground)?.totalCents).toBe(12 * 2_820_00);
    expect(only(quote({ termMonths: 24 }), ground)).toMatchObject({
      missing: ["early-termination"],
      isComparable: false,
    });
    expect(lineOf(quote({ termMonths: 12 }), "early-termination", ground)).toBeUndefined();
  });
});

describe("equal service", () => {
  const full = quote({
    ...{ id: "full", provider: "Fernhollow", pricing: { kind: "per-user", priceCents: 168_00 } },
    terms: { functions: { "help-desk-l1": "included", "backup-dr": "included" }, hours: "24x7" },
  });
  const thin = quote({
    id: "thin",
    terms: { functions: { "help-desk-l1": "included", "backup-dr": "excluded" }, hours: "8x5" },
  });

  it("is every function that one of them includes and the longest hours; what is left out is a gap", () => {
    const { service, quotes, cheapest } = normaliseQuotes([full, thin], GROUND);
    expect(service).toEqual({ functions: ["help-desk-l1", "backup-dr"], hours: "24x7" });
    expect(quotes[1]?.gaps.map(({ item, reason, price: priced }) => [item, reason, priced])).toEqual([
      ["hours", "shorter-hours", null],
      ["backup-dr", "excluded", null],
    ]);
    expect(quotes.map(({ isComparable }) => isComparable)).toEqual([true, false]);
    expect(cheapest).toBeNull();
  });

  it("takes a function that is not said for a gap, and never for included or free", () => {
    const silent = quote({ id: "silent" });
    const [, found] = normaliseQuotes([full, silent], GROUND).quotes;
    expect(found?.gaps.map(({ reason }) => reason)).toEqual(["not-said", "not-said", "not-said"]);
    expect(found?.isComparable).toBe(false);
  });

  it("names the cheapest once every gap is priced, with the range of what was priced", () => {
    const gapPrices = { hours: price([400_00, 800_00, 1_300_00], "month"), "backup-dr": price([3_00, 5_00, 10_00]) };
    const { quotes, cheapest } = normaliseQuotes([full, { ...thin, gapPrices }], GROUND);
    const [, priced] = quotes;
    expect(cheapest).toEqual({ id: "thin", second: "full" });
    const bare = only(thin).totalCents;
    expect(priced?.totalCents).toBe(bare + 36 * (800_00 + 72 * 5_00));
    expect(priced?.rangeCents).toEqual([bare + 36 * (400_00 + 72 * 3_00), bare + 36 * (1_300_00 + 72 * 10_00)]);
  });

  it("asks no quote for what is not wanted", () => {
    const { quotes, service } = normaliseQuotes([full, thin], { ...GROUND, without: ["hours", "backup-dr"] });
    expect(service).toEqual({ functions: ["help-desk-l1"], hours: null });
    expect(quotes.every(({ isComparable }) => isComparable)).toBe(true);
  });

  it("has a gap or nothing for every function, whatever the quotes say", () => {
    const codes = IT_FUNCTIONS.map(({ code }) => code);
    const said = fc.dictionary(
      fc.constantFrom<ItFunctionCode>(...codes),
      fc.constantFrom("included", "excluded", "not-asked"),
    );
    fc.assert(
      fc.property(said, said, (one, two) => {
        const compared = [one, two].map((functions, at) =>
          quote({ id: String(at), terms: { functions: functions as QuoteTerms["functions"] } }),
        );
        const { quotes, service } = normaliseQuotes(compared, GROUND);
        for (const [at, { gaps, isComparable }] of quotes.entries()) {
          const included = service.functions.filter(
            (code) => compared[at]?.terms.functions[code as "dba"] === "included",
          );
          expect(included.length + gaps.length).toBe(service.functions.length);
          expect(isComparable).toBe(gaps.length === 0);
        }
      }),
    );
  });
});

describe("nonsense", () => {
  it.each([
    [{ size: { users: -5, devices: 6, supportHours: 1 } }, "users: a whole number from 0 to 1,000,000"],
    [{ size: { users: 1e12, devices: 6, supportHours: 1 } }, "users: a whole number from 0 to 1,000,000"],
    [{ size: { users: 5, devices: Number.NaN, supportHours: 1 } }, "devices: a whole number from 0 to 1,000,000"],
    [{ size: { users: 5, devices: 6, supportHours: -1 } }, "hours of support: a number of 0 or more"],
    [{ months: 0 }, "months: a whole number from 1 to 120"],
    [{ months: 121 }, "months: a whole number from 1 to 120"],
  ])("in the size is named: %o", (change, problem) => {
    expect(() => normaliseQuotes([quote()], { ...GROUND, ...change })).toThrow(new QuoteInputError(problem));
  });

  it("in a price names the provider", () => {
    const wrong = quote({ pricing: { kind: "flat", monthlyCents: -1 } });
    expect(() => normaliseQuotes([wrong], GROUND)).toThrow("Quaymark: the price is 0 or more");
  });

  it("is not what an empty firm is: no users cost the onboarding and the least bill", () => {
    const size = { users: 0, devices: 0, supportHours: 0 };
    expect(only(quote(), { ...GROUND, size }).totalCents).toBe(14_500_00);
    expect(only(quote(), { ...GROUND, months: 1 }).totalCents).toBe(14_500_00 + 5_640_00 + 990_00);
  });
});
