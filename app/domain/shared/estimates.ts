import {
  lognormalParameters,
  pertCurve,
  pertMoments,
  pertQuantile,
  rangeQuantile,
  rangeSkew,
  TENTH_POINT,
  type ThreePoints,
  triangularQuantile,
} from "./distributions.ts";
import { normalQuantile } from "./normal.ts";

export type { ThreePoints } from "./distributions.ts";

/** An uncertain quantity as people state it. */
export type OwnEstimate =
  | number
  | { fixed: number }
  | { range: ThreePoints; min?: number; max?: number }
  | { pert: ThreePoints }
  | { triangular: ThreePoints }
  | { uniform: readonly [number, number] }
  | { lognormal: readonly [number, number] };

/** An own estimate, or the value drawn for a named driver that several lines share. */
export type Estimate = OwnEstimate | { driver: string };

const LEAST_SKEW = 0.2;
const GREATEST_SKEW = 5;
const SKEW_SLACK = 1e-9;
const LARGEST_NUMBER = 1e15;

const isOrdered = (values: readonly number[]) => values.every((value, i) => i === 0 || values[i - 1]! <= value);
const areEqual = (values: readonly number[]) => values.every((value) => value === values[0]);

export const isDriver = (estimate: Estimate): estimate is { driver: string } =>
  typeof estimate === "object" && "driver" in estimate;

/** The numbers that state an estimate: its points, or its one value. */
export function pointsOf(estimate: OwnEstimate): readonly number[] {
  if (typeof estimate === "number") return [estimate];
  if ("fixed" in estimate) return [estimate.fixed];
  if ("range" in estimate) return estimate.range;
  if ("pert" in estimate) return estimate.pert;
  if ("triangular" in estimate) return estimate.triangular;
  if ("uniform" in estimate) return estimate.uniform;
  return estimate.lognormal;
}

/** The one value of an estimate without uncertainty (a number, `fixed`, or equal points), otherwise null. */
export function certainValue(estimate: OwnEstimate): number | null {
  const numbers = pointsOf(estimate);
  if (!areEqual(numbers)) return null;
  return clampToOwnLimits(estimate, numbers[0]!);
}

function clampToOwnLimits(estimate: OwnEstimate, value: number): number {
  if (typeof estimate === "number" || !("range" in estimate)) return value;
  const { min, max } = estimate;
  if (min !== undefined && value < min) return min;
  return max !== undefined && value > max ? max : value;
}

/**
 * What is wrong with an estimate, in words that follow a field name, or null. Points must be finite, at most 1e15 in
 * size and in order; all equal means fixed. A range whose upper part is less than .2 or more than 5 times its lower
 * part is refused, because three points then no longer say how the rest runs; a lognormal needs points above 0.
 * @example estimateProblem({ range: [100, 101, 200] }) // "expected a high point at most 5 times as far …"
 */
export function estimateProblem(estimate: OwnEstimate): string | null {
  const numbers = pointsOf(estimate);
  if (!numbers.every(Number.isFinite)) return "expected finite numbers";
  if (numbers.some((value) => Math.abs(value) > LARGEST_NUMBER)) return "expected numbers of at most 1e15";
  if (typeof estimate === "number" || "fixed" in estimate) return null;
  if ("range" in estimate) return rangeProblem(estimate);
  if (!isOrdered(numbers)) {
    if ("uniform" in estimate) return "expected min ≤ max";
    return "lognormal" in estimate ? "expected p10 ≤ p90" : "expected min ≤ mode ≤ max";
  }
  if ("lognormal" in estimate && numbers[0]! <= 0) return "expected points above 0";
  return null;
}

function rangeProblem({ range, min, max }: { range: ThreePoints; min?: number; max?: number }): string | null {
  if (!isOrdered(range)) return "expected p10 ≤ p50 ≤ p90";
  const limits = [min, max].filter((limit) => limit !== undefined);
  if (!limits.every(Number.isFinite)) return "expected finite limits";
  if (min !== undefined && max !== undefined && min > max) return "expected min ≤ max";
  if (areEqual(range)) return null;
  if (range[0] === range[1] || range[1] === range[2]) return "expected three different points, or three equal ones";
  const skew = rangeSkew(range);
  if (skew > GREATEST_SKEW * (1 + SKEW_SLACK)) {
    return `expected a high point at most 5 times as far from the middle as the low point (here ${skew.toFixed(2)})`;
  }
  if (skew < LEAST_SKEW * (1 - SKEW_SLACK)) {
    return `expected a high point at least .2 times as far from the middle as the low point (here ${skew.toFixed(2)})`;
  }
  return null;
}

/**
 * The single value that stands for an estimate in a point estimate: the p50 of a range, the mean of everything else.
 * Limits of a range apply to it too.
 * @example pointValue({ pert: [100, 160, 250] }) // 165
 */
export function pointValue(estimate: OwnEstimate): number {
  const certain = certainValue(estimate);
  if (certain !== null || typeof estimate === "number" || "fixed" in estimate) return certain ?? Number.NaN;
  if ("range" in estimate) return clampToOwnLimits(estimate, estimate.range[1]);
  if ("pert" in estimate) return pertMoments(estimate.pert).mean;
  if ("triangular" in estimate) return (estimate.triangular[0] + estimate.triangular[1] + estimate.triangular[2]) / 3;
  if ("uniform" in estimate) return (estimate.uniform[0] + estimate.uniform[1]) / 2;
  const { location, spread } = lognormalParameters(estimate.lognormal);
  return Math.exp(location + (spread * spread) / 2);
}

/**
 * The value that an estimate stays below with probability u (0 < u < 1); limits of a range apply.
 * @example quantileOf({ triangular: [100, 160, 250] }, 0.5) // 167.842
 */
export function quantileOf(estimate: OwnEstimate, u: number): number {
  const certain = certainValue(estimate);
  if (certain !== null || typeof estimate === "number" || "fixed" in estimate) return certain ?? Number.NaN;
  if ("range" in estimate) return clampToOwnLimits(estimate, rangeQuantile(estimate.range, normalQuantile(u)));
  if ("pert" in estimate) return pertQuantile(estimate.pert, u);
  if ("triangular" in estimate) return triangularQuantile(estimate.triangular, u);
  if ("uniform" in estimate) return estimate.uniform[0] + u * (estimate.uniform[1] - estimate.uniform[0]);
  const { location, spread } = lognormalParameters(estimate.lognormal);
  return Math.exp(location + spread * normalQuantile(u));
}

/** Turns draws into values: `from` says whether `valueAt` takes a uniform (0–1) or a standard normal. */
export interface Sampler {
  from: "uniform" | "normal";
  valueAt: (draw: number) => number;
}

/** The quantile function of an uncertain estimate, prepared once for many draws; null when it is certain. */
export function samplerOf(estimate: OwnEstimate): Sampler | null {
  if (certainValue(estimate) !== null || typeof estimate === "number" || "fixed" in estimate) return null;
  if ("range" in estimate) return rangeSampler(estimate);
  if ("pert" in estimate) return { from: "normal", valueAt: pertCurve(estimate.pert) };
  if ("triangular" in estimate) {
    const points = estimate.triangular;
    return { from: "uniform", valueAt: (u) => triangularQuantile(points, u) };
  }
  if ("uniform" in estimate) {
    const [min, max] = estimate.uniform;
    return { from: "uniform", valueAt: (u) => min + u * (max - min) };
  }
  const { location, spread } = lognormalParameters(estimate.lognormal);
  return { from: "normal", valueAt: (z) => Math.exp(location + spread * z) };
}

function rangeSampler(estimate: { range: ThreePoints; min?: number; max?: number }): Sampler {
  const { range } = estimate;
  const hasLimits = estimate.min !== undefined || estimate.max !== undefined;
  if (hasLimits) {
    return { from: "normal", valueAt: (z) => clampToOwnLimits(estimate, rangeQuantile(range, z)) };
  }
  const upper = range[2] - range[1];
  const excess = rangeSkew(range) - 1;
  if (Math.abs(excess) < 1e-9) return { from: "normal", valueAt: (z) => range[1] + (upper * z) / TENTH_POINT };
  const logSkew = Math.log1p(excess) / TENTH_POINT;
  const scale = upper / excess;
  return { from: "normal", valueAt: (z) => range[1] + scale * Math.expm1(z * logSkew) };
}
