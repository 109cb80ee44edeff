import type { AssessmentSource } from "../shared/vocabulary.ts";

/** Sources whose assessments count; a self-assessment is shown and never counted. */
export type CountingSource = Exclude<AssessmentSource, "self">;

export interface LevelParameter {
  title: string;
  value: number;
  source: string;
  /** P: from published figures. J: our judgement. */
  mark: "P" | "J";
}

const oneRater = (reliability: number) => (1 - reliability) / reliability;

/**
 * Error variance of one assessment in squared levels: (1 − ρ)/ρ for a single-rater reliability ρ and a true spread of
 * one level.
 */
export const ERROR_VARIANCE: Record<CountingSource, LevelParameter> = {
  supervisor: {
    title: "Error variance of a supervisor's assessment (reliability .52)",
    value: oneRater(0.52),
    source: "Viswesvaran, Ones & Schmidt, J Appl Psych 81, 1996",
    mark: "P",
  },
  peer: {
    title: "Error variance of a peer's assessment (reliability .42)",
    value: oneRater(0.42),
    source: "Viswesvaran, Ones & Schmidt, J Appl Psych 81, 1996",
    mark: "P",
  },
  report: {
    title: "Error variance of a report's assessment (reliability .30)",
    value: oneRater(0.3),
    source: "Conway & Huffcutt, Human Performance 10, 1997",
    mark: "P",
  },
  test: { title: "Error variance of a test (reliability .80)", value: 0.25, source: "our judgement", mark: "J" },
};

/** A level is held when the chance of reaching it is at least this. */
export const HELD_PROBABILITY = 2 / 3;

/** A required level is missed when the chance of reaching it is at most this; in between it is unclear. */
export const SHORT_PROBABILITY = 1 / 3;

/** Half-width of the 80 % interval in standard deviations. */
export const INTERVAL_Z = 1.2816;
