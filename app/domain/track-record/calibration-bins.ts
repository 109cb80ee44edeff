import { normalQuantile } from "../shared/normal.ts";
import type { Forecast } from "./brier-score.ts";

/** 10 and 90 in 100 of the normal curve: the same width as every interval of the product. */
const Z_80 = normalQuantile(0.9);
const BINS = 5;

export interface CalibrationBin {
  count: number;
  happenedCount: number;
  /** Lowest, highest and mean chance that was said. */
  from: number;
  to: number;
  said: number;
  /** Share that happened, with its 80 % interval. */
  happened: number;
  low: number;
  high: number;
}

/**
 * Interval of a share that was seen `happened` times out of `count`: Wilson's, 80 %. Never below 0 or above 1, and wide
 * where few were counted. Wilson 1927, JASA 22(158). A count of 0 is a RangeError.
 *
 * @example wilsonInterval(12, 17) // { low: .550, high: .825 }
 */
export function wilsonInterval(happened: number, count: number): { low: number; high: number } {
  if (count <= 0) throw new RangeError("an interval needs at least one case");
  const share = happened / count;
  const z2 = Z_80 * Z_80;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = (Z_80 / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * Said against happened in up to five groups of about equal size, from the lowest chances to the highest. Equal chances
 * are never parted, so there are fewer groups where few different chances were said.
 *
 * @example Ten times .6 of which six happened: one bin, said .6, happened .6.
 */
export function calibrationBins(forecasts: readonly Forecast[]): CalibrationBin[] {
  const sorted = [...forecasts].sort((a, b) => a.probability - b.probability);
  const bins: Forecast[][] = [];
  let bin: Forecast[] = [];
  for (const [index, forecast] of sorted.entries()) {
    bin.push(forecast);
    const next = sorted[index + 1];
    const isFull = index + 1 >= Math.round(((bins.length + 1) * sorted.length) / BINS);
    if (next !== undefined && isFull && next.probability !== forecast.probability) {
      bins.push(bin);
      bin = [];
    }
  }
  if (bin.length > 0) bins.push(bin);
  return bins.map(describeBin);
}

function describeBin(forecasts: readonly Forecast[]): CalibrationBin {
  const count = forecasts.length;
  const happenedCount = forecasts.filter(({ happened }) => happened).length;
  const said = forecasts.reduce((sum, { probability }) => sum + probability, 0) / count;
  return {
    count,
    happenedCount,
    from: forecasts[0]!.probability,
    to: forecasts.at(-1)!.probability,
    said,
    happened: happenedCount / count,
    ...wilsonInterval(happenedCount, count),
  };
}
