import { percentileOfSorted } from "./percentiles.ts";

const BINS = 36;
/** The picture covers all but 1 of 200 futures at either end; those stand in the first and the last bin. */
const TAIL = 0.005;

/** How the cost of one option less that of another is spread over the trials. */
export interface DifferenceSpread {
  /** Lower end of the first bin and width of every bin, in the scenario's currency. */
  low: number;
  width: number;
  /** Trials in each bin. */
  counts: number[];
  p10: number;
  p50: number;
  p90: number;
}

/**
 * The difference of two options trial by trial, in equal bins of which one begins at zero, so that none mixes futures
 * of either sign. One bin when all trials differ by the same.
 * @example spreadDifference(Float64Array.of(1, 2), Float64Array.of(3, 3)).p50 // −1.5
 */
export function spreadDifference(a: Float64Array, b: Float64Array): DifferenceSpread {
  const sorted = a.map((cost, trial) => cost - b[trial]!).sort();
  const [least, most] = [percentileOfSorted(sorted, TAIL), percentileOfSorted(sorted, 1 - TAIL)];
  const width = (most - least) / (BINS - 1);
  const percentiles = {
    p10: percentileOfSorted(sorted, 0.1),
    p50: percentileOfSorted(sorted, 0.5),
    p90: percentileOfSorted(sorted, 0.9),
  };
  if (!(width > 0)) return { low: least, width: 0, counts: [sorted.length], ...percentiles };
  const low = Math.floor(least / width) * width;
  const counts = Array.from({ length: BINS }, () => 0);
  for (const difference of sorted) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((difference - low) / width)));
    counts[bin] = counts[bin]! + 1;
  }
  return { low, width, counts, ...percentiles };
}
