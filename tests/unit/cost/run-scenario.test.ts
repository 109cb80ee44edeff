import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nameCheapest } from "#app/domain/cost/compare-options.ts";
import { clampToDomain } from "#app/domain/cost/line-fields.ts";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { type Line, type ScenarioInput, SimulationCancelled } from "#app/domain/cost/scenario.ts";

const { input: example }: { input: ScenarioInput } = JSON.parse(
  readFileSync(new URL("../../golden/cost/worked-example.json", import.meta.url), "utf8"),
);

function oneLine(line: Line, rest: Partial<ScenarioInput> = {}) {
  const input = {
    horizonMonths: 12,
    discountRateAnnual: 0,
    draws: 40_000,
    options: [{ id: "o", lines: [line] }],
    ...rest,
  };
  return runScenario(input).options[0]!;
}

const monthly = (id: string, amount: number, rest: object = {}) => ({
  id,
  lines: [{ id: "m", kind: "monthly" as const, amount }],
  ...rest,
});

const compare = (...options: ScenarioInput["options"]) =>
  runScenario({ horizonMonths: 12, discountRateAnnual: 0.08, draws: 500, options });

describe("the worked example", () => {
  const result = runScenario(example);
  const [inHouse, managed] = result.options;

  // Means and percentiles of an independent simulation in NumPy with 400,000 trials.
  it("agrees with an independent simulation", () => {
    expect(inHouse!.presentValue.mean / 821_030).toBeCloseTo(1, 2);
    expect(inHouse!.presentValue.sd / 89_293).toBeCloseTo(1, 1);
    expect(managed!.presentValue.mean / 777_110).toBeCloseTo(1, 2);
    expect(managed!.presentValue.sd / 124_229).toBeCloseTo(1, 1);
    expect(managed!.presentValue.p10 / 624_145).toBeCloseTo(1, 2);
    expect(managed!.presentValue.p90 / 938_832).toBeCloseTo(1, 2);
    expect(inHouse!.probabilityCheapest).toBeCloseTo(0.3833, 2);
    expect(result.evpi! / 40_361).toBeCloseTo(1, 1);
    expect(inHouse!.cumulative.p50[35]! / 905_718).toBeCloseTo(1, 2);
  });

  it("is too close to call, with managed first in the pair", () => {
    expect(result.pair).toEqual(["managed", "in-house"]);
    expect(result.verdict).toBe("too-close-to-call");
    expect(result.warnings).toEqual([]);
    expect([result.seed, result.draws]).toEqual([7, 10_000]);
  });

  it("names the fee as what moves the difference most and what is most worth knowing", () => {
    expect(result.tornado.map(({ input }) => input)).toEqual(["fee", "in-house/admins.salaryAnnual", "users"]);
    expect(result.tornado[0]).toMatchObject({ flips: true, inputLow: 125, kind: "estimate" });
    expect(result.evppi[0]!.input).toBe("fee");
    expect(result.evppi[0]!.value).toBeLessThan(result.evpi!);
  });

  it("keeps its numbers for the same seed and changes them for another", () => {
    expect(runScenario(example)).toEqual(result);
    expect(runScenario({ ...example, seed: 8 }).options[0]!.presentValue.mean).not.toBe(inHouse!.presentValue.mean);
  });

  it("draws 10,000 trials from seed 1 when neither is given", () => {
    const { draws: _, seed: __, ...rest } = example;
    expect(runScenario({ ...rest, horizonMonths: 1 })).toMatchObject({ draws: 10_000, seed: 1 });
  });
});

describe("chance in the simulation", () => {
  it("gives Poisson leavers their mean and variance", () => {
    const staff: Line = {
      id: "s",
      kind: "staff",
      fte: 3,
      salaryAnnual: 12_000,
      burdenFactor: 1,
      turnoverAnnual: 0.2,
      replacementShare: 0.5,
    };
    const { mean, sd } = oneLine(staff).presentValue;
    expect(mean).toBeCloseTo(36_000 + 0.6 * 6000, -1);
    expect(sd / (6000 * Math.sqrt(0.6))).toBeCloseTo(1, 1);
  });

  it("gives the leavers of a large staff the same rule", () => {
    const staff: Line = {
      id: "s",
      kind: "staff",
      fte: 2000,
      salaryAnnual: 12_000,
      burdenFactor: 0,
      turnoverAnnual: 0.2,
      replacementShare: 0.5,
    };
    const { mean, sd } = oneLine(staff, { draws: 4000 }).presentValue;
    expect(mean / (400 * 6000)).toBeCloseTo(1, 2);
    expect(sd / (6000 * Math.sqrt(400))).toBeCloseTo(1, 1);
  });

  it("lets an event happen as often as its rate says, and a once event at most once", () => {
    const event: Line = { id: "e", kind: "event", ratePerYear: 0.9, cost: 100 };
    const often = oneLine(event, { horizonMonths: 24 }).presentValue;
    expect(often.mean).toBeCloseTo(180, 0);
    expect(often.sd).toBeCloseTo(100 * Math.sqrt(1.8), 0);
    const once = oneLine({ ...event, once: true }, { horizonMonths: 24 });
    expect(once.presentValue.mean).toBeCloseTo(99, 0);
    expect(once.presentValue.sd).toBeCloseTo(100 * Math.sqrt(0.99 * 0.01), 0);
    expect(once.presentValue.p90).toBe(100);
  });

  it("spreads a once event over the months by its hazard", () => {
    const { cumulative } = oneLine(
      { id: "e", kind: "event", ratePerYear: 0.75, cost: 100, once: true },
      { horizonMonths: 24 },
    );
    expect(cumulative.p50[4]).toBe(0);
    expect(cumulative.p50[6]).toBe(100);
    expect(cumulative.p10[18]).toBe(0);
    expect(cumulative.p10[20]).toBe(100);
  });

  it("always meets an event of rate 1 in its first month, and never one of rate 0", () => {
    const event = { id: "e", kind: "event" as const, cost: 100, once: true };
    expect(oneLine({ ...event, ratePerYear: 1, startMonth: 3 }).cumulative.p10.slice(1, 3)).toEqual([0, 100]);
    expect(oneLine({ ...event, ratePerYear: 0 }).presentValue.mean).toBe(0);
  });

  it("meets the same leavers and events in two options under the same id", () => {
    const lines: Line[] = [{ id: "outage", kind: "event", ratePerYear: 2, cost: 5000 }];
    const { evpi, options } = compare({ id: "a", lines }, { id: "b", lines });
    expect(evpi).toBe(0);
    expect(options.map(({ probabilityCheapest }) => probabilityCheapest)).toEqual([0.5, 0.5]);
  });
});

describe("comparison", () => {
  it("shares a tie equally", () => {
    const { options, verdict } = compare(monthly("a", 100), monthly("b", 100), monthly("c", 101));
    expect(options.map(({ probabilityCheapest }) => probabilityCheapest)).toEqual([0.5, 0.5, 0]);
    expect(verdict).toBe("too-close-to-call");
  });

  it("names an option only when it also saves more than 3 %", () => {
    expect(compare(monthly("a", 96.9), monthly("b", 100)).verdict).toBe("a");
    expect(compare(monthly("a", 97.1), monthly("b", 100)).verdict).toBe("too-close-to-call");
  });

  it("names an option only when it is cheapest in at least 65 of 100 trials", () => {
    const chance = (rate: number) =>
      runScenario({
        horizonMonths: 12,
        discountRateAnnual: 0,
        draws: 20_000,
        options: [
          { id: "risky", lines: [{ id: "e", kind: "event", once: true, ratePerYear: rate, cost: 1000 }] },
          { id: "safe", lines: [{ id: "m", kind: "one-off", amount: 800, month: 1 }] },
        ],
      });
    expect(chance(0.4).options[0]!.probabilityCheapest).toBeCloseTo(0.6, 2);
    expect(chance(0.4).verdict).toBe("too-close-to-call");
    expect(chance(0.3).verdict).toBe("risky");
  });

  it("leaves an option with a gap out of everything but its own picture", () => {
    const gaps = ["nobody leads the team"];
    const result = compare(monthly("cheap", 10, { comparable: false, gaps }), monthly("a", 90), monthly("b", 100));
    expect(result.options[0]).toMatchObject({
      comparable: false,
      gaps,
      probabilityCheapest: null,
      expectedRegret: null,
    });
    expect(result.options[0]!.presentValue.mean).toBeGreaterThan(0);
    expect(result.pair).toEqual(["a", "b"]);
    expect(result.verdict).toBe("a");
    expect(result.options[1]!.expectedRegret).toBe(0);
  });

  it("has no pair with fewer than two comparable options, and nothing to inform with none", () => {
    const one = compare(monthly("a", 90), monthly("b", 100, { comparable: false }));
    expect(one).toMatchObject({ pair: null, tornado: [], evpi: 0, evppi: [], verdict: "too-close-to-call" });
    expect(one.options[0]!.probabilityCheapest).toBe(1);
    const none = compare(monthly("a", 90, { comparable: false }));
    expect(none).toMatchObject({ pair: null, evpi: null, verdict: "too-close-to-call" });
  });

  it("has a tornado row for a once event, happens or does not, around its expectation", () => {
    const { tornado } = compare(
      { id: "a", lines: [{ id: "r", kind: "event", once: true, ratePerYear: 0.2, cost: 1000, endMonth: 12 }] },
      monthly("b", 100),
    );
    expect(tornado).toHaveLength(1);
    const [row] = tornado;
    expect(row).toMatchObject({ input: "a/r", kind: "once", inputLow: 0, inputHigh: 1 });
    expect(row!.high - row!.low).toBeGreaterThan(930);
    expect(row!.high - row!.low).toBeLessThan(1000);
  });
});

describe("nameCheapest", () => {
  it("names the option of lowest mean that saves 4 % and is cheapest in 70 of 100 trials", () => {
    const a = { id: "a", mean: 96, cheapest: 0.7 };
    expect(nameCheapest([a, { id: "b", mean: 100, cheapest: 0.3 }])).toBe("a");
    expect(
      nameCheapest([
        { ...a, cheapest: 0.649 },
        { id: "b", mean: 100, cheapest: 0.351 },
      ]),
    ).toBe("too-close-to-call");
    expect(nameCheapest([a])).toBe("too-close-to-call");
  });

  it("does not name an option that is often cheapest but dearer on average", () => {
    expect(
      nameCheapest([
        { id: "a", mean: 120, cheapest: 0.8 },
        { id: "b", mean: 100, cheapest: 0.2 },
      ]),
    ).toBe("too-close-to-call");
  });
});

describe("clampToDomain", () => {
  it("moves a value to the nearest that its field allows", () => {
    expect(clampToDomain("share", 1.2)).toBe(1);
    expect(clampToDomain("share", -0.1)).toBe(0);
    expect(clampToDomain("amount", -5)).toBe(0);
    expect(clampToDomain("growth", -3)).toBeGreaterThan(-1);
    expect(clampToDomain("any", -5)).toBe(-5);
  });
});

describe("limits", () => {
  const priced = (users: number): ScenarioInput => ({
    horizonMonths: 12,
    discountRateAnnual: 0,
    draws: 50,
    drivers: { users: { value: users } },
    options: [{ id: "o", lines: [{ id: "f", kind: "per-unit", driver: "users", price: { range: [1, 5, 9] } }] }],
  });

  it("moves draws into their domain and says how many", () => {
    const { warnings, options } = runScenario(priced(-50));
    expect(warnings).toContainEqual({ field: "users", clampedDraws: 50 });
    expect(options[0]!.presentValue.mean).toBe(0);
    const wide = { id: "m", kind: "share" as const, of: [], share: { uniform: [0.5, 1.5] as const } };
    const shares = runScenario({ ...priced(1), draws: 1000, options: [{ id: "o", lines: [wide] }] });
    expect(shares.warnings).toEqual([{ field: "o/m.share", clampedDraws: 500 }]);
  });

  it("does not count limits that the estimate itself sets", () => {
    const line: Line = { id: "f", kind: "per-unit", driver: "users", price: { range: [1, 5, 9], min: 0 } };
    expect(runScenario({ ...priced(1), draws: 2000, options: [{ id: "o", lines: [line] }] }).warnings).toEqual([]);
  });

  it("takes a trillion users, one month, and 120 months", () => {
    for (const horizonMonths of [1, 120]) {
      const { options } = runScenario({ ...priced(1e12), horizonMonths });
      expect(Number.isFinite(options[0]!.presentValue.mean)).toBe(true);
      expect(options[0]!.cumulative.p50).toHaveLength(horizonMonths);
    }
  });

  it("takes one draw and a discount of 0 % and 100 %", () => {
    for (const discountRateAnnual of [0, 1]) {
      const { presentValue } = runScenario({ ...priced(3), draws: 1, discountRateAnnual }).options[0]!;
      expect(presentValue.sd).toBe(0);
      expect(presentValue.p10).toBe(presentValue.p90);
    }
  });

  it("refuses a cost that no number can hold, by the option", () => {
    const lines: Line[] = [{ id: "m", kind: "monthly", amount: 1e15, escalatorAnnual: 100, endMonth: 600 }];
    const runaway = {
      horizonMonths: 600,
      discountRateAnnual: 0,
      draws: 2,
      options: [{ id: "o", lines: [{ ...lines[0]!, id: "x" } as Line] }],
    };
    expect(Number.isFinite(runScenario(runaway).options[0]!.point.total)).toBe(true);
    const drivers = { g: { value: { lognormal: [0.1, 100] as const } } };
    const grows: Line = { id: "m", kind: "monthly", amount: 1e15, escalatorAnnual: { driver: "g" } };
    expect(() => runScenario({ ...runaway, drivers, draws: 5000, options: [{ id: "o", lines: [grows] }] })).toThrow(
      "options[0]",
    );
  });

  it("reports progress to the end and stops when told to", () => {
    const seen: number[] = [];
    runScenario(priced(3), { onProgress: (done) => seen.push(done) });
    expect(seen).toHaveLength(12);
    expect(seen.at(-1)).toBe(1);
    expect(() => runScenario(priced(3), { isCancelled: () => true })).toThrow(SimulationCancelled);
  });
});
