/** How lengths of time lie: a tenth below `p10`, half below the median, a tenth above `p90`. Minutes. */
export interface Spread {
  count: number;
  p10: number;
  median: number;
  mean: number;
  p90: number;
}

/**
 * Quantiles by the value at rank ⌈share × count⌉, so that each is a value that occurred; null without values. The
 * values are put in order in place.
 * @example spreadOf([10, 20, 30, 40, 100]) // { count: 5, p10: 10, median: 30, mean: 40, p90: 100 }
 */
export function spreadOf(values: number[]): Spread | null {
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
  const sum = values.reduce((total, value) => total + value, 0);
  return { count: values.length, p10: at(0.1), median: at(0.5), mean: sum / values.length, p90: at(0.9) };
}
