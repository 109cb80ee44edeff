import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import {
  PROMOTION_PARAMETERS,
  type PromotionModelParameters,
  type PromotionParameterId,
} from "#app/domain/promotion/parameters.ts";
import { COST_ENGINE_VERSION } from "#app/services/scenarios/stored-result.ts";
import { asStored } from "./canonical-json.ts";
import type { CostSnapshot } from "./cost-snapshot.ts";
import type { DecisionSnapshot, FrozenPerson, FrozenResult } from "./decision-snapshot.ts";

/** A snapshot that this program has no engine for. */
export class UnknownEngineError extends Error {}

/** The parameters as they were frozen, whatever the defaults are today. */
function frozenParameters(snapshot: DecisionSnapshot): PromotionModelParameters {
  if (snapshot.engineVersion !== PROMOTION_PARAMETERS.engineVersion) {
    throw new UnknownEngineError(`${snapshot.engineVersion}: expected ${PROMOTION_PARAMETERS.engineVersion}`);
  }
  const values = Object.entries(PROMOTION_PARAMETERS.values).map(([id, parameter]) => [
    id,
    { ...parameter, value: snapshot.parameters[id as PromotionParameterId] ?? parameter.value },
  ]);
  return {
    version: snapshot.parametersVersion,
    engineVersion: snapshot.engineVersion,
    values: Object.fromEntries(values) as PromotionModelParameters["values"],
  };
}

function checkCostEngine({ scenarios }: CostSnapshot): void {
  const other = scenarios.find(({ beside }) => beside.engineVersion !== COST_ENGINE_VERSION);
  if (other) throw new UnknownEngineError(`costs ${other.beside.engineVersion}: expected ${COST_ENGINE_VERSION}`);
}

function recomputePerson(person: FrozenPerson, parameters: PromotionModelParameters) {
  const { stress: _, ...result } = assessPromotion(person.input, parameters);
  const lossAt = (technicalMultiple: number) =>
    assessPromotion({ ...person.input, technicalMultiple }, parameters).loss?.fte ?? null;
  return {
    result: asStored<FrozenResult>(result),
    lossRange: { low: lossAt(person.multiple.low), high: lossAt(person.multiple.high) },
  };
}

/** What the other candidates' own results say about them in the person's input. */
const asOther = ({ personId, result }: FrozenPerson) => ({
  id: personId,
  probability: result.probability,
  mean: result.mean,
  lossFte: result.loss?.fte,
});

/**
 * Stored and recomputed numbers of a snapshot side by side: every person's result from the frozen input and
 * parameters, the other candidates as they stand in the person's input, every scenario from its input and seed.
 */
export function recomputeSnapshot(snapshot: DecisionSnapshot, costSnapshot: CostSnapshot | null) {
  const parameters = frozenParameters(snapshot);
  const people = [snapshot.candidate, ...snapshot.others];
  if (costSnapshot) checkCostEngine(costSnapshot);
  const scenarios = costSnapshot?.scenarios ?? [];
  return {
    stored: {
      people: people.map(({ result, lossRange }) => ({ result, lossRange })),
      others: (snapshot.candidate.input.others ?? []).map(({ available: _, ...other }) => other),
      scenarios: scenarios.map(({ result }) => result),
    },
    recomputed: {
      people: people.map((person) => recomputePerson(person, parameters)),
      others: snapshot.others.map(asOther),
      scenarios: scenarios.map(({ input }) => asStored(runScenario(input))),
    },
  };
}
