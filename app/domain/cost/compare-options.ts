import { isCheaper } from "./break-even.ts";
import { percentileOfSorted } from "./percentiles.ts";
import { type Spread, TOO_CLOSE_TO_CALL } from "./scenario.ts";

export const LEAST_PROBABILITY = 0.65;
export const LEAST_SAVING = 0.03;

/** Mean, sample standard deviation (n − 1, 0 for one trial) and percentiles of present values. */
export function spreadOf(values: Float64Array, sorted: Float64Array): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0,
    p10: percentileOfSorted(sorted, 0.1),
    p50: percentileOfSorted(sorted, 0.5),
    p90: percentileOfSorted(sorted, 0.9),
  };
}

/** Share of the values below a point; those equal to it within 1e-9 count half. */
export function shareBelow(values: Float64Array, point: number): number {
  let below = 0;
  for (const value of values) below += isCheaper(value, point) ? 1 : isCheaper(point, value) ? 0 : 0.5;
  return below / values.length;
}

/**
 * How often each option is the cheapest, and by how much on average it misses the cheapest of the same trial. A trial
 * in which several options tie (within 1e-9) is shared equally among them.
 */
export function rankCosts(
  costs: readonly Float64Array[],
  smallest: Float64Array,
): { cheapest: number; regret: number }[] {
  const wins = new Float64Array(costs.length);
  const regrets = new Float64Array(costs.length);
  for (let i = 0; i < smallest.length; i++) {
    const least = smallest[i]!;
    let ties = 0;
    for (const cost of costs) if (!isCheaper(least, cost[i]!)) ties += 1;
    for (let k = 0; k < costs.length; k++) {
      const cost = costs[k]![i]!;
      regrets[k] = regrets[k]! + cost - least;
      if (!isCheaper(least, cost)) wins[k] = wins[k]! + 1 / ties;
    }
  }
  return costs.map((_, k) => ({ cheapest: wins[k]! / smallest.length, regret: regrets[k]! / smallest.length }));
}

interface Ranked {
  id: string;
  mean: number;
  cheapest: number;
}

/**
 * Id of the option that may be named cheapest: the one of lowest mean, if it is cheapest in at least 65 of 100 trials
 * and saves more than 3 % of the runner-up's mean; otherwise `too-close-to-call`, also when there is nothing to
 * compare with.
 * @example nameCheapest([{ id: "a", mean: 96, cheapest: 0.7 }, { id: "b", mean: 100, cheapest: 0.3 }]) // "a"
 */
export function nameCheapest(options: readonly Ranked[]): string {
  const [best, next] = [...options].sort((a, b) => a.mean - b.mean);
  if (best === undefined || next === undefined) return TOO_CLOSE_TO_CALL;
  const saving = (next.mean - best.mean) / Math.abs(next.mean);
  return best.cheapest >= LEAST_PROBABILITY && saving > LEAST_SAVING ? best.id : TOO_CLOSE_TO_CALL;
}
