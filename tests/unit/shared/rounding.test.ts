import { expect, it } from "vitest";
import { roundedTo } from "#app/domain/shared/rounding.ts";

it("rounds to decimals, negative numbers and whole ones included", () => {
  expect(roundedTo(67.31530396, 2)).toBe(67.32);
  expect(roundedTo(-7.8239, 2)).toBe(-7.82);
  expect(roundedTo(59, 4)).toBe(59);
});
