import { randomStream } from "../shared/random.ts";
import { CRITERION_WORDS, HIGHEST_SCORE, type Scores, WEIGHED, type Weighed, type Weights } from "./criteria.ts";

/** How far each weight may be off before a stance is called stable (our judgement). */
export const WEIGHT_DOUBT = 0.3;

/** Scores that take a weight, with cover among them on the same scale; null is not known. */
export type WeighedScores = Readonly<Record<Weighed, number | null>>;

interface Term {
  criterion: Weighed;
  /** Positive pushes to outsource, negative to keep; 0 to 1 in size. */
  push: number;
}

/** Cover as a score: all who are needed or more is 4, nobody is 0. */
export const weighedScores = (scores: Scores, cover: number | null): WeighedScores => {
  const { liability: _, ...rest } = scores;
  return { ...rest, cover: cover === null ? null : Math.min(1, cover) * HIGHEST_SCORE };
};

/** A side about which nothing is known cannot be weighed against the other. */
function termsOf(scores: WeighedScores): Term[] | null {
  const sides = (["keep", "outsource"] as const).map((side) => {
    const own = WEIGHED.filter((criterion) => CRITERION_WORDS[criterion].pushes === side);
    const known = own.flatMap((criterion) => scores[criterion] ?? []);
    if (known.length === 0) return null;
    const middle = known.reduce((sum, score) => sum + score, 0) / known.length;
    const sign = side === "outsource" ? 1 : -1;
    return own.map((criterion) => ({
      criterion,
      push: (sign * (scores[criterion] ?? middle)) / HIGHEST_SCORE,
    }));
  });
  return sides.every((side) => side !== null) ? sides.flat() : null;
}

const weigh = (terms: readonly Term[], weightOf: (criterion: Weighed) => number): number => {
  let sum = 0;
  let total = 0;
  for (const { criterion, push } of terms) {
    sum += weightOf(criterion) * push;
    total += weightOf(criterion);
  }
  return total === 0 ? 0 : (2 * sum) / total;
};

/**
 * How strongly the criteria push to outsource: twice the weighted mean of all pushes, from −2 to 2; with equal weights
 * it is the mean push to outsource less the mean push to keep, from −1 to 1. What is not known on a side counts as the
 * plain mean of what is known there, so that it moves nothing by itself; null where one side is not known at all.
 * Multiplying every weight by the same number changes nothing; weights of 0 all over give 0. Rule and weights: our
 * judgement, after the usual list of sourcing criteria.
 * @example outsourcingScore(helpDesk, DEFAULT_WEIGHTS) // with D 1, S 1, N 3, V 3, T 4, P 2, the rest unknown: 0.3125
 */
export function outsourcingScore(scores: WeighedScores, weights: Weights): number | null {
  const terms = termsOf(scores);
  return terms && weigh(terms, (criterion) => weights[criterion]);
}

export interface ScoreRange {
  low: number;
  high: number;
  /** How many combinations were computed. */
  corners: number;
}

/**
 * The lowest and the highest score that weights up to `doubt` lower or higher, each by itself, can give. Exact: the
 * score rises or falls all the way with each single weight, so its ends lie at corners, and all 2⁸ are computed.
 * @example scoreRange(helpDesk, DEFAULT_WEIGHTS) // around 0.3125: low < 0.3125 < high
 */
export function scoreRange(scores: WeighedScores, weights: Weights, doubt = WEIGHT_DOUBT): ScoreRange | null {
  const terms = termsOf(scores);
  if (!terms) return null;
  const corners = 2 ** WEIGHED.length;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let corner = 0; corner < corners; corner += 1) {
    const score = weigh(terms, (criterion) => {
      const isUp = (corner >> WEIGHED.indexOf(criterion)) & 1;
      return weights[criterion] * (isUp ? 1 + doubt : 1 - doubt);
    });
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  return { low, high, corners };
}

/** How many weightings the share of a stance is counted over, and the seed that draws them. */
export const WEIGHT_SAMPLE = { draws: 1_000, seed: 1 } as const;

type Factors = Readonly<Record<Weighed, number>>;

let drawn: Factors[] | undefined;

/** Factors of a thousand weightings, each weight by itself evenly within the doubt: the same ones everywhere. */
function drawnFactors(): Factors[] {
  drawn ??= Array.from({ length: WEIGHT_SAMPLE.draws }, (_, draw) => {
    const stream = randomStream(WEIGHT_SAMPLE.seed, `weights ${draw}`);
    const factor = () => 1 + WEIGHT_DOUBT * (2 * stream.uniform() - 1);
    return Object.fromEntries(WEIGHED.map((criterion) => [criterion, factor()])) as Factors;
  });
  return drawn;
}

/**
 * The scores that a thousand drawn weightings give, each weight up to 30 % off by itself; seeded, so that everybody
 * counts the same ones. None where a side is not known.
 * @example sampledScores(helpDesk, DEFAULT_WEIGHTS).length // 1000
 */
export function sampledScores(scores: WeighedScores, weights: Weights): number[] {
  const terms = termsOf(scores);
  if (!terms) return [];
  return drawnFactors().map((factors) => weigh(terms, (criterion) => weights[criterion] * factors[criterion]));
}

/**
 * The criteria of one side that push hardest, the strongest first; those that push not at all are left out.
 * @example strongestPushes(helpDesk, DEFAULT_WEIGHTS, "outsource", 1) // ["standardisation"]
 */
export function strongestPushes(
  scores: WeighedScores,
  weights: Weights,
  side: "keep" | "outsource",
  most: number,
): Weighed[] {
  const force = (criterion: Weighed) => weights[criterion] * (scores[criterion] ?? 0);
  return WEIGHED.filter((criterion) => CRITERION_WORDS[criterion].pushes === side && force(criterion) > 0)
    .sort((a, b) => force(b) - force(a))
    .slice(0, most);
}
