import type { CandidateFacts, CriticalCover, TrialFacts } from "#app/domain/cost/composites/scenario-facts.ts";
import { lastingMultiple, valueOfCompetence } from "#app/domain/promotion/loss-ledger.ts";
import type { PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import type { FrozenPerson } from "#app/services/decisions/decision-snapshot.ts";
import type { AssessedPerson } from "#app/services/promotion/assess-case.ts";

type Assessed = AssessedPerson | FrozenPerson;

/** What a promotion case says to the cost model. */
export interface PromotionFacts {
  case: CandidateFacts;
  otherCandidate?: CandidateFacts;
  trial: TrialFacts;
  managementValueFte?: number;
  critical: CriticalCover[];
}

export function candidateFacts(
  { personId, input, result, multiple }: Assessed,
  parameters: PromotionModelParameters,
): CandidateFacts {
  const { values } = parameters;
  const usual = input.targetRole ? values[`share-given-up.${input.targetRole}`].value : 0;
  const colleagues = Math.max(0, (input.team?.size ?? 1) - 1);
  return {
    personId,
    probability: result.probability,
    variance: result.variance,
    technicalFte: lastingMultiple(multiple.middle, parameters) * (input.technicalShareGivenUp ?? usual),
    spilloverFte: input.soleExpert ? values["loss.sole-expert-per-colleague"].value * colleagues : 0,
  };
}

/** Of those who have not said no, the one with whom it most likely goes well. */
function bestOther(others: readonly Assessed[]): Assessed | undefined {
  return others
    .filter(({ willing }) => willing !== "no")
    .sort((a, b) => b.result.probability - a.result.probability || (a.personId < b.personId ? -1 : 1))[0];
}

/** Who of the two holds which critical competency. */
export const criticalCover = (candidate: Assessed, other: Assessed | undefined): CriticalCover[] =>
  (candidate.input.critical ?? []).map(({ name, holders, minimum, held }) => {
    const byOther = other?.input.critical?.find((entry) => entry.name === name);
    return { name, holders, minimum, heldByCandidate: held, ...(byOther ? { heldByOther: byOther.held } : {}) };
  });

/** The usual trial of this person: the months of full length, filled in as the case plans it. */
const trialFacts = ({ input, multiple }: Assessed, parameters: PromotionModelParameters): TrialFacts => ({
  months: parameters.values["trial.full-months"].value,
  technicalFte: lastingMultiple(multiple.middle, parameters) * parameters.values["share-given-up.trial"].value,
  isFilledIn: input.backfill ?? false,
});

/** The person of a case and the best other candidate, live or as frozen in a decision. */
export function promotionFacts(
  candidate: Assessed,
  others: readonly Assessed[],
  parameters: PromotionModelParameters,
): PromotionFacts {
  const other = bestOther(others);
  const size = candidate.input.team?.size;
  return {
    case: candidateFacts(candidate, parameters),
    trial: trialFacts(candidate, parameters),
    ...(other ? { otherCandidate: candidateFacts(other, parameters) } : {}),
    ...(size === undefined ? {} : { managementValueFte: valueOfCompetence(size, parameters) }),
    critical: criticalCover(candidate, other),
  };
}
