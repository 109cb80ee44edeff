import type { SourcingStance } from "../competency/catalogue/it-functions.ts";
import type { Scores, Weights } from "./criteria.ts";
import type { FunctionCover } from "./function-cover.ts";
import { outsourcingScore, sampledScores, scoreRange, weighedScores } from "./score.ts";

export const STANCES = ["keep", "co-manage", "outsource"] as const satisfies readonly SourcingStance[];

/** Limits of the rule: our judgement, of November 2026. */
export const STANCE_LIMITS = {
  /** Scores closer to 0 than this are too close to call: both do it together. */
  close: 0.1,
  /** Below this share of the people needed it cannot be kept without hiring. */
  short: 0.4,
  /** From this share on, and with a bus factor of 2, it can be kept. */
  enough: 0.7,
  busFactor: 2,
  /** From this legal accountability on a provider can share the work and never have all of it. */
  liability: 3,
} as const;

/** Which step of the rule settled the stance. */
export type StanceReason =
  | "legal-gate"
  | "too-few-to-keep"
  | "part-of-the-people"
  | "rests-on-one"
  | "close-score"
  | "pushes-to-keep"
  | "pushes-to-outsource"
  | "not-scored";

export interface StanceInput {
  scores: Scores;
  weights: Weights;
  cover: FunctionCover;
}

export interface SourcingDecision {
  /** Null: one side has no score at all. */
  stance: SourcingStance | null;
  reason: StanceReason;
  score: number | null;
  stability: Stability | null;
}

/** What weights up to 30 % lower or higher, each by itself, could make of it. */
export interface Stability {
  /** Every stance that some weighting gives; exact, from the corners. */
  stances: SourcingStance[];
  isStable: boolean;
  /** Lowest and highest score; exact. */
  low: number;
  high: number;
  corners: number;
  /** Share of a thousand drawn weightings that give the same stance; 1 exactly where it is stable. */
  keptShare: number;
}

const byScore = (score: number): SourcingStance => {
  // Scores are sums of quarters: what floating point adds at the limit must not tip them over it.
  const rounded = Math.round(score * 1e9) / 1e9;
  return rounded > STANCE_LIMITS.close ? "outsource" : rounded < -STANCE_LIMITS.close ? "keep" : "co-manage";
};

const REASON_OF_SCORE: Record<SourcingStance, StanceReason> = {
  keep: "pushes-to-keep",
  "co-manage": "close-score",
  outsource: "pushes-to-outsource",
};

type Settled = Pick<SourcingDecision, "reason"> & { stance: SourcingStance };

function withCover(scored: SourcingStance, cover: FunctionCover): Settled {
  const plain = { stance: scored, reason: REASON_OF_SCORE[scored] };
  if (cover.state !== "known") return plain;
  if (cover.share < STANCE_LIMITS.short || cover.busFactor === 0) {
    return scored === "keep" ? { stance: "co-manage", reason: "too-few-to-keep" } : plain;
  }
  if (cover.share < STANCE_LIMITS.enough) return { stance: "co-manage", reason: "part-of-the-people" };
  if (cover.busFactor < STANCE_LIMITS.busFactor && scored === "keep") {
    return { stance: "co-manage", reason: "rests-on-one" };
  }
  return plain;
}

function settle(score: number, { scores, cover }: StanceInput): Settled {
  const settled = withCover(byScore(score), cover);
  const isGated = (scores.liability ?? 0) >= STANCE_LIMITS.liability;
  return isGated && settled.stance === "outsource" ? { stance: "co-manage", reason: "legal-gate" } : settled;
}

/**
 * Keep, co-manage or outsource the operating work of a function; its accountable seat stays whatever comes out. In
 * order: the legal gate (accountability of 3 or 4 never lets all of the work go), then cover and bus factor (below 40 %
 * or nobody: cannot be kept without hiring; 40 to 70 %: shared; one person alone: not kept alone), then the weighted
 * score, and its bands: within .10 of 0 is too close to call and is shared. Unknown cover leaves its step out. Costs
 * come after all of this and take no part. Rule and limits: our judgement; see `STANCE_LIMITS`.
 * @example decideStance of a help desk with nobody rated: score 0.3125, { stance: "outsource", reason: "pushes-to-outsource" }
 */
export function decideStance(input: StanceInput): SourcingDecision {
  const weighed = weighedScores(input.scores, input.cover.state === "known" ? input.cover.share : null);
  const score = outsourcingScore(weighed, input.weights);
  const range = scoreRange(weighed, input.weights);
  if (score === null || range === null) return { stance: null, reason: "not-scored", score: null, stability: null };
  const settled = settle(score, input);
  const lowest = STANCES.indexOf(settle(range.low, input).stance);
  const highest = STANCES.indexOf(settle(range.high, input).stance);
  const stances = STANCES.slice(Math.min(lowest, highest), Math.max(lowest, highest) + 1);
  const sampled = sampledScores(weighed, input.weights);
  const kept = sampled.filter((one) => settle(one, input).stance === settled.stance).length;
  const stability = { stances, isStable: stances.length === 1, ...range, keptShare: kept / sampled.length };
  return { ...settled, score, stability };
}
