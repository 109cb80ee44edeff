import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { breakEven } from "#app/domain/cost/break-even.ts";
import { bridgeBetween } from "#app/domain/cost/bridge.ts";
import { cheaperMap } from "#app/domain/cost/cheaper-map.ts";
import { pointEstimate } from "#app/domain/cost/point-estimate.ts";
import { type ScenarioInput, ScenarioInputError } from "#app/domain/cost/scenario.ts";
import { mapUsersByFee } from "#app/services/scenarios/leading-pair.ts";

const golden = new URL("../../golden/cost/worked-example.json", import.meta.url);
const { input }: { input: ScenarioInput } = JSON.parse(readFileSync(golden, "utf8"));
const pair = { a: "in-house", b: "managed" } as const;
const users = [60, 90, 120, 150, 180];
const fees = [90, 120, 150, 180, 210];

/** The same scenario with these two drivers fixed. */
const fixed = (atUsers: number, atFee: number): ScenarioInput => ({
  ...input,
  drivers: { users: { value: atUsers, growthAnnual: 0.05 }, fee: { value: atFee } },
  correlations: [],
});

describe("the map of two drivers", () => {
  const cells = cheaperMap(input, {
    ...pair,
    x: { driver: "users", values: users },
    y: { driver: "fee", values: fees },
  });

  it("has in every cell what the scenario with these two values says", () => {
    fees.forEach((fee, row) => {
      users.forEach((count, column) => {
        const point = pointEstimate(fixed(count, fee));
        const [a, b] = [point[pair.a]!.presentValue, point[pair.b]!.presentValue];
        const saves = Math.abs(a - b) / Math.max(a, b);
        expect(cells[row]?.[column]).toBe(saves <= 0.03 ? "close" : a < b ? "a" : "b");
      });
    });
    expect(new Set(cells.flat())).toEqual(new Set(["a", "b", "close"]));
  });

  it("never names the other one than the break-even of the same row", () => {
    fees.forEach((fee, row) => {
      const { aCheaper } = breakEven(fixed(120, fee), { driver: "users", from: 60, to: 180, ...pair });
      const holds = (count: number) => aCheaper.some(([from, to]) => from <= count && count <= to);
      users.forEach((count, column) => {
        const cell = cells[row]?.[column];
        if (cell !== "close") expect(cell).toBe(holds(count) ? "a" : "b");
      });
    });
  });

  it("refuses an option and a driver that are not there, by the field", () => {
    const x = { driver: "users", values: [1] };
    expect(() => cheaperMap(input, { ...pair, x, y: { driver: "fees", values: [1] } })).toThrow(
      new ScenarioInputError("y.driver", 'no driver named "fees"'),
    );
    expect(() => cheaperMap(input, { a: "in-house", b: "nobody", x, y: x })).toThrow('b: no option "nobody"');
  });
});

describe("the map of a page", () => {
  it("holds today's users and fee themselves, and is left out where no fee is uncertain", () => {
    const named = {
      ...input,
      drivers: { users: input.drivers!.users!, "fee-standard": input.drivers!.fee! },
      correlations: [],
      options: input.options.map((option) => ({
        ...option,
        lines: option.lines.map((line) =>
          line.kind === "per-unit" && line.id === "fee" ? { ...line, price: { driver: "fee-standard" } } : line,
        ),
      })),
    };
    const map = mapUsersByFee(named, ["managed", "in-house"])!;
    expect([map.users.values[map.users.today], map.fee.values[map.fee.today]]).toEqual([120, 160]);
    expect(map.cells.map((row) => row.length)).toEqual(Array(13).fill(21));
    expect(Math.min(...map.users.values)).toBeGreaterThanOrEqual(1);
    expect(mapUsersByFee(input, ["managed", "in-house"])).toBeNull();
    expect(mapUsersByFee(named, null)).toBeNull();
  });
});

describe("the bridge between two options", () => {
  it("has a step for each part that changes, and they add up to the difference", () => {
    const from = { people: 900, provider: 0, tools: 80, governance: 0, transition: 0, risk: 20 };
    const to = { people: 300, provider: 500, tools: 80, governance: 40, transition: 19, risk: 25 };
    const steps = bridgeBetween(from, to);
    expect(steps).toEqual([
      { component: "people", amount: -600 },
      { component: "provider", amount: 500 },
      { component: "governance", amount: 40 },
      { component: "transition", amount: 19 },
      { component: "risk", amount: 5 },
    ]);
    expect(steps.reduce((sum, { amount }) => sum + amount, 0)).toBe(-36);
  });
});
