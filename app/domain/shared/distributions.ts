import { betaQuantile, logGamma } from "./beta.ts";
import { normalCdf } from "./normal.ts";
import type { RandomStream } from "./random.ts";

/** Φ⁻¹(.9): how many standard deviations the 1-in-10 points lie from the middle. */
export const TENTH_POINT = 1.2815515655446004;

export type ThreePoints = readonly [number, number, number];

/** How much further the high point lies from the middle than the low one: 1 is symmetric, above 1 skewed upwards. */
export const rangeSkew = ([p10, p50, p90]: ThreePoints): number => (p90 - p50) / (p50 - p10);

/**
 * Quantile of Myerson's three-point lognormal at z standard deviations: p10, p50 and p90 are hit exactly, the rest
 * follows a lognormal shifted or mirrored to fit their skew; a symmetric triple gives the normal distribution.
 * @example rangeQuantile([100, 120, 150], TENTH_POINT) // 150
 */
export function rangeQuantile(points: ThreePoints, z: number): number {
  const [, p50, p90] = points;
  const n = z / TENTH_POINT;
  const excess = rangeSkew(points) - 1;
  if (Math.abs(excess) < 1e-9) return p50 + (p90 - p50) * n;
  return p50 + ((p90 - p50) * Math.expm1(n * Math.log1p(excess))) / excess;
}

/** Shapes of the beta distribution behind a PERT estimate (weight 4 on the mode). */
export function pertShapes([min, mode, max]: ThreePoints): { a: number; b: number } {
  return { a: 1 + (4 * (mode - min)) / (max - min), b: 1 + (4 * (max - mode)) / (max - min) };
}

/**
 * Mean and variance of PERT(min, mode, max): (a + 4m + b)/6 and, exactly, (μ − a)(b − μ)/7.
 * @example pertMoments([100, 160, 250]).mean // 165, with a standard deviation of 28.094
 */
export function pertMoments([min, mode, max]: ThreePoints): { mean: number; variance: number } {
  const mean = (min + 4 * mode + max) / 6;
  return { mean, variance: ((mean - min) * (max - mean)) / 7 };
}

/** Quantile of PERT(min, mode, max) at probability u. */
export function pertQuantile(points: ThreePoints, u: number): number {
  const { a, b } = pertShapes(points);
  return points[0] + (points[2] - points[0]) * betaQuantile(u, a, b);
}

/**
 * Quantile of the triangular distribution at probability u; the mode may lie on an end.
 * @example triangularQuantile([100, 160, 250], 0.1) // 130
 */
export function triangularQuantile([min, mode, max]: ThreePoints, u: number): number {
  const width = max - min;
  if (u * width < mode - min) return min + Math.sqrt(u * width * (mode - min));
  return max - Math.sqrt((1 - u) * width * (max - mode));
}

/**
 * Location and spread of the lognormal with the given 1-in-10 points, both above 0.
 * @example lognormalParameters([10_000, 90_000]).spread // 0.857252; the median is 30,000, the mean 43,321
 */
export function lognormalParameters([p10, p90]: readonly [number, number]): { location: number; spread: number } {
  return {
    location: (Math.log(p10) + Math.log(p90)) / 2,
    spread: (Math.log(p90) - Math.log(p10)) / (2 * TENTH_POINT),
  };
}

const CURVE_REACH = 6;
const CURVE_KNOTS = 400;

/**
 * The PERT quantile as a function of z = Φ⁻¹(u), fast enough for a hundred thousand draws: exact values and slopes at
 * 401 points joined by cubics (off by less than 1e-9 of max − min), exact again beyond six standard deviations.
 */
export function pertCurve(points: ThreePoints): (z: number) => number {
  const [min, , max] = points;
  const { a, b } = pertShapes(points);
  const width = max - min;
  const step = (2 * CURVE_REACH) / CURVE_KNOTS;
  const logConstant = logGamma(a + b) - logGamma(a) - logGamma(b) + Math.log(2 * Math.PI) / 2;
  const exact = (z: number) => (z <= 0 ? betaQuantile(normalCdf(z), a, b) : 1 - betaQuantile(normalCdf(-z), b, a));
  const heights = new Float64Array(CURVE_KNOTS + 1);
  const slopes = new Float64Array(CURVE_KNOTS + 1);
  for (let k = 0; k <= CURVE_KNOTS; k++) {
    const z = -CURVE_REACH + k * step;
    const x = exact(z);
    heights[k] = min + width * x;
    const logDensity = logConstant + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x);
    slopes[k] = width * step * Math.exp(-0.5 * z * z - logDensity);
  }
  return (z) => {
    const position = (z + CURVE_REACH) / step;
    if (!(position >= 0 && position < CURVE_KNOTS)) return min + width * exact(z);
    const k = Math.floor(position);
    const t = position - k;
    const rise = heights[k + 1]! - heights[k]!;
    const start = slopes[k]!;
    const end = slopes[k + 1]!;
    return heights[k]! + t * (start + t * (3 * rise - 2 * start - end + t * (start + end - 2 * rise)));
  };
}

/** Smallest count whose Poisson probability reaches u: inversion by summing, for means up to about 30. */
export function poissonQuantile(mean: number, u: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  let count = 0;
  while (u > sum && count < 1000) {
    count += 1;
    term *= mean / count;
    sum += term;
  }
  return count;
}

/**
 * One Poisson count. Inversion for small means, transformed rejection (Hörmann 1993, PTRS) from 10 upwards, so that
 * a mean of millions costs no more than a mean of ten.
 */
export function poissonDraw(mean: number, stream: RandomStream): number {
  if (mean <= 0) return 0;
  if (mean < 10) return poissonQuantile(mean, stream.uniform());
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const bound = Math.log((v * inverseAlpha) / (a / (edge * edge) + b));
    if (bound <= count * logMean - mean - logGamma(count + 1)) return count;
  }
}
