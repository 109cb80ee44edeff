import { type Advice, adviseOn, meanToBeat } from "./advice.ts";
import { assessDisagreement, type Disagreement } from "./disagreement.ts";
import { type EvidenceSource, poolEvidence, scoredEntries } from "./evidence-sources.ts";
import { assessBreakEven, assessLoss, type PromotionLoss } from "./loss-ledger.ts";
import { type NextEvidence, rankNextEvidence } from "./next-evidence.ts";
import { PROMOTION_PARAMETERS, type PromotionModelParameters } from "./parameters.ts";
import { assessPosterior, type Posterior } from "./posterior.ts";
import type { PromotionInput } from "./promotion-input.ts";
import { assessConfidence, type Confidence, countDistinctRaters, labelRisk, type RiskLabel } from "./risk-label.ts";
import { isStar, technicalLead } from "./star.ts";
import { successBar, successProbability } from "./success-probability.ts";

/** Steps proposed as next evidence. */
const PROPOSED_STEPS = 3;

/** The answer to "how likely is it to go well, how sure are we, and what does the team lose?". Null: not known. */
export interface PromotionAssessment extends Posterior {
  /** Competence that the job asks for, in standard deviations. */
  bar: number;
  probability: number;
  /** The same chance under other base rates, keyed by the base rate. */
  probabilityAtBaseRate: Record<string, number>;
  label: RiskLabel;
  confidence: Confidence;
  /** Kinds of source: assessment, behaviour, ratings. */
  families: number;
  disagreement: Disagreement;
  sources: EvidenceSource[];
  /** Different people behind the evidence. */
  people: number | null;
  nextEvidence: NextEvidence[];
  star: boolean | null;
  /** A star whose promotion the evidence does not support. */
  starFlag: boolean | null;
  /** The chance if strong technicians lead a little worse; shown beside, never stored as the result. */
  stress: { probability: number } | null;
  loss: PromotionLoss | null;
  /** By candidate id, in standard deviations. */
  breakEvenAdvantage: Record<string, number> | null;
  advice: Advice;
  parametersVersion: string;
  engineVersion: string;
}

/**
 * Assesses one promotion: the chance that it goes well, with reasons that add up, the risk in a word, confidence, what
 * to ask next, what the team loses, and advice. A fixed rule that people set: no clock, no learning. Order of evidence,
 * technical level, tenure, self-ratings and unknown fields change nothing in mean, variance and chance. What cannot be
 * computed from the input is null. Numbers are unrounded. Sources: see the parameters.
 * @example assessPromotion({ evidence: [{ kind: "supervisor", z: 1.5 }] })
 * // mean .402, probability .752, label "unproven", advice { rung: 1, rule: "gather-evidence" }
 */
export function assessPromotion(
  input: PromotionInput,
  parameters: PromotionModelParameters = PROMOTION_PARAMETERS,
): PromotionAssessment {
  const { values } = parameters;
  const entries = scoredEntries(input.evidence);
  const sources = poolEvidence(entries, parameters);
  const posterior = assessPosterior(sources, parameters);
  const { mean, variance, strength } = posterior;

  const span = input.span ?? values["span.default"].value;
  const bar = successBar(input.baseRate ?? values["base-rate.default"].value, span, parameters);
  const probability = successProbability(posterior, bar);
  const atBaseRate = ({ value }: { value: number }): [string, number] => [
    value.toFixed(2),
    successProbability(posterior, successBar(value, span, parameters)),
  ];

  const families = new Set(sources.map(({ family }) => family));
  const people = countDistinctRaters(entries);
  const confidence = assessConfidence({ strength, families, people }, parameters);

  const star = isStar(input.team, parameters);
  const lead = technicalLead(input.team);
  const shift = (lead ?? 0) * values["stress.per-sd"].value;

  const loss = assessLoss(input, parameters);
  const breakEven = assessBreakEven(loss, input.others ?? [], input.team?.size, parameters);
  const advice = adviseOn(
    {
      willing: input.willing ?? "yes",
      confidence,
      probability,
      mean,
      breakEven,
      uncovered: loss?.uncovered ?? [],
    },
    parameters,
  );
  const ranked = rankNextEvidence(
    {
      entries,
      mean,
      variance,
      bar,
      meanToBeat: meanToBeat(breakEven, parameters),
      unavailable: input.evidenceUnavailable ?? [],
    },
    parameters,
  );

  return {
    ...posterior,
    bar,
    probability,
    probabilityAtBaseRate: Object.fromEntries([
      atBaseRate(values["base-rate.low"]),
      atBaseRate(values["base-rate.high"]),
    ]),
    label: labelRisk({ sources: sources.length, confidence, probability, mean }, parameters),
    confidence,
    families: families.size,
    disagreement: assessDisagreement(sources, parameters),
    sources,
    people,
    nextEvidence: ranked.slice(0, PROPOSED_STEPS),
    star,
    starFlag: star === null ? null : star && (confidence === "low" || probability < values["star.flag-below"].value),
    stress: lead === null ? null : { probability: successProbability({ mean: mean + shift, variance }, bar) },
    loss,
    breakEvenAdvantage:
      breakEven.length === 0
        ? null
        : Object.fromEntries(breakEven.map(({ other, advantage }) => [other.id, advantage])),
    advice,
    parametersVersion: parameters.version,
    engineVersion: parameters.engineVersion,
  };
}
