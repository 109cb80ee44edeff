import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEven } from "#app/domain/cost/break-even.ts";
import { compileScenario } from "#app/domain/cost/compile-scenario.ts";
import { drawInputs } from "#app/domain/cost/draw-inputs.ts";
import { pointEstimate } from "#app/domain/cost/point-estimate.ts";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import type { ScenarioInput, ScenarioResult } from "#app/domain/cost/scenario.ts";
import { tornado } from "#app/domain/cost/tornado.ts";
import { anyScenario, withoutChance } from "./scenario-arbitrary.ts";

const runs = { numRuns: 60 };

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function freeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

const byId = (result: ScenarioResult) => Object.fromEntries(result.options.map((option) => [option.id, option]));

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("any scenario", () => {
  it("gives finite numbers, the same ones every time, and leaves its input as it was", () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const first = runScenario(freeze(structuredClone(input)));
        expect(runScenario(input)).toEqual(first);
        expect(numbersIn(first).every(Number.isFinite)).toBe(true);
      }),
      runs,
    );
  });

  it("simulates exactly its point estimate when nothing is left to chance", () => {
    fc.assert(
      fc.property(anyScenario.map(withoutChance), (input) => {
        const points = pointEstimate(input);
        for (const option of runScenario({ ...input, draws: 3 }).options) {
          const point = points[option.id]!;
          expect(close(option.presentValue.mean, point.presentValue)).toBe(true);
          expect(close(option.cumulative.p50.at(-1)!, point.total)).toBe(true);
          expect(option.pointPercentile).toBe(0.5);
        }
      }),
      runs,
    );
  });

  it("does not depend on the order of its options", () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const forward = runScenario(input);
        const backward = runScenario({ ...input, options: [...input.options].reverse() });
        expect(byId(backward)).toEqual(byId(forward));
        expect(backward.verdict).toBe(forward.verdict);
        expect(close(backward.evpi!, forward.evpi!)).toBe(true);
      }),
      runs,
    );
  });

  it("keeps all other draws when a driver, a line or an option is added", () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const added: ScenarioInput = {
          ...input,
          drivers: { aFirst: { value: { pert: [1, 2, 5] } }, ...input.drivers },
          options: [
            { id: "another", lines: [{ id: "x", kind: "monthly", amount: { lognormal: [10, 90] } }] },
            ...input.options.map((option) => ({
              ...option,
              lines: [
                { id: "added", kind: "monthly" as const, amount: { uniform: [0, 1] as const }, endMonth: 1 },
                ...option.lines,
              ],
            })),
          ],
        };
        const drawsOf = (scenario: ScenarioInput) => {
          const compiled = compileScenario(scenario);
          const drawn = drawInputs(compiled);
          return new Map(compiled.inputs.map(({ name }, i) => [name, drawn[i]!.draws]));
        };
        const after = drawsOf(added);
        for (const [name, draws] of drawsOf(input)) expect(after.get(name)).toEqual(draws);
      }),
      runs,
    );
  });

  it("shares out the chance of being cheapest and has regret and information worth at least nothing", () => {
    fc.assert(
      fc.property(anyScenario, ({ ...input }) => {
        const { options, evpi, evppi } = runScenario(input);
        const chances = options.map(({ probabilityCheapest }) => probabilityCheapest!);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        const regrets = options.map(({ expectedRegret }) => expectedRegret!);
        expect(Math.min(...regrets)).toBeGreaterThanOrEqual(0);
        expect(close(Math.min(...regrets), evpi!) || Math.abs(Math.min(...regrets) - evpi!) < 1e-6).toBe(true);
        for (const { value } of evppi) expect(value).toBeLessThanOrEqual(evpi! + 1e-6);
      }),
      runs,
    );
  });

  it("has cumulative percentiles in order, with the present value's spread around its middle", () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        for (const { cumulative, presentValue } of runScenario(input).options) {
          cumulative.p50.forEach((middle, i) => {
            expect(cumulative.p10[i]!).toBeLessThanOrEqual(middle);
            expect(cumulative.p90[i]!).toBeGreaterThanOrEqual(middle);
          });
          expect(presentValue.p10).toBeLessThanOrEqual(presentValue.p50);
          expect(presentValue.p50).toBeLessThanOrEqual(presentValue.p90);
        }
      }),
      runs,
    );
  });

  it("has a difference between two options that turns its sign with them", () => {
    fc.assert(
      fc.property(
        anyScenario.filter(({ options }) => options.length > 1),
        (input) => {
          const compiled = compileScenario(input);
          const [a, b] = compiled.options;
          const forward = tornado(compiled, a!, b!);
          const backward = new Map(tornado(compiled, b!, a!).map((row) => [row.input, row]));
          for (const { input: name, low, high } of forward) {
            expect(close(low, -backward.get(name)!.low)).toBe(true);
            expect(close(high, -backward.get(name)!.high)).toBe(true);
          }
        },
      ),
      runs,
    );
  });

  it("has break-even intervals that cover the sweep once and change sides with the options", () => {
    const sweep = { driver: "users", from: 0, to: 120 };
    fc.assert(
      fc.property(
        anyScenario.filter(({ options }) => options.length > 1),
        (input) => {
          const forward = breakEven(input, { ...sweep, a: "option-0", b: "option-1" });
          const backward = breakEven(input, { ...sweep, a: "option-1", b: "option-0" });
          const count = (intervals: [number, number][]) =>
            intervals.reduce((sum, [from, to]) => sum + to - from + 1, 0);
          expect(count(forward.aCheaper) + count(forward.bCheaper)).toBe(121);
          const holds = (intervals: [number, number][], n: number) =>
            intervals.some(([from, to]) => n >= from && n <= to);
          for (let n = 0; n <= 120; n++) {
            expect(holds(forward.aCheaper, n) && holds(backward.aCheaper, n)).toBe(false);
            expect(holds(forward.aCheaper, n)).toBe(!holds(forward.bCheaper, n));
            if (holds(forward.aCheaper, n)) expect(holds(backward.bCheaper, n)).toBe(true);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
