import { normalQuantile } from "../shared/normal.ts";
import type { CompetencyLevel } from "./level.ts";
import { HELD_PROBABILITY } from "./level-parameters.ts";

export interface LapseInput {
  level: CompetencyLevel;
  /** The level to be held. */
  required: number;
  /** Age of the newest counted assessment. */
  newestAgeMonths: number;
  halfLifeMonths: number;
}

/**
 * Months for which a level goes on counting for cover when nobody assesses anew: until its newest assessment is one
 * half-life old, or until the chance of reaching `required` falls below 2/3, whichever comes first. The spread grows by
 * 2^(t / 2·half-life) while the mean stays. 0 for a level that does not count today.
 * @example monthsUntilLapse({ level: freshSupervisor4, required: 4, newestAgeMonths: 0, halfLifeMonths: 18 }) // 9.824…
 */
export function monthsUntilLapse({ level, required, newestAgeMonths, halfLifeMonths }: LapseInput): number {
  if (level.state !== "rated" || !level.fresh) return 0;
  const distance = (level.mean - required + 0.5) / level.sd;
  const needed = normalQuantile(HELD_PROBABILITY);
  if (distance < needed) return 0;
  const untilUnsure = 2 * halfLifeMonths * Math.log2(distance / needed);
  return Math.max(0, Math.min(halfLifeMonths - newestAgeMonths, untilUnsure));
}
