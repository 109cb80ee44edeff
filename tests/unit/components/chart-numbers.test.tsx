import { expect, test } from "vitest";
import { niceTicks } from "#app/components/charts/nice-ticks.ts";
import { ordinal } from "#app/components/charts/ordinal.ts";
import { seriesColour, seriesDash } from "#app/components/charts/series-style.ts";
import { signed } from "#app/components/charts/signed.ts";
import { spread } from "#app/components/charts/spread.ts";

test("ticks are round and cover both ends", () => {
  expect(niceTicks(-0.2, 0.26, 6)).toEqual([-0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  expect(niceTicks(0, 3_040_000, 5)).toEqual([0, 1_000_000, 2_000_000, 3_000_000, 4_000_000]);
  expect(niceTicks(7, 7, 4)).toEqual([7]);
});

test("percentiles are said as ordinals", () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 42, 86.4, 93].map(ordinal)).toEqual([
    "1st",
    "2nd",
    "3rd",
    "4th",
    "11th",
    "12th",
    "13th",
    "21st",
    "42nd",
    "86th",
    "93rd",
  ]);
});

test("signs are written with a real minus and zero has none", () => {
  expect([0.26, -0.1, 0.004, -0.004, 0].map(signed)).toEqual(["+0.26", "−0.10", "0.00", "0.00", "0.00"]);
});

test("labels that lie too close move apart around their middle", () => {
  expect(spread([100, 101, 140], 16)).toEqual([95, 111, 135]);
  expect(spread([10, 60], 16)).toEqual([10, 60]);
  expect(spread([], 16)).toEqual([]);
});

test("no two of eight options share both colour and dash", () => {
  const styles = [1, 2, 3, 4, 5, 6, 7, 8].map((series) => `${seriesColour(series)} ${seriesDash(series)}`);
  expect(new Set(styles).size).toBe(8);
});
