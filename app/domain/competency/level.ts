import { normalCdf } from "../shared/normal.ts";
import type { AssessmentSource } from "../shared/vocabulary.ts";
import { chooseCountedAssessments } from "./counted-assessments.ts";
import { ERROR_VARIANCE, HELD_PROBABILITY, INTERVAL_Z, SHORT_PROBABILITY } from "./level-parameters.ts";

export type { AssessmentSource };

export interface LevelAssessment {
  /** Without one, the entry counts as an assessor of its own. */
  assessor?: string | undefined;
  source: AssessmentSource;
  level: number;
  ageMonths: number;
  retracted?: boolean | undefined;
  /** Order of recording; decides between two entries of the same age by the same assessor and source. */
  sequence?: number | undefined;
}

export interface LevelInput {
  /** Months after which an assessment carries half its weight; a property of the competency. */
  halfLifeMonths: number;
  /** Null where nobody asks for a level. */
  required: number | null;
  assessments: readonly LevelAssessment[];
}

export type GapVerdict = "meets" | "short" | "unclear" | "unknown" | "not-required";

export interface RatedLevel {
  state: "rated";
  /** Nearest whole level, for display. */
  level: number;
  mean: number;
  sd: number;
  interval80: [number, number];
  probabilityHeld: number | null;
  held: boolean;
  fresh: boolean;
  gap: GapVerdict;
}

interface NotRated {
  level: null;
  mean: null;
  sd: null;
  interval80: null;
  probabilityHeld: null;
  held: false;
  fresh: false;
  gap: "unknown" | "not-required";
}

export interface ClaimedLevel extends NotRated {
  state: "claimed";
  /** What the person says; shown as such and never counted. */
  claimedLevel: number;
}

export interface UnknownLevel extends NotRated {
  state: "unknown";
}

export type CompetencyLevel = RatedLevel | ClaimedLevel | UnknownLevel;

function notRated(required: number | null): NotRated {
  return {
    level: null,
    mean: null,
    sd: null,
    interval80: null,
    probabilityHeld: null,
    held: false,
    fresh: false,
    gap: required === null ? "not-required" : "unknown",
  };
}

/**
 * The chance that the true level reaches level `k`: Φ((mean − k + ½) / sd). Null when the level is not rated.
 * @example probabilityHeldAt(assessLevel({ halfLifeMonths: 18, required: 4, assessments: [freshSupervisor4] }), 4) // 0.6986
 */
export function probabilityHeldAt(level: CompetencyLevel, k: number): number | null {
  return level.state === "rated" ? normalCdf((level.mean - k + 0.5) / level.sd) : null;
}

/**
 * Whether level `k` is held: the chance of reaching it is at least 2/3. Claimed and unknown levels hold nothing.
 * @example isHeldAt(assessLevel({ halfLifeMonths: 18, required: 4, assessments: [freshPeer4] }), 4) // false: 0.665
 */
export function isHeldAt(level: CompetencyLevel, k: number): boolean {
  const probability = probabilityHeldAt(level, k);
  return probability !== null && probability >= HELD_PROBABILITY;
}

function judgeGap(probability: number | null): GapVerdict {
  if (probability === null) return "not-required";
  if (probability >= HELD_PROBABILITY) return "meets";
  return probability <= SHORT_PROBABILITY ? "short" : "unclear";
}

/**
 * The level a person holds in one competency: mean of the newest live assessments, each weighted by the inverse of
 * its error variance, which doubles every half-life. `self` never counts: alone it makes the level `claimed`; with no
 * assessment at all it is `unknown`. Held = a chance of at least 2/3 of reaching `required`; fresh = newest counted
 * assessment at most one half-life old. The 80 % interval stays inside 0–5. Numbers are unrounded.
 * @example assessLevel({ halfLifeMonths: 18, required: 4, assessments: [{ source: "supervisor", level: 4, ageMonths: 3 }] })
 * // mean 4, sd 1.018, interval80 [2.695, 5], probabilityHeld 0.688, held, fresh, gap "meets"
 */
export function assessLevel({ halfLifeMonths, required, assessments }: LevelInput): CompetencyLevel {
  const { rated, claims } = chooseCountedAssessments(assessments);
  const newest = rated[0];
  if (newest === undefined) {
    const claim = claims[0];
    return claim === undefined
      ? { state: "unknown", ...notRated(required) }
      : { state: "claimed", ...notRated(required), claimedLevel: claim.level };
  }

  // Weights relative to the newest assessment stay finite whatever the ages are.
  let weightSum = 0;
  let weightedLevels = 0;
  let lowest = newest.level;
  let highest = newest.level;
  for (const { source, level, ageMonths } of rated) {
    const weight = 2 ** ((newest.ageMonths - ageMonths) / halfLifeMonths) / ERROR_VARIANCE[source].value;
    weightSum += weight;
    weightedLevels += weight * level;
    lowest = Math.min(lowest, level);
    highest = Math.max(highest, level);
  }
  // Rounding in the last place must not carry the mean of equal levels beyond them.
  const mean = Math.min(highest, Math.max(lowest, weightedLevels / weightSum));
  const sd = Math.min(Number.MAX_VALUE, Math.sqrt(2 ** (newest.ageMonths / halfLifeMonths) / weightSum));
  const probabilityHeld = required === null ? null : normalCdf((mean - required + 0.5) / sd);
  return {
    state: "rated",
    level: Math.round(mean),
    mean,
    sd,
    interval80: [Math.max(0, mean - INTERVAL_Z * sd), Math.min(5, mean + INTERVAL_Z * sd)],
    probabilityHeld,
    held: probabilityHeld !== null && probabilityHeld >= HELD_PROBABILITY,
    fresh: newest.ageMonths <= halfLifeMonths,
    gap: judgeGap(probabilityHeld),
  };
}
