import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { breakEven } from "#app/domain/cost/break-even.ts";
import { peopleFor, pointEstimate, salariesOf, salaryTotals } from "#app/domain/cost/point-estimate.ts";
import type { Line, ScenarioInput } from "#app/domain/cost/scenario.ts";

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../golden/cost/${name}.json`, import.meta.url), "utf8"));
const example: { input: ScenarioInput; point: Record<string, { total: number; presentValue: number }> } =
  golden("worked-example");
const table: {
  input: ScenarioInput;
  rows: ({ users: number } & Record<string, number>)[];
  aCheaper: [number, number][];
} = golden("break-even-table");

const monthlyOf = (line: Line, rest: Partial<ScenarioInput> = {}): number[] =>
  pointEstimate({ horizonMonths: 14, discountRateAnnual: 0, options: [{ id: "o", lines: [line] }], ...rest }).o!
    .monthly;

describe("pointEstimate", () => {
  it("gives the worked example to the cent", () => {
    const points = pointEstimate(example.input);
    for (const [id, { total, presentValue }] of Object.entries(example.point)) {
      expect(points[id]!.total).toBeCloseTo(total, 2);
      expect(points[id]!.presentValue).toBeCloseTo(presentValue, 2);
      const byLine = Object.values(points[id]!.byLine).reduce((sum, cost) => sum + cost, 0);
      expect(byLine).toBeCloseTo(points[id]!.total, 6);
    }
  });

  it("gives the table of staff in whole people against a fee", () => {
    for (const { users, ...costs } of table.rows) {
      const points = pointEstimate({ ...table.input, drivers: { users: { value: users } } });
      for (const [id, cost] of Object.entries(costs)) expect(Math.round(points[id]!.total)).toBe(cost);
    }
  });

  it("pays staff with burden, raises by full years, and replaces expected leavers", () => {
    const monthly = monthlyOf({
      id: "s",
      kind: "staff",
      fte: 2,
      salaryAnnual: 60_000,
      burdenFactor: 1.25,
      raiseAnnual: 0.1,
      turnoverAnnual: 0.12,
      replacementShare: 0.2,
    });
    const first = (2 * 60_000 * 1.25) / 12 + ((2 * 0.12) / 12) * 0.2 * 60_000;
    expect(monthly[0]).toBeCloseTo(first, 9);
    expect(monthly[11]).toBeCloseTo(first, 9);
    expect(monthly[12]).toBeCloseTo(first * 1.1, 9);
  });

  it("grows units from month to month and prices by the year, with a least bill", () => {
    const drivers = { users: { value: 100, growthAnnual: 0.12 } };
    const line = {
      id: "f",
      kind: "per-unit" as const,
      driver: "users",
      unitsPerDriver: 1.2,
      price: 10,
      escalatorAnnual: 0.05,
    };
    const monthly = monthlyOf(line, { drivers });
    expect(monthly[0]).toBeCloseTo(1200, 9);
    expect(monthly[5]).toBeCloseTo(1200 * 1.12 ** (5 / 12), 9);
    expect(monthly[12]).toBeCloseTo(1200 * 1.12 * 1.05, 9);
    expect(monthlyOf({ ...line, minimumMonthly: 1250 }, { drivers })[0]).toBe(1250);
    expect(monthlyOf({ ...line, minimumMonthly: 5000 }, { drivers })[12]).toBeCloseTo(5250, 9);
  });

  it("takes a driver's value without its growth where a field names it", () => {
    const drivers = { fee: { value: { uniform: [10, 30] as const }, growthAnnual: 1 } };
    expect(monthlyOf({ id: "m", kind: "monthly", amount: { driver: "fee" } }, { drivers })[13]).toBe(20);
  });

  it("runs a line within its months only, and a credit counts as negative", () => {
    const monthly = monthlyOf({ id: "m", kind: "monthly", amount: -50, startMonth: 3, endMonth: 4 });
    expect(monthly.slice(0, 6)).toEqual([0, 0, -50, -50, 0, 0]);
    expect(monthlyOf({ id: "o", kind: "one-off", amount: 900, month: 14 })[13]).toBe(900);
    expect(monthlyOf({ id: "o", kind: "one-off", amount: 900, month: 15 }).some((cost) => cost !== 0)).toBe(false);
  });

  it("takes a share of other lines, a share of a share included, never less than the floor", () => {
    const lines: Line[] = [
      { id: "third", kind: "share", of: ["second"], share: 0.5 },
      { id: "second", kind: "share", of: ["first", "once"], share: 0.1, floorMonthly: 30 },
      { id: "first", kind: "monthly", amount: 200 },
      { id: "once", kind: "one-off", amount: 1000, month: 2 },
    ];
    const { byLine, monthly } = pointEstimate({
      horizonMonths: 2,
      discountRateAnnual: 0,
      options: [{ id: "o", lines }],
    }).o!;
    expect(byLine).toEqual({ first: 400, once: 1000, second: 30 + 120, third: 15 + 60 });
    expect(monthly).toEqual([200 + 30 + 15, 200 + 1000 + 120 + 60]);
  });

  it("counts an event by its expectation: the rate, or the hazard while a once event has not happened", () => {
    expect(monthlyOf({ id: "e", kind: "event", ratePerYear: 0.6, cost: 1000 })[7]).toBeCloseTo(50, 9);
    const once = monthlyOf({
      id: "e",
      kind: "event",
      ratePerYear: 0.2,
      cost: 1000,
      once: true,
      startMonth: 2,
      endMonth: 13,
    });
    const hazard = 1 - 0.8 ** (1 / 12);
    expect(once[0]).toBe(0);
    expect(once[1]).toBeCloseTo(1000 * hazard, 9);
    expect(once[4]).toBeCloseTo(1000 * hazard * (1 - hazard) ** 3, 9);
    expect(once.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(200, 9);
  });

  it("makes a reversal of a promotion (p = .6, half of the failures) cost .20 of it at any horizon from 12 months", () => {
    const line: Line = { id: "r", kind: "event", once: true, ratePerYear: 0.4 * 0.5, cost: 1, endMonth: 12 };
    for (const horizonMonths of [12, 13, 60]) {
      expect(monthlyOf(line, { horizonMonths }).reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(0.2, 12);
    }
  });

  it("discounts in the middle of the month, or at its end", () => {
    const options = [{ id: "o", lines: [{ id: "x", kind: "one-off" as const, amount: 100, month: 7 }] }];
    const at = (timing?: "mid" | "end") =>
      pointEstimate({ horizonMonths: 12, discountRateAnnual: 0.1, options, ...(timing ? { timing } : {}) }).o!
        .presentValue;
    expect(at()).toBeCloseTo(100 * 1.1 ** (-6.5 / 12), 9);
    expect(at("mid")).toBe(at());
    expect(at("end")).toBeCloseTo(100 * 1.1 ** (-7 / 12), 9);
  });
});

describe("people for a number of units", () => {
  it("is a whole number, one more from the first unit beyond, and at least the minimum", () => {
    expect([0, 1, 75, 76, 150, 151].map((units) => peopleFor(units, 75, 0))).toEqual([0, 1, 1, 2, 2, 3]);
    expect(peopleFor(75 * (1 + 1e-12), 75, 0)).toBe(1);
    expect(peopleFor(10, 75, 2)).toBe(2);
  });

  it("pays them from the salary cycle in turn, part of a person in part", () => {
    const totals = salaryTotals([60, 90]);
    expect([0, 1, 2, 3, 4, 2.5].map((people) => salariesOf(people, totals))).toEqual([0, 60, 150, 210, 300, 180]);
  });
});

describe("breakEven", () => {
  const sweep = { driver: "users", from: 5, to: 500, a: "in-house", b: "managed" };
  const at = (price: number): ScenarioInput => ({
    ...table.input,
    options: table.input.options.map((option) =>
      option.id === "managed"
        ? { id: "managed", lines: [{ id: "fee", kind: "per-unit", driver: "users", unitsPerDriver: 1.08, price }] }
        : option,
    ),
  });

  it("finds five intervals of users in which in house is cheaper than a fee of 160", () => {
    const result = breakEven(at(160), sweep);
    expect(result.aCheaper).toEqual(table.aCheaper);
    expect(result.bCheaper[0]).toEqual([5, 59]);
    expect(result.bCheaper.at(-1)).toEqual([301, 301]);
  });

  it("finds none at a fee of 110", () => {
    expect(breakEven(at(110), sweep)).toEqual({ aCheaper: [], bCheaper: [[5, 500]] });
  });

  it("gives a tie within 1e-9 to the second option", () => {
    const monthly = (id: string, amount: number) => ({ id, lines: [{ id: "m", kind: "monthly" as const, amount }] });
    const input = {
      horizonMonths: 3,
      discountRateAnnual: 0.1,
      drivers: { users: { value: 1 } },
      options: [monthly("a", 100), monthly("b", 100 * (1 + 5e-10)), monthly("c", 100 * (1 + 5e-9))],
    };
    const one = { driver: "users", from: 3, to: 3 };
    expect(breakEven(input, { ...one, a: "a", b: "b" })).toEqual({ aCheaper: [], bCheaper: [[3, 3]] });
    expect(breakEven(input, { ...one, a: "b", b: "a" })).toEqual({ aCheaper: [], bCheaper: [[3, 3]] });
    expect(breakEven(input, { ...one, a: "a", b: "c" })).toEqual({ aCheaper: [[3, 3]], bCheaper: [] });
  });

  it.each([
    [{ driver: "nobody" }, "sweep.driver"],
    [{ from: -1 }, "sweep.from"],
    [{ from: 1.5 }, "sweep.from"],
    [{ to: 4 }, "sweep.to"],
    [{ to: 1e6 }, "sweep.to"],
    [{ a: "nobody" }, "sweep.a"],
    [{ b: "nobody" }, "sweep.b"],
  ])("refuses a sweep with %j by the field %s", (change, field) => {
    expect(() => breakEven(table.input, { ...sweep, ...change })).toThrow(field);
  });
});
