import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "#app/cli/model/input.ts";
import { runPyramidCommand } from "#app/cli/model/pyramid.ts";
import { repeatPublished } from "#app/domain/pyramid/published-changes.ts";
import { PUBLISHED_PYRAMID, type PyramidInput, STRATEGIES, TRANSFERS } from "#app/domain/pyramid/pyramid-input.ts";
import { runPyramid, settledYears } from "#app/domain/pyramid/run-pyramid.ts";
import { simulateRun } from "#app/domain/pyramid/simulate-run.ts";
import { randomStream } from "#app/domain/shared/random.ts";
import { expectToMatchGolden, readGoldenCases } from "#tests/golden/match-golden.ts";

const published: PyramidInput = {
  ...PUBLISHED_PYRAMID,
  transfer: "peter",
  tau: 0,
  strategy: "best",
  share: 0.5,
  validity: 0.5,
  years: 600,
  runs: 16,
  seed: 1,
  draws: "truncated",
};

describe("worked cases of the pyramid", () => {
  it.each(readGoldenCases("pyramid"))("$title", ({ input, expected }) => {
    expectToMatchGolden(runPyramidCommand(input), expected);
  });
});

// Pluchino, Rapisarda & Garofalo 2010, with the changes that they report; the levels are of draws within 1–10.
describe("the published pyramid", () => {
  const settles = [76.7, 71.0, 66.1, 59.8, 69.8, 80.0];
  const results = repeatPublished(16, 1).map((row, i) => ({ ...row, settles: settles[i]! }));

  it.each(results)("settles for $transfer, $strategy", ({ efficiency, settles, startEfficiency, reported, change }) => {
    expect(Math.abs(efficiency - settles)).toBeLessThanOrEqual(0.6);
    expect(startEfficiency).toBeCloseTo(67.315, 3);
    expect(Math.sign(change)).toBe(Math.sign(reported));
  });

  it("puts the rules in the reported order", () => {
    const order = (list: { reported: number; efficiency: number }[], by: "reported" | "efficiency") =>
      [...list].sort((a, b) => a[by] - b[by]);
    expect(order(results, "efficiency")).toEqual(order(results, "reported"));
  });
});

describe("runPyramid", () => {
  const small = fc.record({
    levels: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    transfer: fc.constantFrom(...TRANSFERS),
    strategy: fc.constantFrom(...STRATEGIES),
    tau: fc.double({ min: -1, max: 1, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    validity: fc.double({ min: 0, max: 1, noNaN: true }),
    years: fc.integer({ min: 1, max: 12 }),
    runs: fc.integer({ min: 1, max: 3 }),
    seed: fc.integer(),
    draws: fc.constantFrom("truncated" as const, "clamp" as const),
  });

  it("stays within 0–100, is the mean of its runs, and does not depend on the unit of responsibility", () => {
    fc.assert(
      fc.property(small, (drawn) => {
        const input = { ...drawn, responsibility: drawn.levels.map((_, i) => 1 / (i + 1)) };
        const { series, efficiency, standardError } = runPyramid(input);
        expect(series).toHaveLength(input.years);
        expect(series.every((value) => value > 0 && value <= 100)).toBe(true);
        const tail = series.slice(input.years - settledYears(input.years));
        expect(efficiency).toBeCloseTo(tail.reduce((sum, value) => sum + value, 0) / tail.length, 9);
        expect(standardError === null).toBe(input.runs === 1);
        const single = Array.from({ length: input.runs }, (_, i) =>
          simulateRun(input, randomStream(input.seed, `run ${i + 1}`)),
        );
        const first = single.reduce((sum, run) => sum + run[0]!, 0) / input.runs;
        expect(series[0]).toBeCloseTo(first, 9);
        const doubled = runPyramid({ ...input, responsibility: input.responsibility.map((weight) => 2 * weight) });
        expect(doubled.efficiency).toBeCloseTo(efficiency, 9);
      }),
      { numRuns: 150 },
    );
  });

  it("takes two fifths of the years as settled, rounded up", () => {
    expect([1, 2, 5, 6, 600].map(settledYears)).toEqual([1, 1, 2, 3, 240]);
  });

  it("meets the single rules at the ends of the mixed ones and of the validity", () => {
    const of = (changes: Partial<PyramidInput>) => runPyramid({ ...published, years: 300, ...changes }).efficiency;
    const [best, worst, random] = (["best", "worst", "random"] as const).map((strategy) => of({ strategy }));
    expect(Math.abs(of({ strategy: "mixed", share: 1 }) - best!)).toBeLessThan(1);
    expect(Math.abs(of({ strategy: "mixed", share: 0 }) - worst!)).toBeLessThan(1);
    expect(Math.abs(of({ strategy: "lottery-mix", share: 1 }) - random!)).toBeLessThan(1);
    expect(Math.abs(of({ strategy: "lottery-mix", share: 0 }) - best!)).toBeLessThan(1);
    expect(Math.abs(of({ strategy: "evidence", validity: 0 }) - random!)).toBeLessThan(1);
    expect(of({ strategy: "evidence", validity: 0.9 })).toBeGreaterThan(
      of({ strategy: "evidence", validity: 0.4 }) + 1,
    );
  });

  it("leaves seats empty that nobody below can take, and counts them as nothing", () => {
    const input = { ...published, levels: [50, 1], responsibility: [1, 0], years: 120, runs: 4 };
    expect(runPyramid(input).series.at(-1)).toBeLessThan(50);
  });

  it("holds ten thousand seats", () => {
    const levels = [10, 90, 400, 1_500, 3_000, 5_000];
    const { efficiency } = runPyramid({ ...published, levels, years: 100, runs: 1, strategy: "mixed", share: 0.5 });
    expect(Math.abs(efficiency - 69.8)).toBeLessThan(1.5);
  });
});

describe("the command", () => {
  const input = {
    levels: [1, 5],
    responsibility: [1, 0.5],
    transfer: "peter",
    strategy: "best",
    years: 3,
    runs: 2,
  };

  it("fills in what may be left out", () => {
    const full = { ...input, tau: 0, share: 0.5, validity: 0.5, seed: 1, draws: "truncated" };
    expect(runPyramidCommand(input)).toEqual(runPyramidCommand(full));
  });

  it.each<[string, object]>([
    ["levels: expected a list", { levels: 6 }],
    ["levels: expected at least one level", { levels: [] }],
    ["levels[1]: expected a whole number from 1 to 10000000", { levels: [1, 0] }],
    ["levels: expected at most 10000000 seats in all", { levels: [9_000_000, 9_000_000] }],
    ["responsibility: expected one number for each of the 2 levels", { responsibility: [1] }],
    ["responsibility[0]: expected 0 or more", { responsibility: [-1, 1] }],
    ["responsibility: expected at least one number above 0", { responsibility: [0, 0] }],
    ["transfer: expected one of common-sense, peter, correlated", { transfer: "none" }],
    ["tau: expected -1 to 1", { tau: 1.5 }],
    ["strategy: expected one of best, worst, random, mixed, lottery-mix, evidence", { strategy: undefined }],
    ["share: expected 0 to 1", { share: "half" }],
    ["validity: expected 0 to 1", { validity: -0.1 }],
    ["years: expected a whole number from 1 to 1000000", { years: 0 }],
    ["runs: expected a whole number from 1 to 100000", { runs: 1.5 }],
    ["seed: expected a whole number", { seed: 0.5 }],
    ["draws: expected one of truncated, clamp", { draws: "normal" }],
  ])("refuses input with %j", (message, changes) => {
    expect(() => runPyramidCommand({ ...input, ...changes })).toThrow(new InputError(message));
  });
});
