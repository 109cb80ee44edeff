import { describe, expect, it } from "vitest";
import { normalQuantile } from "#app/domain/shared/normal.ts";
import { brierScore, brierSkill, type Forecast } from "#app/domain/track-record/brier-score.ts";
import { calibrationBins, wilsonInterval } from "#app/domain/track-record/calibration-bins.ts";
import {
  FEWEST_OUTCOMES,
  type JudgedPromotion,
  scoreTrackRecord,
} from "#app/domain/track-record/score-track-record.ts";

const said = (probability: number, happened: boolean): Forecast => ({ probability, happened });

/** For each chance as many promotions as make its share exact. */
const calibrated = (chances: readonly number[], of: number): Forecast[] =>
  chances.flatMap((chance) => Array.from({ length: of }, (_, index) => said(chance, index < Math.round(chance * of))));

const promotion = ({ probability, happened }: Forecast, more: Partial<JudgedPromotion> = {}): JudgedPromotion => ({
  ...{ probability, baseRate: 0.6, reviewers: [], decider: null, wentWell: happened },
  ...more,
});

describe("the Brier score", () => {
  it("is the mean squared error, worked out by hand", () => {
    expect(brierScore([])).toBeNull();
    expect(brierScore([said(0.8, true), said(0.6, false)])).toBeCloseTo((0.04 + 0.36) / 2, 12);
    expect(brierScore([said(1, true), said(0, false)])).toBe(0);
    expect(brierScore([said(0.5, true), said(0.5, false), said(0.5, true)])).toBeCloseTo(0.25, 12);
  });

  it("has a skill of the part of the other's error that goes away", () => {
    expect(brierSkill(0.18, 0.24)).toBeCloseTo(0.25, 12);
    expect(brierSkill(0.3, 0.24)).toBeCloseTo(-0.25, 12);
    expect(brierSkill(0.1, 0)).toBeNull();
  });
});

describe("calibration", () => {
  it("gives Wilson's interval at 80 %, checked against its two equations", () => {
    const z = normalQuantile(0.9);
    for (const [happened, count] of [
      [12, 17],
      [0, 5],
      [5, 5],
      [1, 100],
    ] as const) {
      const { low, high } = wilsonInterval(happened, count);
      const share = happened / count;
      // Both ends solve (share − p)² = z²·p(1 − p)/n.
      for (const p of [low, high]) expect((share - p) ** 2).toBeCloseTo((z * z * p * (1 - p)) / count, 8);
      expect(low).toBeLessThan(share + 1e-9);
      expect(high).toBeGreaterThan(share - 1e-9);
    }
    expect(wilsonInterval(12, 17).low).toBeCloseTo(0.55, 2);
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
  });

  it("parts outcomes into five groups of about equal size and never parts equal chances", () => {
    const spread = Array.from({ length: 85 }, (_, index) => said((index + 1) / 100, index % 2 === 0));
    expect(calibrationBins(spread).map(({ count }) => count)).toEqual([17, 17, 17, 17, 17]);
    const few = calibrationBins(calibrated([0.6, 0.8], 10));
    expect(few.map(({ count, from, to, happenedCount }) => [count, from, to, happenedCount])).toEqual([
      [10, 0.6, 0.6, 6],
      [10, 0.8, 0.8, 8],
    ]);
    expect(calibrationBins([])).toEqual([]);
  });

  it("finds nothing wrong with chances that keep their word, whatever their spread", () => {
    for (const chances of [
      [0.1, 0.3, 0.5, 0.7, 0.9],
      [0.55, 0.6, 0.65, 0.7, 0.75],
      [0.2, 0.4, 0.6, 0.8, 0.95],
    ]) {
      const forecasts = calibrated(chances, 20);
      for (const { said: mean, happened, low, high } of calibrationBins(forecasts)) {
        expect(happened).toBeCloseTo(mean, 10);
        expect(mean).toBeGreaterThan(low);
        expect(mean).toBeLessThan(high);
      }
      const expected = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0) / chances.length;
      expect(brierScore(forecasts)).toBeCloseTo(expected, 10);
    }
  });
});

describe("the track record", () => {
  it("asks for 85 outcomes because so many tell a correlation of .30 from none", () => {
    const pairs = ((normalQuantile(0.975) + normalQuantile(0.8)) / Math.atanh(0.3)) ** 2 + 3;
    expect(Math.ceil(pairs)).toBe(FEWEST_OUTCOMES);
  });

  it("scores nothing below 85 outcomes and says how many are missing", () => {
    const few = calibrated([0.5], 84).map((forecast) => promotion(forecast));
    expect(scoreTrackRecord(few)).toEqual({ outcomes: 84, wentWell: 42, missing: 1, scores: null });
  });

  it("compares the model with the base rates that were entered and with people's own chances", () => {
    const forecasts = calibrated([0.4, 0.5, 0.6, 0.7, 0.8], 20);
    // Of the last chance alone somebody wrote views: always .5 and .7, whose mean is .6; the decider always said .8.
    const promotions = forecasts.map((forecast) =>
      promotion(forecast, forecast.probability === 0.8 ? { reviewers: [0.5, 0.7], decider: 0.8 } : {}),
    );
    const { outcomes, wentWell, missing, scores } = scoreTrackRecord(promotions);
    expect({ outcomes, wentWell, missing }).toEqual({ outcomes: 100, wentWell: 60, missing: 0 });
    const model = (0.24 + 0.25 + 0.24 + 0.21 + 0.16) / 5;
    expect(scores?.model).toBeCloseTo(model, 10);
    // 60 of 100 went well: always saying .6 errs by .6·.16 + .4·.36 = .24.
    expect(scores?.baseRate).toBeCloseTo(0.24, 10);
    expect(scores?.skill).toBeCloseTo(1 - model / 0.24, 10);
    // 16 of 20: .8·.16 + .2·.36 = .2 for those who said .6 on average, .16 for whoever said .8.
    expect(scores?.reviewers).toMatchObject({ count: 20 });
    expect(scores?.reviewers?.people).toBeCloseTo(0.2, 10);
    expect(scores?.reviewers?.model).toBeCloseTo(0.16, 10);
    expect(scores?.reviewers?.skill).toBeCloseTo(0.2, 10);
    expect(scores?.decider).toMatchObject({ count: 20 });
    expect(scores?.decider?.skill).toBeCloseTo(0, 10);
    expect(scores?.bins.map(({ count }) => count)).toEqual([20, 20, 20, 20, 20]);
  });

  it("has no people's score where nobody wrote a chance", () => {
    const { scores } = scoreTrackRecord(calibrated([0.5], 90).map((forecast) => promotion(forecast)));
    expect(scores).toMatchObject({ reviewers: null, decider: null });
  });
});
