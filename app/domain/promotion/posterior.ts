import { normalCdf } from "../shared/normal.ts";
import type { EvidenceFamily, ScoredKind } from "./evidence-kinds.ts";
import type { EvidenceSource, SourceBasis } from "./evidence-sources.ts";
import type { PromotionModelParameters } from "./parameters.ts";
import { squaredValidity } from "./source-validity.ts";

export interface Contribution {
  kind: ScoredKind;
  value: number;
}

/** What the evidence says about competence as a manager, in standard deviations; 0 is the average candidate. */
export interface Posterior {
  mean: number;
  variance: number;
  /** 0 without evidence; never above .60. */
  strength: number;
  /** Percentiles among candidates between which the person is placed with a chance of 80 %. */
  interval80: [number, number];
  /** With an average candidate at 0 these add up to the mean. */
  contributions: Contribution[];
}

interface Information {
  /** Information that counts, after the family discount and the ceiling. */
  effective: number;
  /** Share of each source's information that counts, in the order of the sources. */
  kept: number[];
}

function informationOf(source: SourceBasis, parameters: PromotionModelParameters): number {
  const squared = squaredValidity(source, parameters);
  return squared / (1 - squared);
}

function gatherInformation(sources: readonly SourceBasis[], parameters: PromotionModelParameters): Information {
  const { values } = parameters;
  const halo = values["family.halo"].value;
  const raw = sources.map((source) => informationOf(source, parameters));
  const discounts = new Map<EvidenceFamily, number>();
  let total = 0;
  for (const family of new Set(sources.map((source) => source.family))) {
    const ofFamily = raw.filter((_, i) => sources[i]?.family === family);
    const sum = ofFamily.reduce((a, b) => a + b, 0);
    const counted = halo * Math.max(...ofFamily) + (1 - halo) * sum;
    discounts.set(family, sum > 0 ? counted / sum : 1);
    total += counted;
  }
  const linear = values["information.linear-up-to"].value;
  const room = values["information.ceiling"].value - linear;
  const effective = total <= linear ? total : linear + room * -Math.expm1(-(total - linear) / room);
  const share = total > 0 ? effective / total : 1;
  return { effective, kept: sources.map(({ family }) => share * (discounts.get(family) ?? 1)) };
}

/**
 * Variance of competence once these sources are known: 1 / (1 + information). A further source, rater or entry never
 * raises it, ageing never lowers it; it stays between .64 and 1.
 * @example posteriorVariance([], PROMOTION_PARAMETERS) // 1
 */
export function posteriorVariance(sources: readonly SourceBasis[], parameters: PromotionModelParameters): number {
  return 1 / (1 + gatherInformation(sources, parameters).effective);
}

/**
 * Competence as a manager given the sources: a normal prior of mean 0 and variance 1, each source adding information
 * r²/(1−r²), discounted within its family for shared halo, all of it under a soft ceiling. No sources give the prior.
 * @example assessPosterior(poolEvidence([{ kind: "supervisor", z: 1.5 }], p), p) // mean .402, √variance .963, strength .268
 */
export function assessPosterior(sources: readonly EvidenceSource[], parameters: PromotionModelParameters): Posterior {
  const { effective, kept } = gatherInformation(sources, parameters);
  const precision = 1 + effective;
  const contributions = sources.map((source, i) => {
    const squared = squaredValidity(source, parameters);
    // w·x/r in a form that stays finite for evidence so old that r is 0.
    const evidence = (Math.sqrt(squared) * source.x) / (1 - squared);
    return { kind: source.kind, value: ((kept[i] ?? 0) * evidence) / precision };
  });
  const mean = contributions.reduce((sum, { value }) => sum + value, parameters.values["prior.mean"].value / precision);
  const variance = 1 / precision;
  const halfWidth = parameters.values["interval.half-width"].value * Math.sqrt(variance);
  return {
    mean,
    variance,
    strength: Math.sqrt(1 - variance),
    interval80: [normalCdf(mean - halfWidth), normalCdf(mean + halfWidth)],
    contributions,
  };
}
