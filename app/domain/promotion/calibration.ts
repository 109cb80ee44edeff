import { normalQuantile } from "../shared/normal.ts";
import type { EvidenceFamily } from "./evidence-kinds.ts";
import { groupSources } from "./evidence-sources.ts";
import type { PromotionModelParameters } from "./parameters.ts";
import { assessPosterior } from "./posterior.ts";
import type { EvidenceBasis } from "./promotion-input.ts";
import { squaredValidity } from "./source-validity.ts";
import { successBar, successProbability } from "./success-probability.ts";

/** Errors that sources share in the simulated files: within a family and across families. */
const SHARED_WITHIN_FAMILY = 0.3;
const SHARED_BY_ALL = 0.05;

export interface CalibrationInput {
  evidence: readonly EvidenceBasis[];
  baseRate: number;
  span: number;
  files: number;
  /** Uniform random numbers strictly between 0 and 1. */
  uniform: () => number;
  /** Told the share that is done, after every file. */
  onProgress?: (done: number) => void;
}

/** A fifth of the files, from the lowest chances to the highest. */
export interface CalibrationFifth {
  files: number;
  /** Mean chance that the model gave. */
  said: number;
  /** Share that did go well. */
  happened: number;
}

export interface Calibration {
  /** Share of files whose true competence lies inside the 80 % interval. */
  intervalCovers: number;
  /** Part of the squared error of always saying the base rate that the model's chance removes; 0 is no better. */
  brierSkill: number;
  fifths: CalibrationFifth[];
}

const FIFTHS = 5;

function fifthsOf(chances: Float64Array, wentWell: Uint8Array): CalibrationFifth[] {
  const order = Array.from(chances.keys()).sort((a, b) => chances[a]! - chances[b]!);
  return Array.from({ length: FIFTHS }, (_, i) => {
    const from = Math.floor((i * order.length) / FIFTHS);
    const files = order.slice(from, Math.floor(((i + 1) * order.length) / FIFTHS));
    const mean = (values: Float64Array | Uint8Array) =>
      files.reduce((sum, file) => sum + values[file]!, 0) / files.length;
    return { files: files.length, said: mean(chances), happened: mean(wentWell) };
  });
}

/**
 * How honest the model would be about people whose competence is known: draws competence, draws what sources of this
 * evidence would say (their errors shared by .3 within a family and .05 across), and compares. Simulated people, not
 * a validation on real promotions. At least five files, one for each fifth.
 * @example simulateCalibration({ evidence: [{ kind: "supervisor" }], baseRate: 0.6, span: 7, files: 20000, uniform }, p)
 * // intervalCovers .80, brierSkill .04
 */
export function simulateCalibration(
  { evidence, baseRate, span, files, uniform, onProgress }: CalibrationInput,
  parameters: PromotionModelParameters,
): Calibration {
  const sources = groupSources(evidence, parameters).map(({ basis }) => ({
    basis,
    validity: Math.sqrt(squaredValidity(basis, parameters)),
  }));
  const bar = successBar(baseRate, span, parameters);
  const halfWidth = parameters.values["interval.half-width"].value;
  const draw = () => normalQuantile(uniform());
  let covered = 0;
  let modelError = 0;
  let baseRateError = 0;
  const chances = new Float64Array(files);
  const wentWell = new Uint8Array(files);
  for (let file = 0; file < files; file++) {
    const competence = draw();
    const byAll = draw();
    const byFamily = new Map<EvidenceFamily, number>();
    const seen = sources.map(({ basis, validity }) => {
      const ofFamily = byFamily.get(basis.family) ?? draw();
      byFamily.set(basis.family, ofFamily);
      const error =
        Math.sqrt(SHARED_BY_ALL) * byAll +
        Math.sqrt(SHARED_WITHIN_FAMILY - SHARED_BY_ALL) * ofFamily +
        Math.sqrt(1 - SHARED_WITHIN_FAMILY) * draw();
      return { ...basis, x: validity * competence + Math.sqrt(1 - validity * validity) * error };
    });
    const posterior = assessPosterior(seen, parameters);
    const goesWell = competence > bar ? 1 : 0;
    if (Math.abs(competence - posterior.mean) <= halfWidth * Math.sqrt(posterior.variance)) covered++;
    const chance = successProbability(posterior, bar);
    modelError += (chance - goesWell) ** 2;
    baseRateError += (baseRate - goesWell) ** 2;
    chances[file] = chance;
    wentWell[file] = goesWell;
    onProgress?.((file + 1) / files);
  }
  return {
    intervalCovers: covered / files,
    brierSkill: 1 - modelError / baseRateError,
    fifths: fifthsOf(chances, wentWell),
  };
}
