import type { Willingness } from "../shared/vocabulary.ts";
import type { BreakEvenAdvantage } from "./loss-ledger.ts";
import type { PromotionModelParameters } from "./parameters.ts";
import type { Confidence } from "./risk-label.ts";

export type AdviceRule =
  | "specialist-track"
  | "job-preview"
  | "gather-evidence"
  | "not-now"
  | "trial-or-other"
  | "prefer-other"
  | "backfill-first"
  | "promote-with-support";

export interface Advice {
  rung: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  rule: AdviceRule;
  /** Candidates preferred to this one; only with `prefer-other`. */
  preferred?: string[];
}

/**
 * The mean that a candidate has to reach to be preferred to an available other one whose own risk is low: the largest
 * of their mean + break-even advantage. -Infinity when there is no such candidate.
 * @example meanToBeat([{ other: { id: "B", probability: 0.92, mean: 0.9 }, advantage: 1.2123 }], p) // 2.1123
 */
export function meanToBeat(breakEven: readonly BreakEvenAdvantage[], parameters: PromotionModelParameters): number {
  return Math.max(
    ...rivals(breakEven, parameters).map(({ other, advantage }) => other.mean + advantage),
    Number.NEGATIVE_INFINITY,
  );
}

function rivals(breakEven: readonly BreakEvenAdvantage[], { values }: PromotionModelParameters): BreakEvenAdvantage[] {
  return breakEven.filter(
    ({ other }) => other.available !== false && other.probability >= values["label.low-from"].value,
  );
}

export interface AdviceFacts {
  willing: Willingness;
  confidence: Confidence;
  probability: number;
  mean: number;
  breakEven: readonly BreakEvenAdvantage[];
  uncovered: readonly string[];
}

/**
 * The first rung of the ladder that applies: wish, confidence, chance, another candidate, cover, promotion. Advice
 * only: a named person decides and writes the reasons. Edges: a chance of exactly .50 or .80 takes the higher rung.
 * @example adviseOn({ willing: "yes", confidence: "medium", probability: 0.7, mean: 0.3, breakEven: [], uncovered: [] }, p)
 * // { rung: 3, rule: "trial-or-other" }
 */
export function adviseOn(facts: AdviceFacts, parameters: PromotionModelParameters): Advice {
  const { willing, confidence, probability, mean, breakEven, uncovered } = facts;
  if (willing === "no") return { rung: 0, rule: "specialist-track" };
  if (willing === "unsure") return { rung: 0, rule: "job-preview" };
  if (confidence === "low") return { rung: 1, rule: "gather-evidence" };
  if (probability < parameters.values["label.elevated-from"].value) return { rung: 2, rule: "not-now" };
  if (probability < parameters.values["label.low-from"].value) return { rung: 3, rule: "trial-or-other" };
  const preferred = rivals(breakEven, parameters)
    .filter(({ other, advantage }) => mean < other.mean + advantage)
    .map(({ other }) => other.id);
  if (preferred.length > 0) return { rung: 4, rule: "prefer-other", preferred };
  if (uncovered.length > 0) return { rung: 5, rule: "backfill-first" };
  return { rung: 6, rule: "promote-with-support" };
}
