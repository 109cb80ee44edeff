import { normalCdf, normalQuantile } from "../shared/normal.ts";
import { FAMILY_OF, type ScoredKind } from "./evidence-kinds.ts";
import { groupSources } from "./evidence-sources.ts";
import type { PromotionModelParameters } from "./parameters.ts";
import { posteriorVariance } from "./posterior.ts";
import type { EvidenceBasis } from "./promotion-input.ts";
import { assessConfidence, type Confidence, countDistinctRaters } from "./risk-label.ts";

export const NEXT_EVIDENCE_IDS = [
  "structured_interview",
  "simulation",
  "lead_trial_3",
  "lead_trial_6",
  "peers_3",
  "supervisor_1",
  "assessment_centre",
  "situational_judgement",
] as const;
export type NextEvidenceId = (typeof NEXT_EVIDENCE_IDS)[number];

interface NextStep {
  basis: EvidenceBasis;
  /** People who have not been heard yet and whose view it adds. */
  people: number;
}

const NEXT_STEPS: Record<NextEvidenceId, NextStep> = {
  structured_interview: { basis: { kind: "structured_interview", assessors: 2 }, people: 2 },
  simulation: { basis: { kind: "simulation" }, people: 1 },
  lead_trial_3: { basis: { kind: "acting_lead", months: 3 }, people: 1 },
  lead_trial_6: { basis: { kind: "acting_lead", months: 6 }, people: 1 },
  peers_3: { basis: { kind: "peer", raters: 3 }, people: 3 },
  supervisor_1: { basis: { kind: "supervisor", raters: 1 }, people: 1 },
  assessment_centre: { basis: { kind: "assessment_centre" }, people: 2 },
  situational_judgement: { basis: { kind: "situational_judgement" }, people: 0 },
};

export interface NextEvidence {
  id: NextEvidenceId;
  kind: ScoredKind;
  raters?: number;
  months?: number;
  /** Chance that it would move the advice to another rung, by the chance of success alone. */
  flipProbability: number;
  confidenceAfter: Confidence;
}

export interface NextEvidenceFacts {
  entries: readonly EvidenceBasis[];
  mean: number;
  variance: number;
  bar: number;
  /** Mean below which another candidate is preferred; -Infinity without one. */
  meanToBeat: number;
  unavailable: readonly string[];
}

/** Means at which the rung changes when the variance is `variance`, ascending: not now | trial | prefer other | promote. */
function rungEdges(facts: NextEvidenceFacts, variance: number, { values }: PromotionModelParameters): number[] {
  const edgeAt = (probability: number) => facts.bar + Math.sqrt(variance) * normalQuantile(probability);
  const promoteFrom = edgeAt(values["label.low-from"].value);
  return [edgeAt(values["label.elevated-from"].value), promoteFrom, Math.max(promoteFrom, facts.meanToBeat)];
}

function rungOf(mean: number, edges: readonly number[]): number {
  return edges.filter((edge) => mean >= edge).length;
}

/**
 * The chance that further evidence, which would bring the variance down to `varianceAfter`, moves the advice to a
 * different rung by the chance of success alone: not now, trial, prefer another candidate, promote. Exact: the new
 * mean is normal around today's with variance (today's − after), and each rung is an interval of it.
 * @example flipProbability({ mean: 0, variance: 1, bar: -0.25335, meanToBeat: -Infinity, … }, 0.8236, p) // 0.385
 */
export function flipProbability(
  facts: NextEvidenceFacts,
  varianceAfter: number,
  parameters: PromotionModelParameters,
): number {
  const rung = rungOf(facts.mean, rungEdges(facts, facts.variance, parameters));
  const edges = rungEdges(facts, varianceAfter, parameters);
  const spread = Math.sqrt(Math.max(0, facts.variance - varianceAfter));
  if (spread === 0) return rungOf(facts.mean, edges) === rung ? 0 : 1;

  const lower = rung === 0 ? Number.NEGATIVE_INFINITY : (edges[rung - 1] ?? Number.NEGATIVE_INFINITY);
  const upper = edges[rung] ?? Number.POSITIVE_INFINITY;
  const below = normalCdf((lower - facts.mean) / spread);
  const above = normalCdf((facts.mean - upper) / spread);
  return Math.min(1, below + above);
}

/**
 * What to ask next: each step that the team can take, with the chance that it changes the advice and the confidence
 * it would lead to, the most telling first and ties in the order of `NEXT_EVIDENCE_IDS`. New evidence is taken as
 * fresh, of full coverage and from people not heard yet. `unavailable` holds kinds or ids that cannot be had.
 * @example rankNextEvidence({ entries: [], mean: 0, variance: 1, bar: -0.25335, meanToBeat: -Infinity, unavailable: [] }, p)[0]
 * // { id: "structured_interview", kind: "structured_interview", flipProbability: 0.385, confidenceAfter: "low" }
 */
export function rankNextEvidence(facts: NextEvidenceFacts, parameters: PromotionModelParameters): NextEvidence[] {
  const peopleToday = countDistinctRaters(facts.entries);
  return NEXT_EVIDENCE_IDS.flatMap((id): NextEvidence[] => {
    const { basis, people } = NEXT_STEPS[id];
    if (facts.unavailable.includes(id) || facts.unavailable.includes(basis.kind)) return [];

    const entries = [...facts.entries, basis];
    const sources = groupSources(entries, parameters).map((group) => group.basis);
    const varianceAfter = posteriorVariance(sources, parameters);
    const confidenceAfter = assessConfidence(
      {
        strength: Math.sqrt(1 - varianceAfter),
        families: new Set(entries.map(({ kind }) => FAMILY_OF[kind])),
        people: peopleToday === null ? null : peopleToday + people,
      },
      parameters,
    );
    return [
      {
        id,
        kind: basis.kind,
        ...(basis.raters === undefined ? {} : { raters: basis.raters }),
        ...(basis.months === undefined ? {} : { months: basis.months }),
        flipProbability: flipProbability(facts, varianceAfter, parameters),
        confidenceAfter,
      },
    ];
  }).sort((a, b) => withoutNoise(b.flipProbability) - withoutNoise(a.flipProbability));
}

/** Drops rounding noise, so that equal chances keep the order of the list. */
function withoutNoise(chance: number): number {
  return Math.round(chance * 1e9);
}
