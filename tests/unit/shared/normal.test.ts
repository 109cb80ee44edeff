import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "#app/domain/shared/normal.ts";

const relativeError = (actual: number, expected: number) => Math.abs(actual / expected - 1);

// Reference values: mpmath 1.3 at 40 digits.
const CDF: [z: number, probability: number][] = [
  [-37, 5.7255712225245768e-300],
  [-20, 2.7536241186062337e-89],
  [-8.3, 5.205569744890254e-17],
  [-5.7, 5.9903714010635282e-9],
  [-3, 0.0013498980316300945],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [0.3, 0.61791142218895263],
  [0.67, 0.7485711049046899],
  [0.68, 0.75174776954642949],
  [1, 0.84134474606854295],
  [2, 0.97724986805182079],
  [5, 0.99999971334842812],
  [6, 0.99999999901341235],
];
const QUANTILES: [p: number, z: number][] = [
  [1e-300, -37.047096299361199],
  [1e-20, -9.2623400897984076],
  [1e-6, -4.753424308822899],
  [0.001, -3.0902323061678135],
  [0.025, -1.9599639845400542],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.3, -0.52440051270804082],
  [0.6, 0.25334710313579974],
  [0.75, 0.67448975019608174],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400539],
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
