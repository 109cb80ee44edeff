/** A chance that was named beforehand, and what happened. */
export interface Forecast {
  /** 0–1. */
  probability: number;
  happened: boolean;
}

/**
 * Mean squared error of chances: Σ(p − o)²/n with o 1 where it happened and else 0. 0 is perfect foresight, always saying
 * a half gives .25. Null without forecasts. Brier 1950, Monthly Weather Review 78(1).
 *
 * @example brierScore([{ probability: 0.8, happened: true }, { probability: 0.6, happened: false }]) // (.04 + .36)/2 = .20
 */
export function brierScore(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null;
  const errors = forecasts.map(({ probability, happened }) => (probability - (happened ? 1 : 0)) ** 2);
  return errors.reduce((sum, error) => sum + error, 0) / forecasts.length;
}

/**
 * The part of another forecast's error that goes away: 1 − B/B₀. 0 is no better, 1 perfect, below 0 worse. Null where the
 * other made no error.
 *
 * @example brierSkill(0.18, 0.24) // .25
 */
export const brierSkill = (score: number, reference: number): number | null =>
  reference === 0 ? null : 1 - score / reference;
