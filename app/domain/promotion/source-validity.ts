import { isRatingKind } from "./evidence-kinds.ts";
import type { SourceBasis } from "./evidence-sources.ts";
import type { PromotionModelParameters } from "./parameters.ts";

/**
 * Squared validity r² of one source: the ceiling of its kind, for ratings × nρ/(1+(n−1)ρ), for a lead trial × its
 * length up to six months, × the share of leadership competencies covered, × ½ per half-life of age. Between 0 and 1.
 * @example squaredValidity({ kind: "peer", raters: 3, ageMonths: 0, coverage: 1, … }, PROMOTION_PARAMETERS) // 0.10957: r = .331
 */
export function squaredValidity(source: SourceBasis, { values }: PromotionModelParameters): number {
  const { kind, raters, ageMonths, coverage, assessors, months } = source;
  const oneInterviewer = kind === "structured_interview" && assessors < 2;
  const ceiling = oneInterviewer ? values["validity.one-interviewer"] : values[`validity.${kind}`];
  let squared = ceiling.value ** 2 * coverage * 2 ** (-ageMonths / values[`half-life.${kind}`].value);
  if (isRatingKind(kind)) {
    const reliability = values[`reliability.${kind}`].value;
    squared *= (raters * reliability) / (1 + (raters - 1) * reliability);
  }
  if (kind === "acting_lead") squared *= Math.min(1, (months ?? 0) / values["trial.full-months"].value);
  return squared;
}
