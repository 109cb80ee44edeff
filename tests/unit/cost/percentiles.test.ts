import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPercentileReader, percentileOfSorted } from "#app/domain/cost/percentiles.ts";
import { randomStream } from "#app/domain/shared/random.ts";

const PROBABILITIES = [0.1, 0.5, 0.9];

function readBoth(values: Float64Array): [number[], number[]] {
  const sorted = Float64Array.from(values).sort();
  const extent = { low: sorted[0]!, high: sorted.at(-1)! };
  const read = openPercentileReader(values.length).read(values, extent, PROBABILITIES);
  return [read, PROBABILITIES.map((probability) => percentileOfSorted(sorted, probability))];
}

describe("percentileOfSorted", () => {
  it("interpolates between neighbours", () => {
    expect(percentileOfSorted([1, 2, 3, 4, 5], 0.1)).toBeCloseTo(1.4, 12);
    expect(percentileOfSorted([7], 0.9)).toBe(7);
  });
});

describe("openPercentileReader", () => {
  it("reads exactly what sorting reads, for smooth, skewed, lumpy and constant samples of any size", () => {
    const shapes = {
      smooth: (u: number) => u * 1e6 - 5e5,
      skewed: (u: number) => Math.exp(12 * u * u),
      lumpy: (u: number) => Math.floor(u * 3),
      outlier: (u: number) => (u > 0.9999 ? 1e15 : u),
      constant: () => 42,
    };
    const size = fc.integer({ min: 1, max: 6000 });
    fc.assert(
      fc.property(size, fc.constantFrom(...Object.values(shapes)), fc.integer(), (count, shape, seed) => {
        const stream = randomStream(seed, "percentiles");
        const [read, sorted] = readBoth(Float64Array.from({ length: count }, () => shape(stream.uniform())));
        expect(read).toEqual(sorted);
      }),
    );
  });
});
