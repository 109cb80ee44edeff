import { normalCdf, normalQuantile } from "../shared/normal.ts";
import type { PromotionModelParameters } from "./parameters.ts";
import type { Posterior } from "./posterior.ts";

/**
 * The competence that the job asks for: −Φ⁻¹(base rate), raised by .15 for each doubling of direct reports above 8.
 * @example successBar(0.6, 7, PROMOTION_PARAMETERS) // −0.25335
 */
export function successBar(baseRate: number, span: number, { values }: PromotionModelParameters): number {
  const doublings = Math.max(0, Math.log2(span / values["span.pivot"].value));
  return -normalQuantile(baseRate) + values["span.per-doubling"].value * doublings;
}

/**
 * The chance that the promotion goes well: that competence lies above the bar. "Goes well" means that a year later
 * the person is still in the role by their own and the firm's choice and rated at least "meets".
 * @example successProbability({ mean: 0, variance: 1 }, successBar(0.6, 7, p)) // 0.6
 */
export function successProbability({ mean, variance }: Pick<Posterior, "mean" | "variance">, bar: number): number {
  return normalCdf((mean - bar) / Math.sqrt(variance));
}
