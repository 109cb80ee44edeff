/** How lengths of time lie: a tenth below `p10`, half below the median, a tenth above `p90`. Minutes. */
export interface Spread {
  count: number;
  p10: number;
  median: number;
  mean: number;
  p90: number;
}

/**
 * Quantiles by the value at rank ⌈share × count⌉, so that each is a value that occurred; null without values.
 * @example spreadOf([10, 20, 30, 40, 100]) // { count: 5, p10: 10, median: 30, mean: 40, p90: 100 }
 */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  // An array of numbers alone is put in order ten times as fast, so that a hundred thousand hold nobody up.
  const ordered = new Float64Array(values).sort();
  const at = (share: number) => ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? 0;
  let sum = 0;
  for (const value of ordered) sum += value;
  return { count: ordered.length, p10: at(0.1), median: at(0.5), mean: sum / ordered.length, p90: at(0.9) };
}
