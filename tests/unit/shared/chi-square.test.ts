import { expect, it } from "vitest";
import { chiSquare90, chiSquareCdf } from "#app/domain/shared/chi-square.ts";

// Reference values: scipy 1.17.
it.each([
  [1, 2.705543454095404],
  [2, 4.605170185988092],
  [3, 6.251388631170327],
  [4, 7.779440339734858],
  [5, 9.236356899781123],
  [8, 13.36156613651173],
  [30, 40.2560237387118],
  [1000, 1057.723901381614],
])("is exceeded one time in ten with %d degrees of freedom at %d", (degrees, point) => {
  expect(Math.abs(chiSquare90(degrees) / point - 1)).toBeLessThan(1e-12);
});

it("is 0 without degrees of freedom", () => {
  expect(chiSquare90(0)).toBe(0);
  expect(chiSquare90(-1)).toBe(0);
});

it("has the exponential distribution with two degrees of freedom", () => {
  for (let x = 0; x < 40; x += 0.37) expect(chiSquareCdf(x, 2)).toBeCloseTo(1 - Math.exp(-x / 2), 13);
});
