import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { PROMOTION_PARAMETERS, type PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import { COST_ENGINE_VERSION } from "#app/services/scenarios/stored-result.ts";
import { asStored } from "./canonical-json.ts";
import type { CostSnapshot } from "./cost-snapshot.ts";
import {
  type DecisionSnapshot,
  type FrozenPerson,
  type FrozenResult,
  parametersOfSnapshot,
} from "./decision-snapshot.ts";

/** A snapshot that this program has no engine for. */
export class UnknownEngineError extends Error {}

/** The parameters as they were frozen, whatever they are today; an error where there is no engine for them. */
function frozenParameters(snapshot: DecisionSnapshot): PromotionModelParameters {
  if (snapshot.engineVersion !== PROMOTION_PARAMETERS.engineVersion) {
    throw new UnknownEngineError(`${snapshot.engineVersion}: expected ${PROMOTION_PARAMETERS.engineVersion}`);
  }
  return parametersOfSnapshot(snapshot);
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

/** The parts that the stored result holds: one that a later program computes besides cannot differ. */
const heldBy = <Result extends object>(stored: Result, recomputed: Result): Result =>
  Object.fromEntries(Object.entries(recomputed).filter(([key]) => key in stored)) as Result;

/** What the other candidates' own results say about them in the person's input. */
const asOther = ({ personId, result }: FrozenPerson) => ({
  id: personId,
  probability: result.probability,
  mean: result.mean,
  lossFte: result.loss?.fte,
});

/** Numbers of a snapshot in the places that they have in its file, so that a difference names its place. */
interface Numbers {
  snapshot: {
    candidate: Pick<FrozenPerson, "result" | "lossRange"> & { input: { others: object[] } };
    others: Pick<FrozenPerson, "result" | "lossRange">[];
  };
  costSnapshot: { scenarios: Pick<CostSnapshot["scenarios"][number], "result">[] };
}

/**
 * Stored and recomputed numbers of a snapshot side by side: every person's result from the frozen input and
 * parameters, the other candidates as they stand in the person's input, every scenario from its input and seed.
 */
export function recomputeSnapshot(
  snapshot: DecisionSnapshot,
  costSnapshot: CostSnapshot | null,
): { stored: Numbers; recomputed: Numbers } {
  const parameters = frozenParameters(snapshot);
  if (costSnapshot) checkCostEngine(costSnapshot);
  const scenarios = costSnapshot?.scenarios ?? [];
  const { candidate, others } = snapshot;
  const numbersOf = ({ result, lossRange }: FrozenPerson) => ({ result, lossRange });
  return {
    stored: {
      snapshot: {
        candidate: {
          ...numbersOf(candidate),
          input: { others: (candidate.input.others ?? []).map(({ available: _, ...other }) => other) },
        },
        others: others.map(numbersOf),
      },
      costSnapshot: { scenarios: scenarios.map(({ result }) => ({ result })) },
    },
    recomputed: {
      snapshot: {
        candidate: { ...recomputePerson(candidate, parameters), input: { others: others.map(asOther) } },
        others: others.map((other) => recomputePerson(other, parameters)),
      },
      costSnapshot: {
        scenarios: scenarios.map(({ input, result }) => ({ result: heldBy(result, asStored(runScenario(input))) })),
      },
    },
  };
}
