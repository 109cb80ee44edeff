import { certainValue, samplerOf } from "../shared/estimates.ts";
import { normalCdf, normalQuantile } from "../shared/normal.ts";
import { randomStream, stratifiedUniforms } from "../shared/random.ts";
import type { CompiledScenario, Field, Input } from "./compiled-scenario.ts";
import type { Draws } from "./draws.ts";
import { clampToDomain } from "./line-fields.ts";

export const EVPPI_BINS = 50;

/** The draws of one input with, for every trial, which of 50 equally likely parts of its range it fell into. */
export interface DrawnInput {
  draws: Draws;
  bins: Uint8Array | null;
}

const binsFor = (count: number) => Math.min(EVPPI_BINS, count);

function binsFromRanks(ranks: Int32Array): Uint8Array {
  const perRank = binsFor(ranks.length) / ranks.length;
  const bins = new Uint8Array(ranks.length);
  for (let i = 0; i < bins.length; i++) bins[i] = Math.floor((ranks[i]! + 0.5) * perRank);
  return bins;
}

function binsFromValues(values: Float64Array): Uint8Array {
  const sorted = Float64Array.from(values).sort();
  const parts = binsFor(values.length);
  const limits = Float64Array.from(
    { length: parts - 1 },
    (_, k) => sorted[Math.ceil(((k + 1) * values.length) / parts)]!,
  );
  const bins = new Uint8Array(values.length);
  for (let i = 0; i < bins.length; i++) {
    let low = 0;
    let high = limits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[i]! >= limits[middle]!) low = middle + 1;
      else high = middle;
    }
    bins[i] = low;
  }
  return bins;
}

function drawAlone(input: Input, seed: number, count: number): DrawnInput {
  const sampler = samplerOf(input.estimate);
  if (sampler === null) return { draws: certainValue(input.estimate)!, bins: null };
  const { values, slices } = stratifiedUniforms(randomStream(seed, input.stream), count);
  const { from, valueAt } = sampler;
  for (let i = 0; i < count; i++) values[i] = valueAt(from === "normal" ? normalQuantile(values[i]!) : values[i]!);
  return { draws: values, bins: binsFromRanks(slices) };
}

function drawTogether(scenario: CompiledScenario, drawn: DrawnInput[]): void {
  const { copula, inputs, seed, draws: count } = scenario;
  const normals = copula.inputs.map((position) => {
    const { values } = stratifiedUniforms(randomStream(seed, inputs[position]!.stream), count);
    for (let i = 0; i < count; i++) values[i] = normalQuantile(values[i]!);
    return values;
  });
  copula.inputs.forEach((position, k) => {
    const { estimate } = inputs[position]!;
    const sampler = samplerOf(estimate);
    if (sampler === null) {
      drawn[position] = { draws: certainValue(estimate)!, bins: null };
      return;
    }
    const tied = new Float64Array(count);
    copula.factor[k]!.forEach((weight, j) => {
      if (weight === 0) return;
      const normal = normals[j]!;
      for (let i = 0; i < count; i++) tied[i] = tied[i]! + weight * normal[i]!;
    });
    const bins = binsFromValues(tied);
    const { from, valueAt } = sampler;
    for (let i = 0; i < count; i++) tied[i] = valueAt(from === "normal" ? tied[i]! : normalCdf(tied[i]!));
    drawn[position] = { draws: tied, bins };
  });
}

/**
 * Draws every input once per trial, from its own stream and through its quantile function, so that its distribution
 * is exact; drivers with correlations are tied by a Gaussian copula. Adding an input changes no other input's draws.
 */
export function drawInputs(scenario: CompiledScenario): DrawnInput[] {
  const tied = new Set(scenario.copula.inputs);
  const drawn = scenario.inputs.map((input, position) =>
    tied.has(position) ? { draws: 0, bins: null } : drawAlone(input, scenario.seed, scenario.draws),
  );
  drawTogether(scenario, drawn);
  return drawn;
}

/** Hands out the draws of fields within their domains and counts what had to be moved. */
export interface FieldDraws {
  of: (field: Field) => Draws;
  clamped: () => { field: string; clampedDraws: number }[];
}

export function fieldDraws(drawn: readonly DrawnInput[], count: number): FieldDraws {
  const moved = new Map<string, number>();
  const cache = new Map<string, Draws>();
  const clampAll = (draws: Float64Array, field: Field): Float64Array => {
    let outside = 0;
    for (const draw of draws) if (clampToDomain(field.domain, draw) !== draw) outside += 1;
    if (outside === 0) return draws;
    moved.set(field.name, outside);
    return draws.map((draw) => clampToDomain(field.domain, draw));
  };
  return {
    of: (field) => {
      const draws = field.input < 0 ? field.constant : drawn[field.input]!.draws;
      if (typeof draws === "number") {
        const value = clampToDomain(field.domain, draws);
        if (value !== draws) moved.set(field.name, count);
        return value;
      }
      const key = `${field.input} ${field.domain} ${field.name}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const clamped = clampAll(draws, field);
      cache.set(key, clamped);
      return clamped;
    },
    clamped: () => [...moved].map(([field, clampedDraws]) => ({ field, clampedDraws })),
  };
}
