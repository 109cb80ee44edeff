import { describe, expect, it } from "vitest";
import {
  lognormalParameters,
  pertCurve,
  pertMoments,
  pertQuantile,
  pertShapes,
  poissonDraw,
  poissonQuantile,
  rangeQuantile,
  rangeSkew,
  TENTH_POINT,
  triangularQuantile,
} from "#app/domain/shared/distributions.ts";
import { normalCdf } from "#app/domain/shared/normal.ts";
import { randomStream } from "#app/domain/shared/random.ts";

describe("PERT(100, 160, 250)", () => {
  const points = [100, 160, 250] as const;

  it("has mean 165 and standard deviation 28.094", () => {
    const { mean, variance } = pertMoments(points);
    expect(mean).toBe(165);
    expect(Math.sqrt(variance)).toBeCloseTo(28.094, 3);
  });

  it("has the shapes 2.6 and 3.4, whose mean and variance are the same", () => {
    const { a, b } = pertShapes(points);
    expect(a).toBeCloseTo(2.6, 14);
    expect(b).toBeCloseTo(3.4, 14);
    expect(100 + (150 * a) / (a + b)).toBeCloseTo(165, 12);
    expect((150 ** 2 * a * b) / ((a + b) ** 2 * (a + b + 1))).toBeCloseTo(789.2857142857, 9);
  });

  it("is followed by its fast curve within 1e-9 of its width, also with the mode on an end", () => {
    for (const each of [points, [0, 0, 1], [0, 1, 1], [0, 0.03, 1]] as const) {
      const curve = pertCurve(each);
      const width = each[2] - each[0];
      for (let z = -5.9; z < 5.5; z += 0.0137) {
        expect(Math.abs(curve(z) - pertQuantile(each, normalCdf(z))) / width).toBeLessThan(1e-9);
      }
      expect(curve(-9)).toBeGreaterThanOrEqual(each[0]);
      expect(curve(9)).toBeLessThanOrEqual(each[2]);
    }
  });
});

describe("triangularQuantile", () => {
  it("gives 130.0, 167.842 and 213.258 at the tenths and the middle of (100, 160, 250)", () => {
    expect(triangularQuantile([100, 160, 250], 0.1)).toBeCloseTo(130, 12);
    expect(triangularQuantile([100, 160, 250], 0.5)).toBeCloseTo(167.842, 3);
    expect(triangularQuantile([100, 160, 250], 0.9)).toBeCloseTo(213.258, 3);
  });

  it("takes a mode on either end", () => {
    expect(triangularQuantile([0, 0, 1], 0.75)).toBeCloseTo(0.5, 12);
    expect(triangularQuantile([0, 1, 1], 0.25)).toBeCloseTo(0.5, 12);
  });
});

describe("lognormalParameters", () => {
  it("gives median 30,000, mean 43,321 and spread .857252 for 10,000 to 90,000", () => {
    const { location, spread } = lognormalParameters([10_000, 90_000]);
    expect(Math.exp(location)).toBeCloseTo(30_000, 8);
    expect(Math.exp(location + spread ** 2 / 2)).toBeCloseTo(43_321, 0);
    expect(spread).toBeCloseTo(0.857252, 6);
  });
});

describe("rangeQuantile", () => {
  it("hits its three points exactly, skewed to either side or symmetric", () => {
    for (const points of [
      [100, 120, 150],
      [100, 130, 150],
      [100, 125, 150],
      [-20, -10, 30],
    ] as const) {
      expect(rangeQuantile(points, -TENTH_POINT)).toBeCloseTo(points[0], 10);
      expect(rangeQuantile(points, 0)).toBeCloseTo(points[1], 12);
      expect(rangeQuantile(points, TENTH_POINT)).toBeCloseTo(points[2], 10);
    }
  });

  it("is p50 + (p90 − p50)(β^N − 1)/(β − 1) in between", () => {
    const points = [125, 160, 200] as const;
    const skew = rangeSkew(points);
    for (const n of [-2, -0.4, 0.3, 1.7]) {
      const expected = 160 + (40 * (skew ** n - 1)) / (skew - 1);
      expect(rangeQuantile(points, n * TENTH_POINT)).toBeCloseTo(expected, 9);
    }
  });

  it("passes without a jump from a hardly skewed to a symmetric triple", () => {
    expect(rangeQuantile([100, 120, 140.0000001], 2)).toBeCloseTo(rangeQuantile([100, 120, 140], 2), 6);
  });
});

describe("Poisson counts", () => {
  it("follow the quantile function: the least count whose chance reaches u", () => {
    expect(poissonQuantile(2, Math.exp(-2) - 1e-12)).toBe(0);
    expect(poissonQuantile(2, Math.exp(-2) + 1e-12)).toBe(1);
    expect(poissonQuantile(2, 0.95)).toBe(5);
  });

  it.each([0.3, 4, 12, 90, 5000])("have mean and variance %d", (mean) => {
    const stream = randomStream(11, `poisson ${mean}`);
    const count = 40_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const value = poissonDraw(mean, stream);
      sum += value - mean;
      squares += (value - mean) ** 2;
    }
    expect(Math.abs(sum / count)).toBeLessThan(4 * Math.sqrt(mean / count));
    expect(Math.abs(squares / count / mean - 1)).toBeLessThan(0.05);
  });

  it("by rejection have the probabilities of the distribution", () => {
    const stream = randomStream(5, "poisson shape");
    const mean = 14;
    const count = 60_000;
    const seen = new Float64Array(60);
    for (let i = 0; i < count; i++) {
      const value = poissonDraw(mean, stream);
      seen[value] = seen[value]! + 1;
    }
    let chance = Math.exp(-mean);
    let chiSquare = 0;
    for (let k = 1; k < 30; k++) {
      chance *= mean / k;
      if (chance * count > 20) chiSquare += (seen[k]! - chance * count) ** 2 / (chance * count);
    }
    expect(chiSquare).toBeLessThan(55);
  });

  it("are 0 for a mean of 0", () => {
    expect(poissonDraw(0, randomStream(1, "none"))).toBe(0);
  });
});
