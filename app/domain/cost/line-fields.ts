import type { LineKind } from "./scenario.ts";

/** Which values a field may take; a draw outside is moved to the nearest allowed value, counted and reported. */
export type FieldDomain = "any" | "amount" | "share" | "growth";

interface EstimateField {
  domain: FieldDomain;
  /** Value when left out; without one the field is required. */
  whenLeftOut?: number;
}

const amount: EstimateField = { domain: "amount" };
const growth: EstimateField = { domain: "growth", whenLeftOut: 0 };
const onePerDriver: EstimateField = { domain: "amount", whenLeftOut: 1 };
const noAmount: EstimateField = { domain: "amount", whenLeftOut: 0 };

/** The fields of each kind of line that take an estimate. */
export const ESTIMATE_FIELDS = {
  staff: {
    salaryAnnual: amount,
    burdenFactor: amount,
    raiseAnnual: growth,
    turnoverAnnual: noAmount,
    replacementShare: { domain: "share", whenLeftOut: 0 },
  },
  "per-unit": { unitsPerDriver: onePerDriver, price: amount, minimumMonthly: noAmount, escalatorAnnual: growth },
  monthly: { amount: { domain: "any" }, escalatorAnnual: growth },
  "one-off": { amount: { domain: "any" } },
  share: { share: { domain: "share" }, floorMonthly: noAmount },
  event: { ratePerYear: amount, cost: { domain: "any" } },
  "step-staff": {
    unitsPerDriver: onePerDriver,
    burdenFactor: amount,
    extraPerFteAnnual: noAmount,
    raiseAnnual: growth,
  },
} as const satisfies Record<LineKind, Record<string, EstimateField>>;

export type EstimateFieldsOf<Kind extends LineKind> = keyof (typeof ESTIMATE_FIELDS)[Kind];

const LEAST_GROWTH = -1 + 1e-9;

/**
 * A value moved into the domain of its field: amounts and rates at 0 or more, shares from 0 to 1, growth and
 * escalators above −1 (a yearly loss of everything has no next year).
 * @example clampToDomain("share", 1.2) // 1
 */
export function clampToDomain(domain: FieldDomain, value: number): number {
  if (domain === "amount") return value < 0 ? 0 : value;
  if (domain === "share") return value < 0 ? 0 : value > 1 ? 1 : value;
  if (domain === "growth") return value < LEAST_GROWTH ? LEAST_GROWTH : value;
  return value;
}
