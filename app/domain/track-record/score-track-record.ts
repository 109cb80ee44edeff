import { brierScore, brierSkill, type Forecast } from "./brier-score.ts";
import { type CalibrationBin, calibrationBins } from "./calibration-bins.ts";

/**
 * Outcomes below which nothing is scored; our own judgement. A correlation of .30 between what was said and what happened
 * is about the size that published sources of evidence have. To tell it from none with error rates of 5 % (two-sided) and
 * 20 % takes ((1.960 + .842)/atanh(.30))² + 3 = 85 pairs (Fisher's z). For chances that keep their word the Brier skill is
 * that correlation squared: .09. With fewer, a score would mostly show chance, and a picture would be believed.
 */
export const FEWEST_OUTCOMES = 85;

/** A promotion whose outcome is known, with what was said before it. */
export interface JudgedPromotion {
  /** What the model said at the decision, 0–1. */
  probability: number;
  /** Share of such promotions that go well in general, as it was entered with the case. */
  baseRate: number;
  /** What people said before they saw the result; whoever passed it over is not among them. */
  reviewers: readonly number[];
  /** The decider's own chance from before the result; null where it was passed over. */
  decider: number | null;
  wentWell: boolean;
}

/** People's own chances against the model's, over the same promotions. */
export interface PeoplesScore {
  count: number;
  people: number;
  model: number;
  /** Of the model over the people; below 0 the people did better. */
  skill: number | null;
}

export interface TrackScores {
  model: number;
  baseRate: number;
  /** Of the model over the base rate. */
  skill: number | null;
  /** Against the mean of the reviewers' chances; null where nobody wrote one. */
  reviewers: PeoplesScore | null;
  decider: PeoplesScore | null;
  bins: CalibrationBin[];
}

export interface TrackRecord {
  outcomes: number;
  wentWell: number;
  /** How many are missing before anything is scored. */
  missing: number;
  /** Null below 85 outcomes: nothing is computed that could be shown. */
  scores: TrackScores | null;
}

/**
 * Predictions against outcomes. Below 85 outcomes there are counts alone; from there on the Brier score of the model,
 * of the base rates as they were entered and of people's own chances, and five groups of said against happened.
 * It changes no weight of the model.
 *
 * @example scoreTrackRecord([]) // { outcomes: 0, wentWell: 0, missing: 85, scores: null }
 */
export function scoreTrackRecord(promotions: readonly JudgedPromotion[]): TrackRecord {
  const outcomes = promotions.length;
  return {
    outcomes,
    wentWell: promotions.filter(({ wentWell }) => wentWell).length,
    missing: Math.max(0, FEWEST_OUTCOMES - outcomes),
    scores: outcomes < FEWEST_OUTCOMES ? null : scoresOf(promotions),
  };
}

const forecast = (probability: number, { wentWell }: JudgedPromotion): Forecast => ({
  probability,
  happened: wentWell,
});

function scoresOf(promotions: readonly JudgedPromotion[]): TrackScores {
  const model = promotions.map((one) => forecast(one.probability, one));
  const score = brierScore(model)!;
  const baseRate = brierScore(promotions.map((one) => forecast(one.baseRate, one)))!;
  return {
    model: score,
    baseRate,
    skill: brierSkill(score, baseRate),
    reviewers: against(promotions, ({ reviewers }) =>
      reviewers.length === 0 ? null : reviewers.reduce((sum, chance) => sum + chance, 0) / reviewers.length,
    ),
    decider: against(promotions, ({ decider }) => decider),
    bins: calibrationBins(model),
  };
}

/** Both sides over the promotions for which people said anything. */
function against(
  promotions: readonly JudgedPromotion[],
  chanceOf: (promotion: JudgedPromotion) => number | null,
): PeoplesScore | null {
  const pairs = promotions.flatMap((promotion) => {
    const chance = chanceOf(promotion);
    return chance === null ? [] : [{ promotion, chance }];
  });
  const people = brierScore(pairs.map(({ promotion, chance }) => forecast(chance, promotion)));
  const model = brierScore(pairs.map(({ promotion }) => forecast(promotion.probability, promotion)));
  if (people === null || model === null) return null;
  return { count: pairs.length, people, model, skill: brierSkill(model, people) };
}
