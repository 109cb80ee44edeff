import { groupSources, scoredEntries } from "../promotion/evidence-sources.ts";
import type { PromotionModelParameters } from "../promotion/parameters.ts";
import { posteriorVariance } from "../promotion/posterior.ts";
import type { PromotionInput } from "../promotion/promotion-input.ts";
import { normalCdf, normalQuantile } from "../shared/normal.ts";

/** What a trial may end with, by the chance that the evidence will give then. */
export interface TrialOutlook {
  /** Chance that promoting would read low risk after it. */
  promote: number;
  /** Chance that promoting would read more likely to fail than to go well. */
  notNow: number;
  /** What remains: still open after the trial. */
  open: number;
}

/**
 * Where the chance is likely to stand after a lead trial of full coverage. The trial brings the variance down from v to
 * v′, so that the new mean is normal around today's with variance v − v′; each part is an interval of it. The chances
 * add up to 1, and their mean stays today's chance: a trial finds out and does not improve.
 * @example trialOutlook({ evidence: [] }, { mean: 0, variance: 1, bar: -0.25335 }, 6, PROMOTION_PARAMETERS).promote // .051
 */
export function trialOutlook(
  { evidence }: Pick<PromotionInput, "evidence">,
  { mean, variance, bar }: { mean: number; variance: number; bar: number },
  months: number,
  parameters: PromotionModelParameters,
): TrialOutlook {
  const entries = [...scoredEntries(evidence), { kind: "acting_lead" as const, months }];
  const after = posteriorVariance(
    groupSources(entries, parameters).map(({ basis }) => basis),
    parameters,
  );
  const spread = Math.sqrt(Math.max(1e-12, variance - after));
  const meanAt = (probability: number) => bar + Math.sqrt(after) * normalQuantile(probability);
  const promote = normalCdf((mean - meanAt(parameters.values["label.low-from"].value)) / spread);
  const notNow = normalCdf((meanAt(parameters.values["label.elevated-from"].value) - mean) / spread);
  return { promote, notNow, open: Math.max(0, 1 - promote - notNow) };
}
