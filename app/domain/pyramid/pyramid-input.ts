/** How competence in the old job carries over to the new one. */
export const TRANSFERS = ["common-sense", "peter", "correlated"] as const;
export type Transfer = (typeof TRANSFERS)[number];

/** Who of the level below takes a free seat. */
export const STRATEGIES = ["best", "worst", "random", "mixed", "lottery-mix", "evidence"] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** What happens to a normal draw outside the scale: drawn again, or set to the nearer end. */
export const DRAW_RULES = ["truncated", "clamp"] as const;
export type DrawRule = (typeof DRAW_RULES)[number];

export interface PyramidInput {
  /** Seats of each level, top to bottom. */
  levels: readonly number[];
  /** Weight of a seat of each level in the efficiency of the whole. */
  responsibility: readonly number[];
  transfer: Transfer;
  /** Correlation of the old with the new job; only `correlated` uses it. */
  tau: number;
  strategy: Strategy;
  /** `mixed`: part of the free seats that goes to the best; `lottery-mix`: part that is drawn by lot. */
  share: number;
  /** Correlation of the evidence with the competence one level up; only `evidence` uses it. */
  validity: number;
  years: number;
  runs: number;
  seed: number;
  draws: DrawRule;
}

export interface PyramidResult {
  /** Percent, the exact expectation before the first year. */
  startEfficiency: number;
  /** Percent, the mean of the last two fifths of the years over all runs. */
  efficiency: number;
  /** Of `efficiency`, over the runs; null where there is one run. */
  standardError: number | null;
  /** Percent, the mean of all runs after each year. */
  series: number[];
}

/** Pluchino, Rapisarda & Garofalo, Physica A 389, 2010: the published pyramid of 160 seats. */
export const PUBLISHED_PYRAMID = {
  levels: [1, 5, 11, 21, 41, 81],
  responsibility: [1, 0.9, 0.8, 0.6, 0.4, 0.2],
} as const;
