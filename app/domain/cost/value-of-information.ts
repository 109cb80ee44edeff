import type { CompiledScenario } from "./compiled-scenario.ts";
import { type DrawnInput, EVPPI_BINS } from "./draw-inputs.ts";

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The smallest cost of each trial. */
export function smallestCosts(costs: readonly Float64Array[]): Float64Array {
  const smallest = Float64Array.from(costs[0]!);
  for (const cost of costs.slice(1)) {
    for (let i = 0; i < smallest.length; i++) if (cost[i]! < smallest[i]!) smallest[i] = cost[i]!;
  }
  return smallest;
}

/**
 * Expected value of perfect information: the smallest mean cost minus the mean of each trial's smallest cost, what it
 * would be worth to know everything before choosing. 0 with one option, null with none.
 */
export function perfectInformation(costs: readonly Float64Array[]): number | null {
  if (costs.length === 0) return null;
  return Math.max(0, Math.min(...costs.map(meanOf)) - meanOf(smallestCosts(costs)));
}

function knowing(bins: Uint8Array, costs: readonly Float64Array[]): number {
  const size = new Float64Array(EVPPI_BINS);
  for (const bin of bins) size[bin] = size[bin]! + 1;
  const sums = costs.map((cost) => {
    const sum = new Float64Array(EVPPI_BINS);
    for (let i = 0; i < bins.length; i++) sum[bins[i]!] = sum[bins[i]!]! + cost[i]!;
    return sum;
  });
  let smallest = 0;
  for (let bin = 0; bin < EVPPI_BINS; bin++) {
    if (size[bin]! > 0) smallest += Math.min(...sums.map((sum) => sum[bin]!));
  }
  return smallest / bins.length;
}

/**
 * What it would be worth, at most, to know one input before choosing: its draws are cut into 50 equally likely parts,
 * in each the option of lowest mean is taken, and the mean of those is held against the smallest mean of all. Inputs
 * that no comparable option uses are left out; largest first.
 */
export function partialInformation(
  scenario: CompiledScenario,
  drawn: readonly DrawnInput[],
  costs: readonly Float64Array[],
  used: ReadonlySet<number>,
): { input: string; value: number }[] {
  if (costs.length < 2) return [];
  const uninformed = Math.min(...costs.map(meanOf));
  const rows = scenario.inputs.flatMap(({ name }, position) => {
    const bins = drawn[position]!.bins;
    if (bins === null || !used.has(position)) return [];
    return [{ input: name, value: Math.max(0, uninformed - knowing(bins, costs)) }];
  });
  return rows.sort((a, b) => b.value - a.value || (a.input < b.input ? -1 : 1));
}
