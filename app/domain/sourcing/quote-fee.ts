import type { PriceTier, Pricing, TierCounting } from "./quote-terms.ts";

/** How much there is to be looked after: whole users and devices, and hours of support a month. */
export interface ServiceSize {
  users: number;
  devices: number;
  supportHours: number;
}

/** The most that fits a column of cents. */
export const MOST_CENTS = 2_000_000_000;
const MOST_UNITS = 1_000_000;
const BASIS_POINTS = 10_000;
const MONTHS_A_YEAR = 12;

const isCents = (value: number) => Number.isInteger(value) && value >= 0 && value <= MOST_CENTS;

function tierProblem(tiers: readonly PriceTier[]): string | null {
  if (tiers.length === 0) return "at least one tier is needed";
  if (!tiers.every(({ priceCents }) => isCents(priceCents))) return "the price of a tier is 0 or more";
  if (tiers.slice(0, -1).some(({ upTo }) => upTo === null)) return "only the last tier has no end";
  if (tiers.at(-1)?.upTo !== null) return "the last tier has no end";
  const ends = tiers.slice(0, -1).map(({ upTo }) => upTo ?? 0);
  if (!ends.every((end) => Number.isInteger(end) && end >= 1 && end <= MOST_UNITS)) {
    return "a tier ends at a whole number of 1 or more";
  }
  return ends.every((end, i) => i === 0 || end > (ends[i - 1] ?? 0)) ? null : "each tier ends above the one before";
}

/**
 * What makes no sense in a price, in words, or null. Prices are whole cents from 0 to 20 million; tiers end at rising
 * whole numbers and the last has no end; a block holds at least one hour.
 * @example pricingProblem({ kind: "flat", monthlyCents: -1 }) // "the price is 0 or more"
 */
export function pricingProblem(pricing: Pricing): string | null {
  switch (pricing.kind) {
    case "per-user":
    case "per-device":
      return isCents(pricing.priceCents) ? null : "the price is 0 or more";
    case "flat":
      return isCents(pricing.monthlyCents) ? null : "the price is 0 or more";
    case "block-hours":
      if (!isCents(pricing.monthlyCents)) return "the price is 0 or more";
      return pricing.hoursPerMonth > 0 && pricing.hoursPerMonth <= MOST_UNITS ? null : "a block holds hours";
    case "tiered":
      return tierProblem(pricing.tiers);
  }
}

/**
 * What makes no sense in a size, in words, or null.
 * @example sizeProblem({ users: -5, devices: 6, supportHours: 30 }) // "users: a whole number from 0 to 1,000,000"
 */
export function sizeProblem({ users, devices, supportHours }: ServiceSize): string | null {
  for (const [name, count] of [["users", users] as const, ["devices", devices] as const]) {
    if (!Number.isInteger(count) || count < 0 || count > MOST_UNITS) {
      return `${name}: a whole number from 0 to 1,000,000`;
    }
  }
  return supportHours >= 0 && supportHours <= MOST_UNITS ? null : "hours of support: a number of 0 or more";
}

/**
 * Price of so many units. `graduated` rises without a jump: one unit more costs the price of its tier. `whole` can fall
 * at the edge of a tier, because all units then get its price.
 * @example tieredCents([{ upTo: 50, priceCents: 120_00 }, { upTo: null, priceCents: 90_00 }], "graduated", 60) // 690_000
 * @example tieredCents([{ upTo: 50, priceCents: 120_00 }, { upTo: null, priceCents: 90_00 }], "whole", 60) // 540_000
 */
export function tieredCents(tiers: readonly PriceTier[], counting: TierCounting, units: number): number {
  if (counting === "whole") {
    const reached = tiers.find(({ upTo }) => upTo === null || units <= upTo);
    return units * (reached?.priceCents ?? 0);
  }
  let below = 0;
  let sum = 0;
  for (const { upTo, priceCents } of tiers) {
    const end = Math.min(units, upTo ?? units);
    sum += Math.max(0, end - below) * priceCents;
    below = Math.max(below, end);
  }
  return sum;
}

function priceOf(pricing: Pricing, { users, devices }: ServiceSize): number {
  switch (pricing.kind) {
    case "per-user":
      return users * pricing.priceCents;
    case "per-device":
      return devices * pricing.priceCents;
    case "tiered":
      return tieredCents(pricing.tiers, pricing.counting, pricing.unit === "user" ? users : devices);
    case "flat":
    case "block-hours":
      return pricing.monthlyCents;
  }
}

/**
 * The bill of an ordinary month of the first year in whole cents: the price at this size, at least the least bill.
 * Hours beyond a block are not in it.
 * @example monthlyFeeCents({ kind: "per-user", priceCents: 94_00 }, { users: 60, devices: 72, supportHours: 30 }, null) // 564_000
 */
export const monthlyFeeCents = (pricing: Pricing, size: ServiceSize, minimumMonthlyCents: number | null): number =>
  Math.max(minimumMonthlyCents ?? 0, priceOf(pricing, size));

/**
 * An amount of the first year as it stands in month m (from 1) after yearly rises, rounded to whole cents as a bill is,
 * half a cent upwards. In whole numbers: a product of decimals may lie a hair below the half cent that it is.
 * @example risenCents(564_000, 400, 13) // 586_560
 */
export function risenCents(cents: number, escalatorBasisPoints: number, month: number): number {
  const years = BigInt(Math.floor((month - 1) / MONTHS_A_YEAR));
  const whole = BigInt(BASIS_POINTS) ** years;
  const risen = BigInt(Math.round(cents)) * BigInt(BASIS_POINTS + escalatorBasisPoints) ** years;
  return Number((2n * risen + whole) / (2n * whole));
}

/** The sum of an amount over months `from` to `to`, risen every year and rounded every month. */
export function sumRisenCents(cents: number, escalatorBasisPoints: number, from: number, to: number): number {
  let sum = 0;
  for (let month = from; month <= to; month++) sum += risenCents(cents, escalatorBasisPoints, month);
  return sum;
}
