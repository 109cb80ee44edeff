import { roundedTo } from "../shared/rounding.ts";
import type { PyramidInput, Strategy } from "./pyramid-input.ts";
import { runPyramid } from "./run-pyramid.ts";

// Hundredths of a percent: chance moves every figure by more than that.
const rounded = (percent: number) => roundedTo(percent, 2);
const roundedError = (error: number | null) => (error === null ? null : rounded(error));

/** What a study asks: everything but the strategy, because it runs them all. */
export type StudyInput = Omit<PyramidInput, "strategy">;

/** The strategies compared over the years, in the order of the pictures. */
export const COMPARED_STRATEGIES = ["best", "random", "worst", "evidence", "mixed", "lottery-mix"] as const;

/** Correlations of the old with the new job at which the rules are compared; closer where the best overtake the lot. */
export const COMPARED_TAUS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1] as const;

/** A weak, a good and the strongest file of evidence: one rating, an interview, and the ceiling of the case model. */
export const COMPARED_VALIDITIES = [0.2, 0.4, 0.6] as const;

/** Parts of the seats given to the best, or drawn by lot. */
export const COMPARED_SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** One line of a picture: efficiency in percent at each place along it. */
export interface StudyLine {
  strategy: Strategy;
  /** Of the evidence, where there are several. */
  validity?: number;
  efficiency: number[];
  standardErrors: (number | null)[];
}

export interface StrategyOverYears {
  strategy: Strategy;
  efficiency: number;
  standardError: number | null;
  series: number[];
}

export interface PyramidStudy {
  input: StudyInput;
  startEfficiency: number;
  overYears: StrategyOverYears[];
  againstTau: StudyLine[];
  byShare: StudyLine[];
  /** The correlation above which the best do better than the lot; null where they never or always do. */
  crossing: number | null;
}

/** Single simulations in a study, for progress and for what a study costs. */
export const RUNS_OF_A_STUDY =
  COMPARED_STRATEGIES.length + COMPARED_TAUS.length * (3 + COMPARED_VALIDITIES.length) + 2 * COMPARED_SHARES.length;

/**
 * Where `a` overtakes `b` for good: the last place at which their difference turns from not above to above 0, straight
 * lines between the points. Null where it never turns.
 * @example lastCrossing([0, 1], [10, 30], [20, 20]) // 0.5
 */
export function lastCrossing(places: readonly number[], a: readonly number[], b: readonly number[]): number | null {
  for (let i = places.length - 1; i > 0; i--) {
    const before = a[i - 1]! - b[i - 1]!;
    const after = a[i]! - b[i]!;
    if (before > 0 || after <= 0) continue;
    return places[i - 1]! + ((places[i]! - places[i - 1]!) * -before) / (after - before);
  }
  return null;
}

/**
 * Runs every strategy on one pyramid: over the years under the chosen transfer, against the correlation of old and new
 * job, and by the share of the two mixed rules, all in hundredths of a percent. Progress is the share of the simulations that are done.
 */
export function studyPyramid(input: StudyInput, onProgress: (done: number) => void = () => {}): PyramidStudy {
  let done = 0;
  const run = (changes: Partial<PyramidInput> & { strategy: Strategy }) => {
    const result = runPyramid({ ...input, ...changes }, (part) => onProgress((done + part) / RUNS_OF_A_STUDY));
    done++;
    return result;
  };
  const line = (
    name: Pick<StudyLine, "strategy" | "validity">,
    changes: readonly Partial<PyramidInput>[],
  ): StudyLine => {
    const results = changes.map((change) => run({ ...change, ...name }));
    return {
      ...name,
      efficiency: results.map(({ efficiency }) => rounded(efficiency)),
      standardErrors: results.map(({ standardError }) => roundedError(standardError)),
    };
  };
  const taus = COMPARED_TAUS.map((tau) => ({ transfer: "correlated" as const, tau }));
  const shares = COMPARED_SHARES.map((share) => ({ share }));
  const years = COMPARED_STRATEGIES.map((strategy) => ({ strategy, ...run({ strategy }) }));
  const [best, random, worst] = (["best", "random", "worst"] as const).map((strategy) => line({ strategy }, taus));
  const byEvidence = COMPARED_VALIDITIES.map((validity) => line({ strategy: "evidence", validity }, taus));
  return {
    input,
    startEfficiency: rounded(years[0]!.startEfficiency),
    overYears: years.map(({ strategy, efficiency, standardError, series }) => ({
      strategy,
      efficiency: rounded(efficiency),
      standardError: roundedError(standardError),
      series: series.map(rounded),
    })),
    againstTau: [best!, random!, worst!, ...byEvidence],
    byShare: (["mixed", "lottery-mix"] as const).map((strategy) => line({ strategy }, shares)),
    crossing: lastCrossing(COMPARED_TAUS, best!.efficiency, random!.efficiency),
  };
}
