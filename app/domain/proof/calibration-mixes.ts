import type { EvidenceBasis } from "../promotion/promotion-input.ts";

export interface Band {
  least: number;
  most: number;
}

export interface CalibrationMix {
  key: "one-rating" | "middling" | "ratings-and-interview" | "fullest";
  evidence: readonly EvidenceBasis[];
  /** Where the skill over the base rate has to lie; allows for the sampling error of 20,000 files. */
  skill: Band;
}

/** Where the share of files inside the 80 % interval has to lie. */
export const INTERVAL_BAND: Band = { least: 0.78, most: 0.83 };

/** How far what was said may lie from what happened in a fifth of 20,000 files. */
export const FIFTH_TOLERANCE = 0.05;

/** Files of evidence that the model is tried on, from the thinnest to the fullest. */
export const CALIBRATION_MIXES: readonly CalibrationMix[] = [
  { key: "one-rating", evidence: [{ kind: "supervisor" }], skill: { least: 0.03, most: 0.055 } },
  {
    key: "middling",
    evidence: [{ kind: "supervisor" }, { kind: "peer", raters: 3 }, { kind: "simulation" }],
    skill: { least: 0.11, most: 0.18 },
  },
  {
    key: "ratings-and-interview",
    evidence: [{ kind: "supervisor" }, { kind: "peer", raters: 6 }, { kind: "structured_interview" }],
    skill: { least: 0.155, most: 0.185 },
  },
  {
    key: "fullest",
    evidence: [
      { kind: "supervisor", raters: 2 },
      { kind: "peer", raters: 6 },
      { kind: "structured_interview" },
      { kind: "acting_lead", months: 6 },
      { kind: "collaboration" },
    ],
    skill: { least: 0.19, most: 0.225 },
  },
];

/** True when the value lies in the band, ends included. */
export const isWithin = (value: number, { least, most }: Band): boolean => value >= least && value <= most;
