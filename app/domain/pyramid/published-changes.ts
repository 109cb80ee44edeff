import { PUBLISHED_PYRAMID, type Strategy, type Transfer } from "./pyramid-input.ts";
import { runPyramid } from "./run-pyramid.ts";

export interface PublishedChange {
  transfer: Transfer;
  strategy: Strategy;
  /** Change of the efficiency from the start that the paper reports, in points of percent. */
  reported: number;
}

/** Pluchino, Rapisarda & Garofalo, Physica A 389, 2010. */
export const PUBLISHED_CHANGES: readonly PublishedChange[] = [
  { transfer: "common-sense", strategy: "best", reported: 9 },
  { transfer: "common-sense", strategy: "random", reported: 2 },
  { transfer: "common-sense", strategy: "worst", reported: -5 },
  { transfer: "peter", strategy: "best", reported: -10 },
  { transfer: "peter", strategy: "random", reported: 1 },
  { transfer: "peter", strategy: "worst", reported: 12 },
];

export interface RepeatedChange extends PublishedChange {
  startEfficiency: number;
  efficiency: number;
  change: number;
}

/**
 * The published comparison run again: 600 years of the published pyramid under each pair of transfer and rule. The
 * paper does not say how it treats draws outside the scale, so signs and order are what has to agree, not the size.
 * @example repeatPublished(16, 1)[3] // peter, best: reported −10, change −7.8
 */
export function repeatPublished(runs: number, seed: number, onProgress?: (done: number) => void): RepeatedChange[] {
  return PUBLISHED_CHANGES.map((published, i) => {
    const { startEfficiency, efficiency } = runPyramid(
      {
        ...PUBLISHED_PYRAMID,
        ...published,
        tau: 0,
        share: 0,
        validity: 0,
        years: 600,
        runs,
        seed,
        draws: "truncated",
      },
      (done) => onProgress?.((i + done) / PUBLISHED_CHANGES.length),
    );
    return { ...published, startEfficiency, efficiency, change: efficiency - startEfficiency };
  });
}
