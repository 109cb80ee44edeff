import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf, betaQuantile, logGamma } from "#app/domain/shared/beta.ts";

const fixture = new URL("../../golden/cost/beta-quantile.json", import.meta.url);
const { rows }: { rows: { p: number; a: number; b: number; x: number }[] } = JSON.parse(readFileSync(fixture, "utf8"));

const relative = (value: number, exact: number) => Math.abs(value / exact - 1);

describe("betaQuantile", () => {
  it("agrees with 50-digit values to 1e-12 for shapes from .5 to 3,000 and probabilities from 1e-9", () => {
    expect(rows.length).toBe(108);
    for (const { p, a, b, x } of rows) expect(relative(betaQuantile(p, a, b), x), `${p} ${a} ${b}`).toBeLessThan(1e-12);
  });

  it("is u^(1/a) for Beta(a, 1) and 1 − (1 − u)^(1/b) for Beta(1, b)", () => {
    for (const u of [0.001, 0.2, 0.5, 0.9]) {
      for (const shape of [1, 2.5, 5]) {
        expect(relative(betaQuantile(u, shape, 1), u ** (1 / shape))).toBeLessThan(1e-13);
        expect(relative(betaQuantile(u, 1, shape), -Math.expm1(Math.log1p(-u) / shape))).toBeLessThan(1e-12);
      }
    }
  });

  it("is sin²(πu/2) for Beta(½, ½)", () => {
    for (const u of [0.01, 0.3, 0.5, 0.77]) {
      expect(relative(betaQuantile(u, 0.5, 0.5), Math.sin((Math.PI * u) / 2) ** 2)).toBeLessThan(1e-12);
    }
  });

  it("solves the cubic 3x² − 2x³ = u for Beta(2, 2) and gives the middle at one half", () => {
    expect(betaQuantile(0.5, 2, 2)).toBeCloseTo(0.5, 15);
    for (const u of [0.05, 0.352, 0.9]) {
      const x = betaQuantile(u, 2, 2);
      expect(relative(3 * x * x - 2 * x * x * x, u)).toBeLessThan(1e-13);
    }
  });

  it("gives the ends at 0 and 1 and NaN outside its domain", () => {
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
    for (const bad of [betaQuantile(1.1, 2, 3), betaQuantile(-0.1, 2, 3), betaQuantile(0.5, 0, 3)])
      expect(bad).toBeNaN();
    expect(betaQuantile(Number.NaN, 2, 3)).toBeNaN();
  });

  it("is undone by the distribution function, mirrors, and rises, for shapes from 1 up", () => {
    const shape = fc.double({ min: 1, max: 60, noNaN: true });
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(shape, shape, probability, (a, b, p) => {
        const x = betaQuantile(p, a, b);
        expect(Math.abs(betaCdf(x, a, b) - p)).toBeLessThan(1e-11);
        expect(Math.abs(betaQuantile(1 - p, b, a) - (1 - x))).toBeLessThan(1e-9);
        expect(betaQuantile(Math.min(1, p * 1.01), a, b)).toBeGreaterThanOrEqual(x);
      }),
    );
  });
});

describe("betaCdf", () => {
  it("gives .5775 for Beta(1, 2) at .35", () => {
    expect(betaCdf(0.35, 1, 2)).toBeCloseTo(0.5775, 14);
  });

  it("is 0 and 1 outside 0–1 and NaN for a shape that is not positive", () => {
    expect(betaCdf(-1, 2, 2)).toBe(0);
    expect(betaCdf(2, 2, 2)).toBe(1);
    expect(betaCdf(0.5, -1, 2)).toBeNaN();
  });
});

describe("logGamma", () => {
  it("gives the logarithms of factorials and of the square root of π", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 14);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(0)).toBeNaN();
  });
});
