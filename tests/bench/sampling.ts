import { readFileSync } from "node:fs";
import { compileScenario } from "#app/domain/cost/compile-scenario.ts";
import { drawInputs, fieldDraws } from "#app/domain/cost/draw-inputs.ts";
import { percentileOfSorted } from "#app/domain/cost/percentiles.ts";
import type { ScenarioInput } from "#app/domain/cost/scenario.ts";
import { simulateMonths } from "#app/domain/cost/simulate-months.ts";
import { randomStream } from "#app/domain/shared/random.ts";
import type { BenchRow } from "./bench-row.ts";

const golden = new URL("../golden/cost/worked-example.json", import.meta.url);
const SEEDS = 200;
const DRAWS = 2_000;
/** So many trials stand for the whole distribution; plain random samples are taken from them. */
const POPULATION = 400_000;
const PLAIN = { mean: 10_000, p90: 4_000 };

function meanOf(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
const deviationOf = (values: readonly number[]) => {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};
const highOf = (values: Float64Array) => percentileOfSorted(Float64Array.from(values).sort(), 0.9);

/** Present values per trial of each option. */
function trialsOf(input: ScenarioInput): Float64Array[] {
  const scenario = compileScenario(input);
  const draws = fieldDraws(drawInputs(scenario), scenario.draws);
  return simulateMonths(scenario, draws, {}).map(({ presentValues }) => presentValues);
}

/** A plain random sample: each trial drawn by itself, with replacement. */
function plainSample(population: Float64Array, size: number, seed: number): Float64Array {
  const { below } = randomStream(seed, "plain sample");
  return Float64Array.from({ length: size }, () => population[below(population.length)]!);
}

function row(name: string, reached: readonly number[], plain: readonly number[], truth: number, size: number) {
  const bias = (meanOf(reached) - truth) / (deviationOf(reached) / Math.sqrt(reached.length));
  return {
    name,
    value: `${(deviationOf(reached) / deviationOf(plain)).toFixed(2)} of plain`,
    note: `standard error at ${DRAWS.toLocaleString("en")} draws over that of ${size.toLocaleString("en")} plain random ones, ${SEEDS} seeds; mean ${bias.toFixed(1)} standard errors from the truth`,
  };
}

/** How much the stratified draws are worth: standard errors at 2,000 of them against more plain ones, in one run. */
export async function benchSampling(): Promise<BenchRow[]> {
  const { input }: { input: ScenarioInput } = JSON.parse(readFileSync(golden, "utf8"));
  const seeds = Array.from({ length: SEEDS }, (_, place) => place + 1);
  const population = trialsOf({ ...input, draws: POPULATION, seed: SEEDS + 1 });
  const runs = seeds.map((seed) => trialsOf({ ...input, draws: DRAWS, seed }));
  return input.options.flatMap(({ id }, option) => {
    const all = population[option]!;
    const reached = runs.map((trials) => trials[option]!);
    const plain = (size: number) => seeds.map((seed) => plainSample(all, size, seed));
    return [
      row(`Mean, ${id}`, reached.map(meanOf), plain(PLAIN.mean).map(meanOf), meanOf(all), PLAIN.mean),
      row(`1-in-10 high, ${id}`, reached.map(highOf), plain(PLAIN.p90).map(highOf), highOf(all), PLAIN.p90),
    ];
  });
}
