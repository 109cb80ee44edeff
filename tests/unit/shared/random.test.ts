import { describe, expect, it } from "vitest";
import { randomStream, stratifiedUniforms } from "#app/domain/shared/random.ts";

const take = (seed: number, name: string, count: number) => {
  const stream = randomStream(seed, name);
  return Array.from({ length: count }, () => stream.uniform());
};

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  let sa = 0;
  let sb = 0;
  for (let i = 0; i < n; i++) {
    sa += a[i]! / n;
    sb += b[i]! / n;
  }
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < n; i++) {
    ab += (a[i]! - sa) * (b[i]! - sb);
    aa += (a[i]! - sa) ** 2;
    bb += (b[i]! - sb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

describe("randomStream", () => {
  it("starts with the same number on every machine", () => {
    expect(randomStream(7, "users").whole()).toBe(2543122158);
  });

  it("gives the same numbers for the same seed and name and others for another seed or name", () => {
    expect(take(7, "fee", 50)).toEqual(take(7, "fee", 50));
    expect(take(8, "fee", 50)).not.toEqual(take(7, "fee", 50));
    expect(take(7, "fees", 50)).not.toEqual(take(7, "fee", 50));
  });

  it("does not let neighbouring seeds start alike", () => {
    const first = Array.from({ length: 2000 }, (_, seed) => randomStream(seed, "fee").uniform());
    const mean = first.reduce((sum, value) => sum + value, 0) / first.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(correlation(first.slice(1), first.slice(0, -1)))).toBeLessThan(0.05);
  });

  it("stays strictly between 0 and 1 and below the limit asked for", () => {
    const stream = randomStream(1, "limits");
    for (let i = 0; i < 10_000; i++) {
      const value = stream.uniform();
      expect(value > 0 && value < 1).toBe(true);
      expect([0, 1, 2]).toContain(stream.below(3));
    }
  });
});

describe("stratifiedUniforms", () => {
  it("puts exactly one trial into each slice and reports which", () => {
    const { values, slices } = stratifiedUniforms(randomStream(3, "a"), 500);
    expect([...slices].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, i) => i));
    values.forEach((value, i) => {
      expect(Math.floor(value * 500)).toBe(slices[i]);
    });
  });

  it("leaves two inputs uncorrelated", () => {
    const a = stratifiedUniforms(randomStream(3, "a"), 20_000).values;
    const b = stratifiedUniforms(randomStream(3, "b"), 20_000).values;
    expect(Math.abs(correlation(a, b))).toBeLessThan(0.02);
  });

  it("draws every order of four trials about equally often", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4800; seed++) {
      const order = stratifiedUniforms(randomStream(seed, "order"), 4).slices.join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    expect(chiSquare).toBeLessThan(49.7); // the .1 % point for 23 degrees of freedom
  });
});
