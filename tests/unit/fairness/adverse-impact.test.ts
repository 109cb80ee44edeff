import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runAdverseImpactCommand } from "#app/cli/model/adverse-impact.ts";
import { InputError } from "#app/cli/model/input.ts";
import { adverseImpact } from "#app/domain/fairness/adverse-impact.ts";
import { fisherTwoSided } from "#app/domain/fairness/fisher-exact.ts";
import { compareRates, isBelowFourFifths, referenceGroup } from "#app/domain/fairness/selection-rates.ts";
import { expectToMatchGolden, readGoldenCases } from "#tests/golden/match-golden.ts";

const group = (name: string, candidates: number, selected: number) => ({ name, candidates, selected });

describe("worked cases of adverse impact", () => {
  it.each(readGoldenCases("adverse-impact"))("$title", ({ input, expected }) => {
    expectToMatchGolden(runAdverseImpactCommand(input), expected);
  });

  it("gives the numbers of its example", () => {
    const { groups } = adverseImpact([group("A", 80, 48), group("B", 40, 12)]);
    expect(groups[0]?.fisherP).toBeCloseTo(0.0034, 4);
    expect(groups[0]?.ifOneMoreSelected).toBeCloseTo(0.5417, 4);
    expect(() => adverseImpact([])).toThrow(RangeError);
  });
});

describe("whole-number comparison", () => {
  it("tells rates apart that floating-point division does not", () => {
    const a = group("A", 100_000_000, 33_333_333);
    const b = group("B", 99_999_999, 33_333_333);
    expect(compareRates(a, b)).toBe(-1);
    expect(compareRates(group("A", 6, 2), group("B", 3, 1))).toBe(0);
    expect(isBelowFourFifths(group("B", 40, 12), group("A", 80, 48))).toBe(true);
    expect(isBelowFourFifths(group("B", 100_000_000, 40_000_000), group("A", 2, 1))).toBe(false);
    expect(isBelowFourFifths(group("B", 100_000_000, 39_999_999), group("A", 2, 1))).toBe(true);
  });

  it("takes the first of equal rates as the reference and leaves groups aside that are too small for it", () => {
    expect(referenceGroup([group("A", 10, 5), group("B", 20, 10)])?.name).toBe("A");
    expect(referenceGroup([group("A", 3, 3), group("B", 9, 2)])?.name).toBe("B");
    expect(referenceGroup([group("A", 490, 49), group("B", 10, 10)])?.name).toBe("B");
    expect(referenceGroup([group("A", 491, 49), group("B", 10, 10)])?.name).toBe("A");
  });
});

function choose(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 1; i <= k; i++) value = (value * BigInt(n - k + i)) / BigInt(i);
  return value;
}

/** Every table enumerated in whole numbers; the tolerance as 10,000,001 / 10,000,000. */
function fisherByEnumeration(a: number, n: number, b: number, m: number): number {
  const weights: bigint[] = [];
  for (let x = Math.max(0, a + b - m); x <= Math.min(n, a + b); x++) weights.push(choose(n, x) * choose(m, a + b - x));
  const observed = choose(n, a) * choose(m, b);
  const rare = weights.filter((weight) => weight * 10_000_000n <= observed * 10_000_001n);
  const sum = (list: bigint[]) => list.reduce((total, weight) => total + weight, 0n);
  return Number((sum(rare) * 10n ** 18n) / sum(weights)) / 1e18;
}

describe("fisherTwoSided", () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
    .chain(([n, m]) =>
      fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.integer({ min: 0, max: m }), fc.constant(m)),
    );

  it("equals the enumeration of every table in whole numbers", () => {
    fc.assert(
      fc.property(table, ([a, n, b, m]) => {
        const p = fisherTwoSided(group("A", n, a), group("B", m, b));
        expect(Math.abs(p - fisherByEnumeration(a, n, b, m))).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on which group comes first", () => {
    fc.assert(
      fc.property(table, ([a, n, b, m]) => {
        const forwards = fisherTwoSided(group("A", n, a), group("B", m, b));
        expect(fisherTwoSided(group("B", m, b), group("A", n, a))).toBeCloseTo(forwards, 12);
      }),
    );
  });

  it("keeps the ties of large tables and neither overflows nor rounds a rare table to the wrong side", () => {
    // Enumerated in whole numbers: 40,000 candidates in all.
    expect(fisherTwoSided(group("A", 20_000, 10_000), group("B", 20_000, 9_900))).toBeCloseTo(0.322168090507, 11);
    expect(fisherTwoSided(group("A", 1_000_000, 500_000), group("B", 1_000_000, 500_000))).toBe(1);
    expect(fisherTwoSided(group("A", 5000, 5000), group("B", 5000, 0))).toBe(0);
    expect(fisherTwoSided(group("A", 30, 6), group("B", 20, 2))).toBeCloseTo(0.45009, 5);
  });
});

it.each<[string, unknown]>([
  ["groups: expected a list", {}],
  ["groups: expected at least one group", { groups: [] }],
  ["groups[0].candidates: expected a whole number from 1 to 100000000", { groups: [group("A", 0, 0)] }],
  ["groups[0].candidates: expected a whole number from 1 to 100000000", { groups: [group("A", 1.5, 0)] }],
  ["groups[0].selected: expected a whole number from 0 to 100000000", { groups: [group("A", 5, -1)] }],
  ["groups[1].selected: expected at most the 5 candidates", { groups: [group("A", 5, 5), group("B", 5, 6)] }],
  ["groups[1].name: stands there twice", { groups: [group("A", 5, 5), group("A", 5, 4)] }],
  ["groups[0].name: expected a text that is not empty", { groups: [group("", 5, 5)] }],
])("refuses input with %j", (message, input) => {
  expect(() => runAdverseImpactCommand(input)).toThrow(new InputError(message));
});
