import { expect, it } from "vitest";
import { compareLocalNorm } from "#app/domain/promotion/local-norm.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";

const compare = (ratings: number, mean: number) =>
  compareLocalNorm("supervisor", { ratings, mean }, PROMOTION_PARAMETERS);

it("proposes a norm between the assumed one and the firm's own", () => {
  const norm = compare(10, 4.3);
  expect(norm).toMatchObject({ assumed: 3.4, ratings: 10, differs: true });
  expect(norm?.localMean).toBeCloseTo(4.3, 12);
  expect(norm?.proposed).toBeCloseTo((30 * 3.4 + 10 * 4.3) / 40, 12);
});

it("points out a difference of more than .3 only", () => {
  expect(compare(12, 3.7)?.differs).toBe(false);
  expect(compare(12, 3.71)?.differs).toBe(true);
  expect(compare(12, 3.0)?.differs).toBe(true);
});

it("says nothing about fewer than ten ratings", () => {
  expect(compare(9, 5)).toBeNull();
});
