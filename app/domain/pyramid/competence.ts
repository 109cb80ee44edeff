import { normalCdf, normalQuantile } from "../shared/normal.ts";
import type { DrawRule } from "./pyramid-input.ts";

// All values of this file: Pluchino, Rapisarda & Garofalo, Physica A 389, 2010.
export const MEAN_COMPETENCE = 7;
export const SPREAD_OF_COMPETENCE = 2;
export const LEAST_COMPETENCE = 1;
export const MOST_COMPETENCE = 10;

const MEAN_AGE = 25;
const SPREAD_OF_AGES = 5;
const YOUNGEST = 18;
export const OLDEST = 60;

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The value itself, or the nearer end of the scale 1–10. */
export function clampCompetence(value: number): number {
  return Math.min(MOST_COMPETENCE, Math.max(LEAST_COMPETENCE, value));
}

/** Normal(mean, spread) on condition that it lies within 1–10; mirrored so that the precise lower tail is used. */
function truncatedDraw(mean: number, spread: number, u: number): number {
  const low = (LEAST_COMPETENCE - mean) / spread;
  const high = (MOST_COMPETENCE - mean) / spread;
  if (low > 0) return clampCompetence(mean - spread * between(-high, -low, u));
  return clampCompetence(mean + spread * between(low, high, u));
}

function between(low: number, high: number, u: number): number {
  const below = normalCdf(low);
  return normalQuantile(below + u * (normalCdf(high) - below));
}

/**
 * A competence on the scale 1–10 from a normal distribution, out of one uniform number. `truncated` has the
 * distribution of drawing again until the value lies on the scale; `clamp` sets a value outside it to the nearer end.
 * A spread of 0 gives the mean, or the nearer end.
 * @example drawCompetence(7, 2, "truncated", 0.5) // 6.836; drawCompetence(7, 2, "clamp", 0.99) is 10
 */
export function drawCompetence(mean: number, spread: number, rule: DrawRule, u: number): number {
  if (spread === 0) return clampCompetence(mean);
  if (rule === "clamp") return clampCompetence(mean + spread * normalQuantile(u));
  return truncatedDraw(mean, spread, u);
}

const FRESH_LOW = (LEAST_COMPETENCE - MEAN_COMPETENCE) / SPREAD_OF_COMPETENCE;
const FRESH_HIGH = (MOST_COMPETENCE - MEAN_COMPETENCE) / SPREAD_OF_COMPETENCE;
const FRESH_BELOW = normalCdf(FRESH_LOW);
const FRESH_INSIDE = normalCdf(FRESH_HIGH) - FRESH_BELOW;

/** The competence of somebody new: Normal(7, 2) on the scale. Most draws are of this kind, so its ends are kept. */
export function freshCompetence(rule: DrawRule, u: number): number {
  const z = normalQuantile(rule === "truncated" ? FRESH_BELOW + u * FRESH_INSIDE : u);
  return clampCompetence(MEAN_COMPETENCE + SPREAD_OF_COMPETENCE * z);
}

/**
 * The exact mean of a fresh draw, Normal(7, 2) truncated to 1–10 or clamped to it.
 * @example expectedCompetence("truncated") // 6.7315; expectedCompetence("clamp") is 6.9420
 */
export function expectedCompetence(rule: DrawRule): number {
  const pull = SPREAD_OF_COMPETENCE * (density(FRESH_LOW) - density(FRESH_HIGH));
  if (rule === "truncated") return MEAN_COMPETENCE + pull / FRESH_INSIDE;
  const ends = LEAST_COMPETENCE * FRESH_BELOW + MOST_COMPETENCE * (1 - FRESH_BELOW - FRESH_INSIDE);
  return ends + MEAN_COMPETENCE * FRESH_INSIDE + pull;
}

/** The age of somebody new in whole years: Normal(25, 5), rounded, kept within 18 and 60. */
export function drawAge(u: number): number {
  return Math.min(OLDEST, Math.max(YOUNGEST, Math.round(MEAN_AGE + SPREAD_OF_AGES * normalQuantile(u))));
}
