import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "#app/domain/shared/normal.ts";

const relativeError = (actual: number, expected: number) => Math.abs(actual / expected - 1);

// Reference values: mpmath 1.3 at 40 digits.
const CDF: [z: number, probability: number][] = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-8.3, 5.205569744890254e-17],
  [-5.7, 5.990371401063528e-9],
  [-3, 0.0013498980316300946],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [0.3, 0.6179114221889527],
  [0.67, 0.7485711049046899],
  [0.68, 0.7517477695464295],
  [1, 0.8413447460685429],
  [2, 0.9772498680518208],
  [5, 0.9999997133484281],
  [6, 0.9999999990134123],
];
const QUANTILES: [p: number, z: number][] = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-6, -4.753424308822899],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.3, -0.5244005127080408],
  [0.6, 0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
];

describe("normalCdf", () => {
  it.each(CDF)("gives Φ(%d) to fifteen digits", (z, probability) => {
    expect(relativeError(normalCdf(z), probability)).toBeLessThan(1.5e-15);
  });

  it("adds up to one with its mirror image", () => {
    for (let z = -8; z <= 8; z += 0.013) expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
  });

  it("never falls as z rises, across the seams of its approximations", () => {
    for (let z = -40; z < 9; z += 0.0071) expect(normalCdf(z + 0.0071)).toBeGreaterThanOrEqual(normalCdf(z));
  });

  it("takes infinities and hands NaN through", () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

describe("normalQuantile", () => {
  it.each(QUANTILES)("gives Φ⁻¹(%d) to fourteen digits", (p, z) => {
    expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-14);
  });

  it("is undone by normalCdf", () => {
    for (let p = 0.0005; p < 1; p += 0.0005) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 14);
  });

  it("is 0 at one half and infinite at the ends", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([-0.1, 1.1, Number.NaN])("has no answer for %d", (p) => {
    expect(normalQuantile(p)).toBeNaN();
  });
});
