import { compileScenario } from "./compile-scenario.ts";
import type { CompiledOption, CompiledScenario } from "./compiled-scenario.ts";
import { pointValues, presentValueAt } from "./point-estimate.ts";
import { type BreakEvenResult, type ScenarioInput, ScenarioInputError, type Sweep } from "./scenario.ts";

export const WIDEST_SWEEP = 100_000;
const TIE = 1e-9;

/** Whether a costs less than b; within 1e-9 of the larger one they cost the same. */
export function isCheaper(a: number, b: number): boolean {
  return b - a > TIE * Math.max(Math.abs(a), Math.abs(b));
}

function requireWhole(field: string, value: number, low: number, words: string): void {
  if (!Number.isSafeInteger(value) || value < low) throw new ScenarioInputError(field, words);
}

function optionNamed(scenario: CompiledScenario, id: string, field: string): CompiledOption {
  const option = scenario.options.find((candidate) => candidate.id === id);
  if (option === undefined) throw new ScenarioInputError(field, `no option "${id}"`);
  return option;
}

/**
 * For which whole numbers of a driver option a is cheaper than option b, by present value of the point estimate: a set
 * of closed intervals, because staff comes in whole people and a fee comes per unit. A tie (within 1e-9) belongs to
 * b. The driver's own growth stays; everything else is at its point value. At most 100,000 numbers.
 * @example breakEven(workedTable, { driver: "users", from: 5, to: 500, a: "in-house", b: "managed" }).aCheaper[0] // [60, 75]
 */
export function breakEven(input: ScenarioInput, sweep: Sweep): BreakEvenResult {
  const scenario = compileScenario(input);
  const driver = scenario.drivers.find(({ name }) => name === sweep.driver);
  if (driver === undefined) throw new ScenarioInputError("sweep.driver", `no driver named "${sweep.driver}"`);
  requireWhole("sweep.from", sweep.from, 0, "expected a whole number of 0 or more");
  requireWhole("sweep.to", sweep.to, sweep.from, `expected a whole number of ${sweep.from} (from) or more`);
  if (sweep.to - sweep.from >= WIDEST_SWEEP) {
    throw new ScenarioInputError("sweep.to", `expected at most ${WIDEST_SWEEP} whole numbers from ${sweep.from}`);
  }
  const a = optionNamed(scenario, sweep.a, "sweep.a");
  const b = optionNamed(scenario, sweep.b, "sweep.b");

  const values = pointValues(scenario);
  const result: BreakEvenResult = { aCheaper: [], bCheaper: [] };
  for (let number = sweep.from; number <= sweep.to; number++) {
    values[driver.value.input] = number;
    const aWins = isCheaper(presentValueAt(scenario, a, values), presentValueAt(scenario, b, values));
    const intervals = aWins ? result.aCheaper : result.bCheaper;
    const last = intervals.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else intervals.push([number, number]);
  }
  return result;
}
