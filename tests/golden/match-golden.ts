import { readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";

export interface GoldenCase {
  name: string;
  title: string;
  input: unknown;
  expected: unknown;
}

/** All worked cases of one folder below `tests/golden`, by file name. */
export function readGoldenCases(folder: string): GoldenCase[] {
  const directory = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(directory)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((name) => ({ name, ...JSON.parse(readFileSync(new URL(name, directory), "utf8")) }));
}

/** Numbers within 1e-9, lists of the same length, objects with at least the expected fields, all else equal. */
export function expectToMatchGolden(actual: unknown, expected: unknown, path = "output"): void {
  if (typeof expected === "number") {
    expect(typeof actual, path).toBe("number");
    const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
    expect(Math.abs(Number(actual) - expected), `${path}: ${actual} is not ${expected}`).toBeLessThanOrEqual(tolerance);
    return;
  }
  if (expected === null || typeof expected !== "object") {
    expect(actual, path).toBe(expected);
    return;
  }
  if (Array.isArray(expected)) expect(actual, path).toHaveLength(expected.length);
  for (const [key, value] of Object.entries(expected)) {
    expectToMatchGolden((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
  }
}
