import { describe, expect, it } from "vitest";
import { compileScenario } from "#app/domain/cost/compile-scenario.ts";
import { drawInputs } from "#app/domain/cost/draw-inputs.ts";
import type { Correlation, Driver, ScenarioInput } from "#app/domain/cost/scenario.ts";
import { betaCdf } from "#app/domain/shared/beta.ts";
import { type OwnEstimate, quantileOf } from "#app/domain/shared/estimates.ts";
import { normalCdf } from "#app/domain/shared/normal.ts";

const DRAWS = 20_000;

function drawsOf(drivers: Record<string, Driver>, correlations: Correlation[] = [], draws = DRAWS) {
  const input: ScenarioInput = {
    horizonMonths: 1,
    discountRateAnnual: 0,
    draws,
    drivers,
    correlations,
    options: [{ id: "o", lines: [] }],
  };
  const scenario = compileScenario(input);
  const drawn = drawInputs(scenario);
  return Object.fromEntries(scenario.inputs.map(({ name }, i) => [name, drawn[i]!]));
}

/** Largest distance between the share of draws below a value and the chance of it (Kolmogorov–Smirnov). */
function distance(draws: Float64Array, cdf: (value: number) => number): number {
  const sorted = [...draws].sort((a, b) => a - b);
  return sorted.reduce((worst, value, i) => {
    const chance = cdf(value);
    return Math.max(worst, Math.abs(chance - i / sorted.length), Math.abs(chance - (i + 1) / sorted.length));
  }, 0);
}

function ranks(values: Float64Array): Float64Array {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const result = new Float64Array(values.length);
  order.forEach((trial, rank) => {
    result[trial] = rank;
  });
  return result;
}

function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (x.length - 1) / 2;
  const variance = (x.length ** 2 - 1) / 12;
  return x.reduce((sum, rank, i) => sum + (rank - middle) * (y[i]! - middle), 0) / x.length / variance;
}

const triangularCdf = (x: number) => (x < 160 ? (x - 100) ** 2 / 9000 : 1 - (250 - x) ** 2 / 13_500);
const cases: [string, OwnEstimate, (x: number) => number][] = [
  ["pert", { pert: [100, 160, 250] }, (x) => betaCdf((x - 100) / 150, 2.6, 3.4)],
  ["triangular", { triangular: [100, 160, 250] }, triangularCdf],
  ["uniform", { uniform: [-2, 6] }, (x) => (x + 2) / 8],
  ["lognormal", { lognormal: [10, 90] }, (x) => normalCdf((Math.log(x) - Math.log(30)) / 0.8572519)],
  // The inverse of the three-point lognormal, for points with the skew 40/35.
  [
    "range",
    { range: [125, 160, 200] },
    (x) => normalCdf((1.2815515655446004 * Math.log1p((x - 160) / 280)) / Math.log(8 / 7)),
  ],
];

describe("drawInputs", () => {
  it.each(cases)("draws %s so evenly that the largest gap to its distribution is one trial", (_, estimate, cdf) => {
    const { draws } = drawsOf({ x: { value: estimate } }).x!;
    expect(distance(draws as Float64Array, cdf)).toBeLessThan(1.001 / DRAWS);
  });

  it.each(cases)("keeps the distribution of %s when it is correlated", (_, estimate, cdf) => {
    const drivers = { y: { value: { uniform: [0, 1] as const } }, x: { value: estimate } };
    const { draws } = drawsOf(drivers, [{ a: "y", b: "x", rho: 0.7 }]).x!;
    expect(distance(draws as Float64Array, cdf)).toBeLessThan(1.36 / Math.sqrt(DRAWS));
  });

  it.each([-0.9, -0.3, 0, 0.5, 0.95])(
    "ties two drivers with the rank correlation that rho %d implies, within .02",
    (rho) => {
      const drivers = {
        users: { value: { range: [110, 120, 135] as const } },
        fee: { value: { pert: [1, 2, 9] as const } },
      };
      const { users, fee } = drawsOf(drivers, [{ a: "users", b: "fee", rho }]);
      const expected = (6 / Math.PI) * Math.asin(rho / 2);
      const found = rankCorrelation(users!.draws as Float64Array, fee!.draws as Float64Array);
      expect(Math.abs(found - expected)).toBeLessThan(0.02);
    },
  );

  it("leaves drivers without a pair independent", () => {
    const drivers = {
      a: { value: { uniform: [0, 1] as const } },
      b: { value: { uniform: [0, 1] as const } },
      c: { value: { uniform: [0, 1] as const } },
    };
    const { a, b, c } = drawsOf(drivers, [{ a: "a", b: "b", rho: 0.8 }]);
    expect(Math.abs(rankCorrelation(a!.draws as Float64Array, c!.draws as Float64Array))).toBeLessThan(0.02);
    expect(Math.abs(rankCorrelation(b!.draws as Float64Array, c!.draws as Float64Array))).toBeLessThan(0.02);
  });

  it("makes one of two perfectly correlated drivers a function of the other", () => {
    const drivers = { a: { value: { uniform: [0, 1] as const } }, b: { value: { uniform: [0, 1] as const } } };
    const { a, b } = drawsOf(drivers, [{ a: "a", b: "b", rho: -1 }], 500);
    (a!.draws as Float64Array).forEach((value, i) => {
      expect((b!.draws as Float64Array)[i]).toBeCloseTo(1 - value, 12);
    });
  });

  it("cuts each input into fifty equally likely parts, correlated or not", () => {
    const drivers = { a: { value: { range: [1, 2, 3] as const } }, b: { value: { range: [1, 2, 4] as const } } };
    for (const { draws, bins } of Object.values(drawsOf(drivers, [{ a: "a", b: "b", rho: 0.5 }], 5000))) {
      const counts = new Int32Array(50);
      for (const bin of bins!) counts[bin] = counts[bin]! + 1;
      expect(Math.max(...counts)).toBe(100);
      expect(Math.min(...counts)).toBe(100);
      const highestOfFirst = Math.max(...[...(draws as Float64Array)].filter((_, i) => bins![i] === 0));
      const lowestOfLast = Math.min(...[...(draws as Float64Array)].filter((_, i) => bins![i] === 49));
      expect(highestOfFirst).toBeLessThan(lowestOfLast);
    }
    expect(Math.max(...drawsOf({ a: { value: { range: [1, 2, 3] } } }, [], 10).a!.bins!)).toBe(9);
  });

  it("gives a certain driver its one value", () => {
    expect(drawsOf({ a: { value: { range: [5, 5, 5] } } }).a!.draws).toBe(5);
    const tied = drawsOf({ a: { value: 5 }, b: { value: { uniform: [0, 1] } } }, [{ a: "a", b: "b", rho: 0.5 }]);
    expect(tied.a!.draws).toBe(5);
    expect(quantileOf({ uniform: [0, 1] }, 0.5)).toBe(0.5);
  });
});
