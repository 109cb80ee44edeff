import { breakEven } from "#app/domain/cost/break-even.ts";
import { compileScenario } from "#app/domain/cost/compile-scenario.ts";
import { presentValueAt } from "#app/domain/cost/point-estimate.ts";
import type { BreakEvenResult, ScenarioInput, ScenarioResult, Sweep } from "#app/domain/cost/scenario.ts";
import { pointValue, quantileOf } from "#app/domain/shared/estimates.ts";

const DOWN_TO = 1 / 3;
const UP_TO = 16 / 9;
/** More would hold up whoever waits for the same thread: then the strip shows the numbers around today's. */
const MOST_SWEPT = 600;

export interface SweptPair {
  sweep: Sweep;
  intervals: BreakEvenResult;
}

function rangeAround(today: number): { from: number; to: number } {
  const from = Math.max(1, Math.floor(today * DOWN_TO));
  const to = Math.max(10, Math.ceil(today * UP_TO));
  if (to - from < MOST_SWEPT) return { from, to };
  const start = Math.round(today - (MOST_SWEPT * (today - from)) / (to - from));
  return { from: start, to: start + MOST_SWEPT - 1 };
}

/**
 * Where each of the two leading options is cheaper, from a third of today's users to nearly twice as many, at most
 * 600 numbers around today's. Null without a pair.
 */
export function sweepUsers(input: ScenarioInput, pair: ScenarioResult["pair"]): SweptPair | null {
  const users = input.drivers?.users;
  if (!pair || !users || (typeof users.value === "object" && "driver" in users.value)) return null;
  const today = pointValue(users.value);
  const sweep: Sweep = {
    driver: "users",
    ...rangeAround(today),
    a: pair[0],
    b: pair[1],
  };
  return { sweep, intervals: breakEven(input, sweep) };
}

/** Present value of the first of the pair less the second with every input at its middle; null without a pair. */
export function middleDifference(input: ScenarioInput, pair: ScenarioResult["pair"]): number | null {
  const scenario = compileScenario(input);
  const [a, b] = (pair ?? []).map((id) => scenario.options.find((option) => option.id === id));
  if (!a || !b) return null;
  const middles = Float64Array.from(scenario.inputs, ({ estimate }) => quantileOf(estimate, 0.5));
  return presentValueAt(scenario, a, middles) - presentValueAt(scenario, b, middles);
}
