import type { CompetencyLevel } from "./level.ts";

/** Fewer rated competencies than this say nothing about a person's technical level. */
const LEAST_RATED = 3;

export type TechnicalLevel =
  | { state: "rated"; mean: number; rated: number; total: number; basis: string }
  | { state: "unknown"; mean: null; rated: number; total: number; basis: string };

/**
 * A person's technical level: the plain mean of the current levels in the technical competencies of their role
 * profile, or in all technical competencies where there is no profile. Claimed and unknown ones are left out, never
 * counted as 0; fewer than 3 rated make it unknown. `basis` says how much is rated.
 * @example assessTechnicalLevel(levels) // means 4, 3 and 5 of fourteen: { state: "rated", mean: 4, rated: 3, total: 14, basis: "rated 3 of 14" }
 */
export function assessTechnicalLevel(levels: readonly CompetencyLevel[]): TechnicalLevel {
  const means = levels.flatMap((level) => (level.state === "rated" ? [level.mean] : []));
  const extent = { rated: means.length, total: levels.length, basis: `rated ${means.length} of ${levels.length}` };
  if (means.length < LEAST_RATED) return { state: "unknown", mean: null, ...extent };
  return { state: "rated", mean: means.reduce((sum, mean) => sum + mean, 0) / means.length, ...extent };
}
