import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadDifference } from "#app/domain/cost/difference-spread.ts";

const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 300 });

describe("the spread of a difference", () => {
  it("counts every future once, in bins that never hold both signs", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const a = Float64Array.from(values);
        const { low, width, counts } = spreadDifference(a, new Float64Array(a.length));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(a.length);
        const zero = -low / width;
        if (width > 0) expect(Math.abs(zero - Math.round(zero))).toBeLessThan(1e-6);
      }),
    );
  });

  it("reads its percentiles off the differences of the same trial", () => {
    const a = Float64Array.from({ length: 101 }, (_, trial) => 1000 - trial);
    const b = new Float64Array(101).fill(950);
    expect(spreadDifference(a, b)).toMatchObject({ p10: -40, p50: 0, p90: 40 });
    const { low, width, counts } = spreadDifference(a, b);
    const below = counts.filter((_, place) => low + width * place < -width / 2).reduce((sum, count) => sum + count, 0);
    expect(below).toBe(50);
  });

  it("is one bin where all futures differ by the same", () => {
    const same = spreadDifference(Float64Array.of(5, 7), Float64Array.of(2, 4));
    expect(same).toEqual({ low: 3, width: 0, counts: [2], p10: 3, p50: 3, p90: 3 });
  });
});
