import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runScenario } from "#app/domain/cost/run-scenario.ts";

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../golden/cost/${name}.json`, import.meta.url), "utf8"));

function expectClose(found: unknown, stored: unknown, path: string): void {
  if (typeof stored === "number") {
    expect(typeof found, path).toBe("number");
    expect(Math.abs((found as number) - stored), path).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(stored)));
  } else if (typeof stored === "object" && stored !== null) {
    for (const [key, part] of Object.entries(stored)) {
      expectClose((found as Record<string, unknown>)[key], part, `${path}.${key}`);
    }
  } else expect(found, path).toBe(stored);
}

describe("engine version 1", () => {
  it("recomputes the stored result of the worked example within 1e-6", () => {
    const { title: _, ...stored } = golden("worked-example-result");
    const result = runScenario(golden("worked-example").input);
    const options = result.options.map((option) => {
      const last = (values: number[]) => values.at(-1);
      const { p10, p50, p90 } = option.cumulative;
      return { ...option, lastMonth: { p10: last(p10), p50: last(p50), p90: last(p90) } };
    });
    expectClose({ ...result, options }, stored, "result");
  });
});
