import { nameCheapest, rankCosts, shareBelow, spreadOf } from "./compare-options.ts";
import { compileScenario } from "./compile-scenario.ts";
import type { CompiledScenario } from "./compiled-scenario.ts";
import { spreadDifference } from "./difference-spread.ts";
import { drawInputs, fieldDraws } from "./draw-inputs.ts";
import { pointOfOption, pointValues } from "./point-estimate.ts";
import {
  COST_ENGINE_VERSION,
  type OptionResult,
  type ScenarioInput,
  ScenarioInputError,
  type ScenarioResult,
} from "./scenario.ts";
import { type SimulatedOption, type SimulationHooks, simulateMonths } from "./simulate-months.ts";
import { tornado } from "./tornado.ts";
import { partialInformation, perfectInformation, smallestCosts } from "./value-of-information.ts";

export type { SimulationHooks } from "./simulate-months.ts";

function describeOptions(scenario: CompiledScenario, simulated: readonly SimulatedOption[]): OptionResult[] {
  const values = pointValues(scenario);
  return scenario.options.map((option, i) => {
    const { presentValues, cumulative } = simulated[i]!;
    const point = pointOfOption(scenario, option, values);
    const presentValue = spreadOf(presentValues, Float64Array.from(presentValues).sort());
    if (
      !Number.isFinite(presentValue.mean) ||
      !Number.isFinite(presentValue.sd) ||
      !Number.isFinite(point.presentValue)
    ) {
      throw new ScenarioInputError(`options[${i}]`, "the cost is too large to compute");
    }
    return {
      id: option.id,
      comparable: option.comparable,
      ...(option.gaps === undefined ? {} : { gaps: option.gaps }),
      point,
      presentValue,
      cumulative,
      probabilityCheapest: null,
      expectedRegret: null,
      pointPercentile: shareBelow(presentValues, point.presentValue),
    };
  });
}

function differenceOf([first, second]: readonly number[], simulated: readonly SimulatedOption[]) {
  if (first === undefined || second === undefined) return null;
  return spreadDifference(simulated[first]!.presentValues, simulated[second]!.presentValues);
}

/**
 * Simulates a scenario: every input is drawn once per trial (default 10,000 trials, seed 1), all options meet the same
 * drivers, and present values, cumulative ranges, chances to be cheapest, regret, tornado, value of information and a
 * verdict follow. Options that are not comparable are described but take no part in the comparison. The same input
 * gives the same result everywhere; the input is not changed. Amounts in the scenario's currency units, unrounded.
 * @example runScenario({ ...workedExample, draws: 10_000, seed: 7 }).pair // ["managed", "in-house"]
 */
export function runScenario(input: ScenarioInput, hooks: SimulationHooks = {}): ScenarioResult {
  const scenario = compileScenario(input);
  const drawn = drawInputs(scenario);
  const draws = fieldDraws(drawn, scenario.draws);
  const simulated = simulateMonths(scenario, draws, hooks);
  const options = describeOptions(scenario, simulated);

  const positions = scenario.options.flatMap(({ comparable }, i) => (comparable ? [i] : []));
  const costs = positions.map((i) => simulated[i]!.presentValues);
  const ranks = costs.length > 0 ? rankCosts(costs, smallestCosts(costs)) : [];
  positions.forEach((i, k) => {
    options[i]!.probabilityCheapest = ranks[k]!.cheapest;
    options[i]!.expectedRegret = ranks[k]!.regret;
  });

  const byMean = [...positions].sort((a, b) => options[a]!.presentValue.mean - options[b]!.presentValue.mean);
  const [first, second] = byMean.map((i) => scenario.options[i]!);
  const used = new Set(positions.flatMap((i) => [...scenario.options[i]!.inputs]));
  return {
    options,
    pair: first && second ? [first.id, second.id] : null,
    difference: differenceOf(byMean, simulated),
    tornado: first && second ? tornado(scenario, first, second) : [],
    evpi: perfectInformation(costs),
    evppi: partialInformation(scenario, drawn, costs, used),
    verdict: nameCheapest(
      positions.map((i, k) => ({
        id: options[i]!.id,
        mean: options[i]!.presentValue.mean,
        cheapest: ranks[k]!.cheapest,
      })),
    ),
    warnings: draws.clamped(),
    seed: scenario.seed,
    draws: scenario.draws,
    engineVersion: COST_ENGINE_VERSION,
  };
}
