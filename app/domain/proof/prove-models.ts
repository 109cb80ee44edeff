import { type Calibration, simulateCalibration } from "../promotion/calibration.ts";
import type { PromotionModelParameters } from "../promotion/parameters.ts";
import { type RepeatedChange, repeatPublished } from "../pyramid/published-changes.ts";
import { randomStream } from "../shared/random.ts";
import { roundedTo } from "../shared/rounding.ts";
import { CALIBRATION_MIXES, type CalibrationMix } from "./calibration-mixes.ts";

// Four digits are more than 20,000 files can tell apart.
const rounded = (share: number) => roundedTo(share, 4);

/** Synthetic files a mix that the bands are meant for. */
export const FULL_PROOF_FILES = 20_000;
/** Runs of the published pyramid: the order of its rules is clear from a few. */
const PYRAMID_RUNS = 4;
/** Part of the time that the calibration takes, for progress. */
const CALIBRATION_PART = 0.9;

export interface ProofInput {
  /** Synthetic files a mix. */
  files: number;
  seed: number;
}

export interface CalibratedMix extends Calibration {
  key: CalibrationMix["key"];
}

export interface ModelProof {
  input: ProofInput;
  mixes: CalibratedMix[];
  published: RepeatedChange[];
}

/**
 * How good the models are on data whose truth is known: the promotion model on synthetic files of each mix, drawn from
 * the mix's own stream of the seed, with base rate .60 and seven reports; and the published pyramid run again. The
 * same seed and number of files give the same numbers everywhere. At least five files.
 * @example proveModels({ files: 20000, seed: 2026 }, PROMOTION_PARAMETERS).mixes[0].brierSkill // .04
 */
export function proveModels(
  input: ProofInput,
  parameters: PromotionModelParameters,
  onProgress: (done: number) => void = () => {},
): ModelProof {
  const { files, seed } = input;
  const { values } = parameters;
  const mixes = CALIBRATION_MIXES.map(({ key, evidence }, i) => ({
    key,
    ...simulateCalibration(
      {
        evidence,
        baseRate: values["base-rate.default"].value,
        span: values["span.default"].value,
        files,
        uniform: randomStream(seed, key).uniform,
        onProgress: (done) => onProgress((CALIBRATION_PART * (i + done)) / CALIBRATION_MIXES.length),
      },
      parameters,
    ),
  }));
  const published = repeatPublished(PYRAMID_RUNS, seed, (done) =>
    onProgress(CALIBRATION_PART + (1 - CALIBRATION_PART) * done),
  );
  return {
    input,
    mixes: mixes.map(({ key, intervalCovers, brierSkill, fifths }) => ({
      key,
      intervalCovers: rounded(intervalCovers),
      brierSkill: rounded(brierSkill),
      fifths: fifths.map(({ files, said, happened }) => ({ files, said: rounded(said), happened: rounded(happened) })),
    })),
    published: published.map((row) => ({
      ...row,
      startEfficiency: roundedTo(row.startEfficiency, 2),
      efficiency: roundedTo(row.efficiency, 2),
      change: roundedTo(row.change, 2),
    })),
  };
}
